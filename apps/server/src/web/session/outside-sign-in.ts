import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  Configuration,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { isLoopback } from '#access'
import type { PageSignInConfig } from '../../config/config.ts'

/** What a browser keeps between being sent to sign in and coming back. */
export interface BegunSignIn {
  readonly state: string
  readonly verifier: string
  readonly returnTo: string
}

/** A token for a browser, as the sign-in service gave it. */
export interface SignedIn {
  readonly token: string
  readonly expiresInSeconds: number
}

/** Sign-in with a sign-in service: the browser goes there and comes back with a code, which is changed for a token. */
export class OutsideSignIn {
  private readonly client: Configuration
  private readonly config: PageSignInConfig

  /** @param issuer - the "iss" of that service's tokens. */
  constructor(config: PageSignInConfig, issuer: string) {
    const server = {
      issuer,
      authorization_endpoint: config.authorizeUrl.href,
      token_endpoint: config.tokenUrl.href,
    }
    const { clientId, clientSecret } = config
    this.client = new Configuration(server, clientId, undefined, ClientSecretBasic(clientSecret))
    this.config = config
    if (isLoopback(config.tokenUrl.hostname)) allowInsecureRequests(this.client)
  }

  /** Where to send a browser, and what it must bring back. */
  async begin(returnTo: string): Promise<{ readonly address: string; readonly begun: BegunSignIn }> {
    const begun = { state: randomState(), verifier: randomPKCECodeVerifier(), returnTo }
    const address = buildAuthorizationUrl(this.client, {
      redirect_uri: this.callback.href,
      state: begun.state,
      code_challenge: await calculatePKCECodeChallenge(begun.verifier),
      code_challenge_method: 'S256',
    })
    return { address: address.href, begun }
  }

  /**
   * The token for a browser that came back. Throws where it was not sent by this service, or the sign-in service does not
   * honour its code.
   *
   * @param path - path and query that the browser came back to.
   */
  async finish(path: string, begun: BegunSignIn): Promise<SignedIn> {
    const cameBackTo = new URL(this.callback)
    cameBackTo.search = new URL(path, this.callback).search
    const tokens = await authorizationCodeGrant(this.client, cameBackTo, {
      expectedState: begun.state,
      pkceCodeVerifier: begun.verifier,
    })
    return { token: tokens.access_token, expiresInSeconds: tokens.expires_in ?? shortest }
  }

  private get callback(): URL {
    return new URL('/sign-in/callback', this.config.publicUrl)
  }
}

/** Where the sign-in service does not say how long its token is good; the token itself is judged at every request. */
const shortest = 20 * 60

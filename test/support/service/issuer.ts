import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

/** A sign-in service of its own, as several servers share one: it publishes its keys and gives tokens. */
export interface Issuer {
  /** What a server is told so that it believes these tokens. */
  readonly environment: Readonly<Record<string, string>>
  readonly token: (user: string, authority: string) => Promise<string>
  readonly stop: () => Promise<void>
}

const issuer = 'https://sign-in.example/issuer'
const algorithm = 'RS256'

export async function startIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm)
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: algorithm, use: 'sig' }] })
  const server = createServer((_, answer) => answer.setHeader('content-type', 'application/json').end(keys))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    environment: { SFO_AUTH_JWKS_URL: `http://127.0.0.1:${port}/keys`, SFO_AUTH_ISSUER: issuer },
    token: (user, authority) =>
      new SignJWT({ user_name: user, client_id: 'test', authorities: [authority] })
        .setProtectedHeader({ alg: algorithm, kid: 'test' })
        .setIssuer(issuer)
        .setExpirationTime('1h')
        .sign(privateKey),
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Why a token gives no principal. Closed; carries no part of the token. */
export type TokenRefusal =
  /** No bearer token was sent. */
  | { readonly kind: 'missing' }
  /** What was sent is not a signed JWT. */
  | { readonly kind: 'malformed' }
  /** Signed with an algorithm other than RS256 or ES256, "none" included. */
  | { readonly kind: 'algorithm' }
  /** The issuer publishes no such key. */
  | { readonly kind: 'unknown-key' }
  | { readonly kind: 'signature' }
  | { readonly kind: 'wrong-issuer' }
  | { readonly kind: 'wrong-audience' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'not-yet-valid' }
  /** A claim that this service needs is absent or of the wrong shape. */
  | { readonly kind: 'incomplete'; readonly claim: string }
  /** A good token of somebody who has no role in this service. */
  | { readonly kind: 'no-known-role' }
  /** The issuer's keys could not be fetched, so that nobody can be let in. */
  | { readonly kind: 'keys-unavailable' }

/** One plain sentence for the person who sent the token. */
export function describeTokenRefusal(refusal: TokenRefusal): string {
  switch (refusal.kind) {
    case 'missing':
      return 'Send a bearer token in the Authorization header.'
    case 'malformed':
      return 'The bearer token is not a signed JSON Web Token.'
    case 'algorithm':
      return 'The token must be signed with RS256 or ES256.'
    case 'unknown-key':
      return 'The token is signed with a key that its issuer does not publish.'
    case 'signature':
      return 'The signature of the token does not verify.'
    case 'wrong-issuer':
      return 'The token comes from another issuer.'
    case 'wrong-audience':
      return 'The token is meant for another audience.'
    case 'expired':
      return 'The token has expired; sign in again.'
    case 'not-yet-valid':
      return 'The token is not valid yet.'
    case 'incomplete':
      return `The token lacks a usable ${refusal.claim} claim.`
    case 'no-known-role':
      return 'You are signed in but hold no role in this service.'
    case 'keys-unavailable':
      return 'Sign-in cannot be checked at the moment; try again shortly.'
  }
}

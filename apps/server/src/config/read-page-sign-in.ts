import type { PageSignInConfig } from './config.ts'
import { addressFor } from './address.ts'
import type { Settings } from './settings.ts'

const remedyOf = {
  SFO_AUTH_AUTHORIZE_URL:
    'the address that browsers are sent to, for example https://sign-in.example/auth/oauth/authorize',
  SFO_AUTH_TOKEN_URL: 'the address that answers tokens, for example https://sign-in.example/auth/oauth/token',
  SFO_AUTH_CLIENT_ID: 'the name under which the sign-in service knows this one',
  SFO_AUTH_CLIENT_SECRET: 'the secret that goes with SFO_AUTH_CLIENT_ID',
  SFO_PUBLIC_URL: 'where browsers reach this service, for example https://sfo-review.example',
} as const

type Variable = keyof typeof remedyOf

export const pageSignInVariables = Object.keys(remedyOf) as readonly Variable[]

/**
 * How people sign in to the pages: all of its settings, or none of them, which leaves the service to programs. Some of
 * them without the others are reported.
 */
export function readPageSignIn(settings: Settings): PageSignInConfig | undefined {
  const given = pageSignInVariables.filter(variable => settings.text(variable) !== undefined)
  if (given.length === 0) return undefined
  for (const variable of pageSignInVariables) {
    if (given.includes(variable)) continue
    settings.report(variable, `is not set, while ${given[0]} is`, remedyOf[variable])
  }
  const address = (variable: Variable) => {
    const text = settings.text(variable)
    return text === undefined ? undefined : addressFor(settings, variable, text, remedyOf[variable])
  }
  const authorizeUrl = address('SFO_AUTH_AUTHORIZE_URL')
  const tokenUrl = address('SFO_AUTH_TOKEN_URL')
  const publicUrl = address('SFO_PUBLIC_URL')
  const clientId = settings.text('SFO_AUTH_CLIENT_ID')
  const clientSecret = settings.text('SFO_AUTH_CLIENT_SECRET')
  if (!authorizeUrl || !tokenUrl || !publicUrl || clientId === undefined || clientSecret === undefined) return undefined
  return { authorizeUrl, tokenUrl, publicUrl, clientId, clientSecret }
}

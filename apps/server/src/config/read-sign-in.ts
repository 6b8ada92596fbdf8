import { resolve } from 'node:path'
import type { SignInConfig } from './config.ts'
import { addressFor } from './address.ts'
import { pageSignInVariables, readPageSignIn } from './read-page-sign-in.ts'
import type { Settings } from './settings.ts'

const issuerVariables = ['SFO_AUTH_JWKS_URL', 'SFO_AUTH_ISSUER', 'SFO_AUTH_AUDIENCE', ...pageSignInVariables] as const

/** More would keep a demo busy for minutes; a larger caseload is generated into the log beforehand. */
const mostGenerated = 2000

/** Reads who is believed: the demo's own issuer, or the one configured; never both. */
export function readSignIn(settings: Settings, demo: boolean): SignInConfig | undefined {
  return demo ? readDemo(settings) : readIssuer(settings)
}

function readDemo(settings: Settings): SignInConfig {
  for (const variable of issuerVariables) {
    if (settings.text(variable) === undefined) continue
    settings.report(variable, 'a demo believes its own tokens only', 'remove it, or do not start as a demo')
  }
  const cases = settings.text('SFO_DEMO_CASES')
  const generated = settings.wholeNumber('SFO_DEMO_GENERATED', 0, 0, mostGenerated)
  return { kind: 'demo', generated, ...(cases === undefined ? {} : { cases: resolve(cases) }) }
}

function readIssuer(settings: Settings): SignInConfig | undefined {
  for (const variable of ['SFO_DEMO_CASES', 'SFO_DEMO_GENERATED']) {
    if (settings.text(variable) === undefined) continue
    settings.report(variable, 'is for a demo only', 'remove it, or start with --demo')
  }
  const jwksUrl = readJwksUrl(settings)
  const issuer = settings.text('SFO_AUTH_ISSUER')
  if (issuer === undefined) {
    settings.report(
      'SFO_AUTH_ISSUER',
      'is not set',
      'the "iss" of the tokens, for example https://sign-in.example/auth/issuer',
    )
  }
  const audience = settings.text('SFO_AUTH_AUDIENCE')
  const pages = readPageSignIn(settings)
  if (jwksUrl === undefined || issuer === undefined) return undefined
  return { kind: 'issuer', jwksUrl, issuer, ...(audience === undefined ? {} : { audience }), ...(pages && { pages }) }
}

function readJwksUrl(settings: Settings): URL | undefined {
  const variable = 'SFO_AUTH_JWKS_URL'
  const remedy = 'the https address of the key set, for example https://sign-in.example/auth/.well-known/jwks.json'
  const text = settings.text(variable)
  if (text === undefined) {
    settings.report(variable, 'is not set', `${remedy}; or start with --demo to try the service with invented users`)
    return undefined
  }
  return addressFor(settings, variable, text, remedy)
}

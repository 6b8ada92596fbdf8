import { byLikeness } from '#case-record'
import type { Environment } from './config.ts'
import type { Settings } from './settings.ts'

/** Every variable of this product's own prefix. */
export const knownVariables: readonly string[] = [
  'SFO_DATA_DIR',
  'SFO_STORE',
  'SFO_DEMO',
  'SFO_DEMO_CASES',
  'SFO_DEMO_GENERATED',
  'SFO_AUTH_JWKS_URL',
  'SFO_AUTH_ISSUER',
  'SFO_AUTH_AUDIENCE',
  'SFO_AUTH_AUTHORIZE_URL',
  'SFO_AUTH_TOKEN_URL',
  'SFO_AUTH_CLIENT_ID',
  'SFO_AUTH_CLIENT_SECRET',
  'SFO_PUBLIC_URL',
  'SFO_GRAPHQL_INTROSPECTION',
  'SFO_GRAPHQL_MAX_DEPTH',
  'SFO_GRAPHQL_MAX_COST',
  'SFO_SHUTDOWN_SECONDS',
  'SFO_STANDARDS_FILE',
  'SFO_SERVER_NAME',
]

/** A misspelt setting is a setting that silently does not hold, so that each is named. */
export function reportUnknownVariables(env: Environment, settings: Settings): void {
  for (const variable of Object.keys(env).sort()) {
    if (!variable.startsWith('SFO_') || knownVariables.includes(variable)) continue
    settings.report(
      variable,
      'is not a setting of this service',
      `did you mean ${byLikeness(variable, knownVariables)[0]!}? Otherwise remove it`,
    )
  }
}

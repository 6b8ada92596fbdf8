import { join, resolve } from 'node:path'
import { isLoopback } from '#access'
import { sqliteFileName } from '#event-log'

/** Where the event log is kept. A connection string may hold a password: it is never printed. */
export type StoreConfig =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'eventstoredb'; readonly connectionString: string }
  | { readonly kind: 'memory' }

/** Who is believed when they say who somebody is. */
export type SignInConfig =
  | {
      readonly kind: 'demo'
      /** Folder of invented chronology files to load at start. */
      readonly cases?: string
      /** How many generated cases to load besides, once the service listens. */
      readonly generated: number
    }
  | {
      readonly kind: 'issuer'
      readonly jwksUrl: URL
      readonly issuer: string
      readonly audience?: string
      /** How people sign in to the pages; absent: the service is for programs only. */
      readonly pages?: PageSignInConfig
    }

/** The service as a client of the sign-in service (OAuth 2.0, authorization code with PKCE). */
export interface PageSignInConfig {
  readonly authorizeUrl: URL
  readonly tokenUrl: URL
  readonly clientId: string
  /** Never printed. */
  readonly clientSecret: string
  /** Where browsers reach this service. */
  readonly publicUrl: URL
}

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

export interface GraphqlConfig {
  readonly introspection: boolean
  /** How deep a query may nest. */
  readonly maxDepth: number
  /** How many fields a query may be expected to resolve, page sizes multiplied in. */
  readonly maxCost: number
}

export interface Config {
  /** Absolute path of the folder for everything the service keeps. */
  readonly dataDir: string
  readonly store: StoreConfig
  /** What this server calls itself where several keep logs of their own. */
  readonly serverName: string
  readonly http: { readonly host: string; readonly port: number }
  readonly signIn: SignInConfig
  /** File in which the service states its own standards of oversight. */
  readonly standardsFile?: string
  readonly logLevel: LogLevel
  readonly graphql: GraphqlConfig
  /** How long requests under way may take to finish after the signal to stop. */
  readonly shutdownSeconds: number
  /** What the build says about itself; shown by `/info` and `/health`. */
  readonly build: { readonly number?: string; readonly gitRef?: string; readonly productId?: string }
}

/** One thing wrong with the configuration. Holds no value of a variable that may carry a secret. */
export interface ConfigProblem {
  readonly variable: string
  readonly problem: string
  /** What would be right. */
  readonly remedy: string
}

export type Environment = Readonly<Record<string, string | undefined>>

/** True when the service was started as a demo. */
export function isDemo(config: Config): boolean {
  return config.signIn.kind === 'demo'
}

/** Where the event log's SQLite file stands when nothing else is said. */
export function defaultSqliteFile(dataDir: string): string {
  return join(resolve(dataDir), sqliteFileName)
}

/** Demo sign-in lets anybody be anybody, so nobody else may reach it. */
export function mayServeDemoOn(host: string): boolean {
  return isLoopback(host)
}

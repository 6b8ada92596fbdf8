import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { createDemoIssuer, type DemoIssuer, demoUsers, type DemoUser } from '#access'
import type { Part } from '../composition/part.ts'
import { createApp } from '../composition/create-app.ts'
import type { Config, Environment } from '../config/config.ts'
import { readConfig } from '../config/read-config.ts'
import { memoryCases } from '../graphql/case/testing/memory-cases.ts'
import type { GraphqlFeature } from '../graphql/feature.ts'
import { createLogger } from '../logging/logger.ts'

export interface TestApp {
  readonly app: NestFastifyApplication
  readonly config: Config
  /** Lines of the log, as objects. */
  readonly logged: () => readonly Record<string, unknown>[]
  /** An Authorization header of one of the demo's users, or of `withoutStaffCode`. */
  readonly as: (user: string) => Promise<string>
  readonly close: () => Promise<void>
}

export interface TestAppOptions {
  readonly env?: Environment
  /** An empty log and an empty read model in memory, unless said otherwise. */
  readonly parts?: readonly Part[]
  readonly features?: readonly GraphqlFeature[]
  /** Believes the demo's tokens without being a demo. */
  readonly outsideDemo?: boolean
  /** `testNow` for ever, unless said otherwise. */
  readonly now?: () => Date
}

/** Somebody of a role that works on cases whose sign-in does not say which member of staff they are. */
const withoutStaffCode: DemoUser = {
  user: 'without-staff-code',
  name: 'Wynne Noakes',
  role: 'mappa-coordinator',
  purpose: 'MAPPA co-ordinator without a staff code.',
}

export const testNow = new Date('2026-03-02T10:00:00Z')

const asService: Environment = { SFO_AUTH_JWKS_URL: 'https://sign-in.example/keys', SFO_AUTH_ISSUER: 'sign-in' }

/** The whole service over HTTP, with invented users and whatever parts and schema a test brings. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { now = () => testNow } = options
  // What a service keeps beside its log, such as drafts, must not be found by the next test.
  const dataDir = mkdtempSync(join(tmpdir(), 'sfo-test-app-'))
  const kept = options.outsideDemo ? asService : { SFO_DEMO: 'true' }
  const config = readOrThrow({ SFO_DATA_DIR: dataDir, ...kept, ...options.env })
  const issuer = await demoIssuer(now)
  const lines: string[] = []
  const app = await createApp(config, {
    parts: options.parts ?? [memoryCases().part],
    signIn: options.outsideDemo ? { kind: 'issuer', verifier: issuer.verifier } : { kind: 'demo', issuer },
    about: { product: 'sfo-review', version: '0.0.1', demo: !options.outsideDemo, startedAt: now() },
    logger: createLogger({ level: 'debug', version: '0.0.1', destination: { write: line => void lines.push(line) } }),
    now,
    ...(options.features === undefined ? {} : { features: options.features }),
  })
  return {
    app,
    config,
    logged: () => lines.map(line => JSON.parse(line) as Record<string, unknown>),
    async close() {
      await app.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
    async as(user) {
      const token = await issuer.signIn(user)
      if (!token.ok) throw new Error(`no demo user ${user}`)
      return `Bearer ${token.value.access_token}`
    },
  }
}

async function demoIssuer(now: () => Date): Promise<DemoIssuer> {
  const users = [...demoUsers, withoutStaffCode]
  const created = await createDemoIssuer({ startedAsDemo: true, host: '127.0.0.1', now, users })
  if (!created.ok) throw new Error(created.error.kind)
  return created.value
}

function readOrThrow(env: Environment): Config {
  const config = readConfig(env)
  if (!config.ok) throw new Error(JSON.stringify(config.error))
  return config.value
}

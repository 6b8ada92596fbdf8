import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { isLoopback } from '#access'
import { packageVersion } from '../composition/about.ts'
import { createApp } from '../composition/create-app.ts'
import { openParts, type OpenedParts } from '../composition/open-parts.ts'
import { openPolicies } from '../composition/open-policies.ts'
import { openSignIn } from '../composition/open-sign-in.ts'
import { type Config, isDemo } from '../config/config.ts'
import { loadDemoCases } from '../demo/load-demo-cases.ts'
import { loadGeneratedCases } from '../demo/load-generated-cases.ts'
import { loadDemoStaffing } from '../demo/load-demo-staffing.ts'
import type { Logger } from '../logging/logger.ts'
import type { Closers } from './closers.ts'
import { endWhenUnreliable } from './end-when-unreliable.ts'

export interface RunOptions {
  readonly config: Config
  readonly logger: Logger
  readonly now: () => Date
  /** Told of everything that was opened, in order. */
  readonly closers: Closers
  /** Ends the process, for a state that only a new start can mend. */
  readonly end: () => void
}

/** Opens the parts, composes the service and listens. Answers false, having logged why, when it cannot start. */
export async function run({ config, logger, now, closers, end }: RunOptions): Promise<boolean> {
  const demo = isDemo(config)
  const policies = openPolicies(config)
  if (!policies.ok) {
    logger.fatal(policies.error, 'cannot start: the standards of oversight are not right')
    return false
  }
  const parts = await openParts(config, now, part => closers.add(part.health.name, () => part.close()))
  if (!parts.ok) {
    logger.fatal(parts.error, 'cannot start')
    return false
  }
  if (config.store.kind === 'sqlite') {
    const unwatch = endWhenUnreliable({ log: parts.value.log, logger, end })
    closers.add('log watch', () => Promise.resolve(unwatch()))
  }
  await loadCases(config, parts.value, logger, now)
  const signIn = await openSignIn(config, now)
  if (!signIn.ok) {
    logger.fatal({ refusal: signIn.error.kind }, 'cannot start')
    return false
  }
  const about = { product: 'sfo-review', version: packageVersion(), demo, startedAt: now() }
  const app = await createApp(config, {
    parts: parts.value.parts,
    signIn: signIn.value,
    about,
    logger,
    now,
    policies: policies.value,
  })
  closers.add('http', () => app.close())

  await app.listen(config.http.port, config.http.host)
  const { address, port } = addressOf(app)
  if (demo && !isLoopback(address)) {
    logger.fatal({ address }, 'cannot start: a demo was about to be reachable from elsewhere')
    return false
  }
  if (demo) logger.warn({ demo }, 'demo: anybody on this machine may sign in as any invented user; enter nothing real')
  logger.info({ address, port, store: config.store.kind, demo }, 'listening')
  closers.add('invented caseload', generateCases(config, parts.value, logger, now))
  return true
}

/** A demo may have a whole invented caseload besides: it comes while the service answers. Answers what stops it. */
function generateCases({ signIn }: Config, { log }: OpenedParts, logger: Logger, now: () => Date): () => Promise<void> {
  if (signIn.kind !== 'demo' || signIn.generated === 0) return () => Promise.resolve()
  const stop = new AbortController()
  const loading = loadGeneratedCases({
    log,
    cases: signIn.generated,
    software: packageVersion(),
    now,
    signal: stop.signal,
  }).then(
    loaded => logger.info({ loaded }, 'invented caseload loaded'),
    (error: unknown) => logger.error({ err: error }, 'the invented caseload is not complete'),
  )
  return () => {
    stop.abort()
    return loading
  }
}

/** A demo begins with its invented cases on record, and with the people in them. */
async function loadCases({ signIn }: Config, { log }: OpenedParts, logger: Logger, now: () => Date): Promise<void> {
  if (signIn.kind !== 'demo' || signIn.cases === undefined) return
  const results = await loadDemoCases({ log, folder: signIn.cases, software: packageVersion(), now })
  const loaded = results.filter(result => result.outcome === 'loaded').length
  logger.info({ loaded, alreadyThere: results.length - loaded }, 'invented cases loaded')
  logger.info(await loadDemoStaffing({ log, software: packageVersion(), now }), 'invented staff recorded')
}

function addressOf(app: NestFastifyApplication): { readonly address: string; readonly port: number } {
  const address = app.getHttpServer().address()
  return typeof address === 'object' && address !== null ? address : { address: 'unknown', port: 0 }
}

import 'reflect-metadata'
import { packageVersion } from './composition/about.ts'
import type { ConfigProblem } from './config/config.ts'
import { readConfig } from './config/read-config.ts'
import { Closers } from './lifecycle/closers.ts'
import { run } from './lifecycle/run.ts'
import { stopOnSignals } from './lifecycle/stop-on-signals.ts'
import { createLogger } from './logging/logger.ts'

/** "Something was found in an unconfigured or misconfigured state" (EX_CONFIG of sysexits.h). */
const exitMisconfigured = 78

const version = packageVersion()
const config = readConfig(process.env, process.argv.slice(2))
if (config.ok) await serve(config.value)
else refuse(config.error)

async function serve(config: Parameters<typeof run>[0]['config']): Promise<void> {
  const logger = createLogger({ level: config.logLevel, version })
  const closers = new Closers()
  const stop = () => closers.closeAll(logger)
  const crash = (error: unknown) => {
    logger.fatal({ err: error }, 'an error nobody handled; ending')
    process.exit(1)
  }
  process.on('uncaughtException', crash)
  process.on('unhandledRejection', crash)
  stopOnSignals({ process, stop, logger, graceSeconds: config.shutdownSeconds })

  try {
    if (await run({ config, logger, now: () => new Date(), closers, end: () => process.exit(1) })) return
  } catch (error) {
    logger.fatal({ err: error, ...startProblem(error) }, 'cannot start')
  }
  await stop()
  process.exit(1)
}

/** Until the service listens it has read no case, so that an error's own words may be told. */
function startProblem(error: unknown): object {
  return error instanceof Error ? { problem: error.message } : {}
}

function refuse(problems: readonly ConfigProblem[]): void {
  const logger = createLogger({ level: 'info', version })
  logger.fatal({ problems }, 'cannot start: the configuration is not right')
  const lines = problems.map(each => `  ${each.variable} ${each.problem}: ${each.remedy}`)
  process.stderr.write(`The configuration is not right (see docs/configuration.md):\n${lines.join('\n')}\n`)
  process.exitCode = exitMisconfigured
}

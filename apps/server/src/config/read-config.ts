import { hostname } from 'node:os'
import { resolve } from 'node:path'
import { failed, ok, type Result } from '#event-log'
import { type Config, type ConfigProblem, type Environment, logLevels, mayServeDemoOn } from './config.ts'
import { readSignIn } from './read-sign-in.ts'
import { readStore } from './read-store.ts'
import { Settings } from './settings.ts'
import { reportUnknownVariables } from './unknown-variables.ts'

/**
 * The configuration that an environment and the command line describe, or every problem in them, not just the first.
 * Touches neither the file system nor the network: a folder that cannot be written shows at start, not here.
 */
export function readConfig(env: Environment, args: readonly string[] = []): Result<Config, readonly ConfigProblem[]> {
  const settings = new Settings(env)
  const demoFlag = readArguments(args, settings)
  const demo = settings.flag('SFO_DEMO', false) || demoFlag
  const dataDir = resolve(settings.text('SFO_DATA_DIR') ?? '.data')

  const config = {
    dataDir,
    store: readStore(settings, dataDir, demo),
    serverName: settings.text('SFO_SERVER_NAME') ?? hostname(),
    http: readHttp(settings, demo),
    signIn: readSignIn(settings, demo),
    logLevel: settings.oneOf('LOG_LEVEL', logLevels, 'info'),
    graphql: {
      introspection: settings.flag('SFO_GRAPHQL_INTROSPECTION', demo),
      maxDepth: settings.wholeNumber('SFO_GRAPHQL_MAX_DEPTH', 15, 12, 30),
      maxCost: settings.wholeNumber('SFO_GRAPHQL_MAX_COST', 50_000, 1000, 10_000_000),
    },
    shutdownSeconds: settings.wholeNumber('SFO_SHUTDOWN_SECONDS', 20, 1, 600),
    build: readBuild(settings),
    ...readStandardsFile(settings),
  }
  reportUnknownVariables(env, settings)
  return settings.problems.length > 0 || !config.signIn || !config.store
    ? failed(settings.problems)
    : ok({ ...config, signIn: config.signIn, store: config.store })
}

function readArguments(args: readonly string[], settings: Settings): boolean {
  for (const argument of args.filter(each => each !== '--demo')) {
    settings.report(argument, 'is not an argument of this service', 'the only argument is --demo')
  }
  return args.includes('--demo')
}

function readHttp(settings: Settings, demo: boolean): Config['http'] {
  const host = settings.text('HOST') ?? '127.0.0.1'
  if (demo && !mayServeDemoOn(host)) {
    const problem = `"${host}" can be reached by others, and in a demo anybody may sign in as anybody`
    settings.report('HOST', problem, 'use 127.0.0.1, ::1 or localhost, or do not start as a demo')
  }
  return { host, port: settings.wholeNumber('PORT', 3000, 0, 65_535) }
}

function readStandardsFile(settings: Settings): Pick<Config, 'standardsFile'> {
  const file = settings.text('SFO_STANDARDS_FILE')
  return file === undefined ? {} : { standardsFile: resolve(file) }
}

function readBuild(settings: Settings): Config['build'] {
  const number = settings.text('BUILD_NUMBER')
  const gitRef = settings.text('GIT_REF')
  const productId = settings.text('PRODUCT_ID')
  return {
    ...(number === undefined ? {} : { number }),
    ...(gitRef === undefined ? {} : { gitRef }),
    ...(productId === undefined ? {} : { productId }),
  }
}

import { Command } from 'commander'
import { describeEventLogError } from '#event-log'
import { exitCodeHelp, exitCodes, gravestOf, type ExitCode } from '../exit-codes.ts'
import { chosenStore, withStoreOptions, type StoreOptions } from '../store-options.ts'
import { printable, type Surroundings } from '../surroundings.ts'
import { loadHere, openStore } from './load-here.ts'
import { loadRemotely, type Service } from './load-remotely.ts'
import { exitCodeOf, type FileOutcome } from './outcome.ts'
import { printOutcome } from './print-outcome.ts'

interface LoadOptions extends StoreOptions {
  readonly json?: true
  readonly to?: string
}

interface Loaded {
  readonly file: string
  readonly result: FileOutcome
}

/** `sfo-review load FILE…` */
export function loadCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  const command = new Command('load')
    .description('Load chronology files into the log, each of them whole or not at all.')
    .argument('<file...>', 'chronology files (JSON); loading one again changes nothing')
  return withStoreOptions(command)
    .option('--to <url>', "send the files to a service's API instead, with the token in $SFO_TOKEN")
    .option('--json', 'print one JSON report instead of lines')
    .addHelpText('after', exitCodeHelp)
    .action(async (files: readonly string[], options: LoadOptions) => {
      finish(await load(files, options, surroundings))
    })
}

function load(files: readonly string[], options: LoadOptions, surroundings: Surroundings): Promise<ExitCode> {
  return options.to === undefined
    ? loadIntoStore(files, options, surroundings)
    : loadToService(files, options.to, options, surroundings)
}

async function loadIntoStore(
  files: readonly string[],
  options: LoadOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const log = await openStore(chosenStore(options, surroundings), surroundings)
  if (!log.ok) {
    const exitCode = log.error.kind === 'invalid-request' ? exitCodes.usage : exitCodes.unavailable
    return reportFailure(exitCode, describeEventLogError(log.error), options, surroundings)
  }
  try {
    return await report(loadHere(files, log.value, surroundings), options, surroundings)
  } finally {
    await log.value.close()
  }
}

async function loadToService(
  files: readonly string[],
  to: string,
  options: LoadOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const service = serviceOf(to, options, surroundings)
  if (typeof service === 'string') return reportFailure(exitCodes.usage, service, options, surroundings)
  return report(loadRemotely(files, service), options, surroundings)
}

/** The service to send to, or what is wrong with how it is named. */
function serviceOf(to: string, options: LoadOptions, { environment }: Surroundings): Service | string {
  const url = URL.parse(to)
  const token = environment['SFO_TOKEN']
  if (options.store !== undefined || options.dataDir !== undefined)
    return '--to cannot stand beside --store or --data-dir'
  if (!url || !['http:', 'https:'].includes(url.protocol)) return '--to expects an http or https address'
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (url.protocol === 'http:' && !isHere) return '--to sends personal data: http is for this machine only, use https'
  if (!token) return '--to needs a token in SFO_TOKEN'
  return { url, token }
}

function reportFailure(
  exitCode: ExitCode,
  problem: string,
  { json }: LoadOptions,
  { out, err }: Surroundings,
): ExitCode {
  err(`${printable(`sfo-review: ${problem}`)}\n`)
  if (json) out(`${JSON.stringify({ exitCode, problem, files: [] }, null, 2)}\n`)
  return exitCode
}

async function report(
  results: AsyncIterable<Loaded>,
  { json }: LoadOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const all: Loaded[] = []
  for await (const loaded of results) {
    all.push(loaded)
    if (!json) printOutcome(loaded.file, loaded.result, surroundings)
  }
  const exitCode = gravestOf(all.map(({ result }) => exitCodeOf(result)))
  if (json) surroundings.out(`${JSON.stringify({ exitCode, files: all }, null, 2)}\n`)
  return exitCode
}

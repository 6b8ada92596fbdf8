import { Command } from 'commander'
import { describeEventLogError } from '#event-log'
import { exitCodeHelp, exitCodes, gravestOf, type ExitCode } from '../exit-codes.ts'
import { printable, type Surroundings } from '../surroundings.ts'
import { loadHere, openStore } from './load-here.ts'
import { exitCodeOf, type FileOutcome } from './outcome.ts'
import { printOutcome } from './print-outcome.ts'

interface LoadOptions {
  readonly dataDir?: string
  readonly store?: string
  readonly json?: true
}

interface Loaded {
  readonly file: string
  readonly result: FileOutcome
}

/** `sfo-review load FILE…` */
export function loadCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  return new Command('load')
    .description('Load chronology files into the log, each of them whole or not at all.')
    .argument('<file...>', 'chronology files (JSON); loading one again changes nothing')
    .option('--data-dir <folder>', 'the data folder (default: $SFO_DATA_DIR, else .data)')
    .option('--store <url>', 'sqlite:, sqlite:/path/to/file or esdb://host:2113 (default: $SFO_STORE, else sqlite:)')
    .option('--json', 'print one JSON report instead of lines')
    .addHelpText('after', exitCodeHelp)
    .action(async (files: readonly string[], options: LoadOptions) => {
      finish(await load(files, options, surroundings))
    })
}

async function load(files: readonly string[], options: LoadOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { environment, out, err } = surroundings
  const dataDir = options.dataDir ?? (environment['SFO_DATA_DIR'] || '.data')
  const store = options.store ?? (environment['SFO_STORE'] || 'sqlite:')
  const log = await openStore({ dataDir, store }, surroundings)
  if (!log.ok) {
    const exitCode = log.error.kind === 'invalid-request' ? exitCodes.usage : exitCodes.unavailable
    const problem = describeEventLogError(log.error)
    err(`${printable(`sfo-review: ${problem}`)}\n`)
    if (options.json) out(`${JSON.stringify({ exitCode, problem, files: [] }, null, 2)}\n`)
    return exitCode
  }
  try {
    return await report(loadHere(files, log.value, surroundings), options, surroundings)
  } finally {
    await log.value.close()
  }
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

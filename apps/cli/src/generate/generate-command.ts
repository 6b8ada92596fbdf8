import { Command, InvalidArgumentError } from 'commander'
import { isRefusal, parseEdtf } from '#case-record'
import { describeEventLogError } from '#event-log'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { openStore } from '../load/load-here.ts'
import { exitCodeOf } from '../load/outcome.ts'
import { printOutcome } from '../load/print-outcome.ts'
import { chosenStore, withStoreOptions, type StoreOptions } from '../store-options.ts'
import { printable, type Surroundings } from '../surroundings.ts'
import type { CaseloadRequest } from './caseload.ts'
import type { Generated } from './generated.ts'
import { loadCases } from './load-cases.ts'
import { writeFiles } from './write-files.ts'

interface GenerateOptions extends StoreOptions {
  readonly cases: number
  readonly seed: string
  readonly until: number
  readonly out?: string
  readonly load?: true
}

/** CRNs have six digits. */
const mostCases = 999_999

/** `sfo-review generate` */
export function generateCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  const command = new Command('generate')
    .description('Invent a caseload: the same seed gives the same cases. All people and histories in it are invented.')
    .requiredOption('--cases <number>', 'how many cases', wholeNumber)
    .option('--seed <text>', 'which caseload', aSeed, '1')
    .option('--until <date>', 'the day up to which histories are told', lastMoment, lastMoment('2026-09-30'))
    .option('--out <folder>', 'write a chronology file for each case into this folder')
    .option('--load', 'load the cases into the log instead')
  return withStoreOptions(command).action(async (options: GenerateOptions) => {
    finish(await generate(options, surroundings))
  })
}

async function generate(options: GenerateOptions, surroundings: Surroundings): Promise<ExitCode> {
  if ((options.out === undefined) === (options.load === undefined)) {
    surroundings.err('sfo-review: say either --out FOLDER or --load\n')
    return exitCodes.usage
  }
  return options.out === undefined ? intoLog(options, surroundings) : intoFiles(options, options.out, surroundings)
}

async function intoFiles(request: CaseloadRequest, folder: string, surroundings: Surroundings): Promise<ExitCode> {
  try {
    const generated = await writeFiles(request, folder, progressPrinter(surroundings))
    surroundings.out(`${printable(`${folder}: ${inWords(generated)}`)}\n`)
    return exitCodes.done
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    surroundings.err(`${printable(`sfo-review: the files cannot be written: ${reason}`)}\n`)
    return exitCodes.unavailable
  }
}

async function intoLog(options: GenerateOptions, surroundings: Surroundings): Promise<ExitCode> {
  const log = await openStore(chosenStore(options, surroundings), surroundings)
  if (!log.ok) {
    surroundings.err(`${printable(`sfo-review: ${describeEventLogError(log.error)}`)}\n`)
    return log.error.kind === 'invalid-request' ? exitCodes.usage : exitCodes.unavailable
  }
  try {
    const generated = await loadCases(options, log.value, surroundings, progressPrinter(surroundings))
    if ('result' in generated) {
      printOutcome(generated.crn, generated.result, surroundings)
      return exitCodeOf(generated.result)
    }
    surroundings.out(`loaded ${inWords(generated)}\n`)
    return exitCodes.done
  } finally {
    await log.value.close()
  }
}

function inWords({ cases, entries }: Generated): string {
  return `${cases} ${cases === 1 ? 'case' : 'cases'} with ${entries} entries`
}

function wholeNumber(text: string): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= 1 && number <= mostCases) return number
  throw new InvalidArgumentError(`a whole number from 1 to ${mostCases} is expected`)
}

/** A seed becomes part of each file's id. */
function aSeed(text: string): string {
  if (/^[\w.-]{1,40}$/.test(text)) return text
  throw new InvalidArgumentError('1 to 40 letters, digits, dots or dashes are expected')
}

function lastMoment(text: string): number {
  const when = parseEdtf(text)
  if (!isRefusal(when) && when.precision === 'day') return when.latest
  throw new InvalidArgumentError('a day such as 2026-09-30 is expected')
}

function progressPrinter({ err, now }: Surroundings): (soFar: Generated) => void {
  let last = now().getTime()
  return soFar => {
    const at = now().getTime()
    if (at - last < 2000) return
    last = at
    err(`generated ${inWords(soFar)}\n`)
  }
}

import { builtInPolicies, kindOf } from '#case-record'
import type { EventReader } from '#event-log'
import {
  accountabilityOf,
  caseStateAt,
  chronology,
  compareMoments,
  createCaseReplay,
  createReadModel,
  headlineOf,
  influencesOf,
  isOpened,
  processesAt,
  projectionHere,
  type CaseReplay,
  type OpenedCase,
  type ReadModel,
} from '#replay'
import { openReader, until } from './support/caseload.ts'
import { numberFlags, textFlag } from './support/flags.ts'
import { printMachine } from './support/machine.ts'
import { summaryOf, type Summary } from './support/stats.ts'
import { asRatio, inMilliseconds, printTable, say } from './support/table.ts'
import { withPreparedLog } from './support/prepared-log.ts'

/** What a reviewer waits for: questions about a case of some size in a log of some size, each at a basis of its own. */
const flags = numberFlags({ events: [10_000, 100_000], entries: [50, 500, 5000], samples: [60] }, ['keep'])
const day = 24 * 60 * 60 * 1000

printMachine('reads only')

type Question = (open: (daysAgo: number) => OpenedCase, sample: number) => unknown

/** Every sample asks at another basis, so that nothing that was worked out for an earlier one helps. */
const questions: Readonly<Record<string, Question>> = {
  'case view, case not in memory': (open, sample) => view(open(sample)),
  'case view': (open, sample) => view(open(sample)),
  'chronology page of 50': (open, sample) => {
    const items = chronology(open(sample).file, {})
    return items.slice(-50).map(({ entry }) => headlineOf(entry))
  },
  'accountability of a decision': (open, sample) => {
    const { file, basis } = open(sample)
    const decisions = file.entries.filter(entry => kindOf(entry).family === 'decision')
    return accountabilityOf(file, decisions.at(-1 - (sample % decisions.length))!, basis.effectiveAt)
  },
  'compare two moments': (open, sample) => {
    const { file, basis } = open(sample)
    return compareMoments(
      { file, effectiveAt: basis.effectiveAt - 180 * day },
      { file, effectiveAt: basis.effectiveAt },
    )
  },
  processes: (open, sample) => {
    const { file, basis } = open(sample)
    return processesAt(file, basis.effectiveAt)
  },
}

/** The state with who stands behind each rating, as the page of a case asks for it. */
function view({ file, basis }: OpenedCase): unknown {
  const state = caseStateAt(file, basis.effectiveAt)
  const levels = state.rosh.groups.flatMap(group => group.levels)
  return levels.map(level => influencesOf(file, level.setting.entry))
}

interface Measured {
  readonly events: number
  readonly byQuestion: ReadonlyMap<string, Summary>
}

const results: Measured[] = []
for (const events of flags.events) results.push(await measureLog(events))
print()

async function measureLog(events: number): Promise<Measured> {
  const wanted = { events, entries: flags.entries, keep: textFlag('keep') }
  return withPreparedLog(wanted, async ({ folder, events: inLog, crns }) => {
    const reader = await openReader(folder)
    const byQuestion = await withReadModel(reader, folder, reads => measureCases(reads, crns))
    await reader.close()
    say(`measured a log of ${inLog} events`)
    return { events: inLog, byQuestion }
  })
}

async function withReadModel<Value>(reader: EventReader, folder: string, use: (reads: ReadModel) => Value) {
  const reads = createReadModel(projectionHere(reader, folder))
  await reads.ready()
  try {
    return use(reads)
  } finally {
    await reads.close()
  }
}

function measureCases(reads: ReadModel, crns: ReadonlyMap<number, string>): ReadonlyMap<string, Summary> {
  const replay = createCaseReplay({ entries: reads, now: () => until, policies: builtInPolicies })
  const summaries = new Map<string, Summary>()
  for (const [entries, crn] of crns) {
    for (const [name, ask] of Object.entries(questions)) {
      const forget = name.endsWith('not in memory') ? () => forgetCases(reads) : () => undefined
      summaries.set(`${name}/${entries}`, measure(replay, crn, ask, forget))
    }
  }
  return summaries
}

function measure(replay: CaseReplay, crn: string, ask: Question, forget: () => void): Summary {
  const open = (daysAgo: number) => {
    const opened = replay.open(crn, { knownAt: until - daysAgo * day - 1 })
    if (!isOpened(opened)) throw new Error(opened.kind)
    return opened
  }
  const warmUps = 5
  const times: number[] = []
  for (let sample = 0; sample < flags.samples[0]! + warmUps; sample++) {
    forget()
    const begun = performance.now()
    ask(open, sample)
    if (sample >= warmUps) times.push(performance.now() - begun)
  }
  return summaryOf(times)
}

/** Other cases take the place of those in memory. */
function forgetCases(reads: ReadModel): void {
  const at = reads.head()
  for (const crn of reads.cases({ first: 70, at })) reads.entriesOf(crn, at)
}

function print(): void {
  const base = results[0]!
  for (const entries of flags.entries) {
    const rows = results.flatMap(({ events, byQuestion }) =>
      Object.keys(questions).map(name => {
        const { median, p95, p99 } = byQuestion.get(`${name}/${entries}`)!
        const growth = p95 / base.byQuestion.get(`${name}/${entries}`)!.p95
        return [name, String(events), ...[median, p95, p99].map(inMilliseconds), asRatio(growth)]
      }),
    )
    printTable(`A case of ${entries} entries`, ['', 'in a log of', 'p50', 'p95', 'p99', 'p95 to smallest log'], rows)
  }
}

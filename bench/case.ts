import { builtInPolicies, kindOf } from '#case-record'
import type { EventReader } from '#event-log'
import {
  accountabilityOf,
  caseStateAt,
  chronology,
  compareMoments,
  createCaseReplay,
  createPeopleReplay,
  createReadModel,
  headlineOf,
  influencesOf,
  isOpened,
  isOpenedPerson,
  processesAt,
  projectionHere,
  queueIn,
  rolesOf,
  type CaseReplay,
  type OpenedCase,
  type PeopleReplay,
  type ReadModel,
} from '#replay'
import { openReader, until } from './support/caseload.ts'
import { numberFlags, textFlag } from './support/flags.ts'
import { printMachine } from './support/machine.ts'
import { queuedPeople } from './support/people.ts'
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

/** What waits on somebody over all cases that name them, since when and whether overdue. Answers how much. */
function queueOf(people: PeopleReplay, staffId: string, knownAt: number): number {
  const person = people.open(staffId, { knownAt })
  if (!isOpenedPerson(person)) throw new Error(person.kind)
  const cases = person.crns.map(person.openCase)
  const roles = [...new Set(cases.flatMap(({ file }) => rolesOf(file, staffId)))]
  const { effectiveAt } = person.basis
  return cases.flatMap(({ file, standards }) => queueIn(file, staffId, roles, effectiveAt, standards)).length
}

interface Measured {
  readonly events: number
  readonly byQuestion: ReadonlyMap<string, Summary>
  /** By the name of the person. */
  readonly queues: ReadonlyMap<string, Summary & { readonly waiting: number }>
}

// Not counted: the first log would pay for what the engine has still to compile, and the others look cheap beside it.
await measureLog(flags.events[0]!)
const results: Measured[] = []
for (const events of flags.events) results.push(await measureLog(events))
print()

async function measureLog(events: number): Promise<Measured> {
  const wanted = { events, entries: flags.entries, keep: textFlag('keep') }
  return withPreparedLog(wanted, async ({ folder, events: inLog, crns }) => {
    const reader = await openReader(folder)
    const measured = await withReadModel(reader, folder, reads => ({
      byQuestion: measureCases(reads, crns),
      queues: measureQueues(reads),
    }))
    await reader.close()
    say(`measured a log of ${inLog} events`)
    return { events: inLog, ...measured }
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
  const measured = new Set(crns.values())
  for (const [entries, crn] of crns) {
    for (const [name, ask] of Object.entries(questions)) {
      const forget = name.endsWith('not in memory') ? () => forgetCases(reads, measured) : () => undefined
      summaries.set(`${name}/${entries}`, measure(replay, crn, ask, forget))
    }
  }
  return summaries
}

function measureQueues(reads: ReadModel): Measured['queues'] {
  const people = createPeopleReplay({ entries: reads, now: () => until, policies: builtInPolicies })
  return new Map(
    queuedPeople.map(({ name, staffId }) => {
      let waiting = 0
      const summary = timed(sample => (waiting = queueOf(people, staffId, until - sample * day - 1)))
      return [name, { ...summary, waiting }]
    }),
  )
}

function measure(replay: CaseReplay, crn: string, ask: Question, forget: () => void): Summary {
  const open = (daysAgo: number) => {
    const opened = replay.open(crn, { knownAt: until - daysAgo * day - 1 })
    if (!isOpened(opened)) throw new Error(opened.kind)
    return opened
  }
  return timed(sample => ask(open, sample), forget)
}

function timed(ask: (sample: number) => unknown, before: () => void = () => undefined): Summary {
  const warmUps = 5
  const times: number[] = []
  for (let sample = 0; sample < flags.samples[0]! + warmUps; sample++) {
    before()
    const begun = performance.now()
    ask(sample)
    if (sample >= warmUps) times.push(performance.now() - begun)
  }
  return summaryOf(times)
}

/** Others take the place of those measured in memory: more than 64, and more than 10,000 entries together. */
function forgetCases(reads: ReadModel, measured: ReadonlySet<string>): void {
  const at = reads.head()
  let entries = 0
  const others = reads.cases({ first: 400, at }).filter(crn => !measured.has(crn))
  for (const [index, crn] of others.entries()) {
    if (index > 70 && entries > 11_000) return
    entries += reads.entriesOf(crn, at).length
  }
  throw new Error(`the log is too small to forget a case in: its others have ${entries} entries`)
}

function print(): void {
  const base = results[0]!
  printCases(base)
  printQueues(base)
}

function printCases(base: Measured): void {
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

function printQueues(base: Measured): void {
  const rows = results.flatMap(({ events, queues }) =>
    [...queues].map(([name, { median, p95, p99, waiting }]) => {
      const growth = p95 / base.queues.get(name)!.p95
      return [name, String(waiting), String(events), ...[median, p95, p99].map(inMilliseconds), asRatio(growth)]
    }),
  )
  const headings = ['', 'waiting', 'in a log of', 'p50', 'p95', 'p99', 'p95 to smallest log']
  printTable('What waits on somebody', headings, rows)
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { changeAlias, loadChronology, textSource } from '#case-record'
import { createCodec, createMemoryEventLog, eventIdOf, unwrap, type EventLog, type ReadFrom } from '#event-log'
import { chronologyEntry } from '../testing/history.ts'
import { openForReading, openForWriting } from './database.ts'
import { allEventTypes } from './event-types.ts'
import { namedInNews } from './news.ts'
import { createProjector } from './projector.ts'
import { createQueries, type ReadModelQueries } from './queries.ts'

const [main, alias, stranger] = ['X999101', 'X999102', 'X999103'] as const
const everything = { after: 'start', limit: 1000 } as const

let folder: string
let builds = 0
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'news-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

type Step =
  | { readonly kind: 'load'; readonly crn: string; readonly entries: number; readonly alsoConcerns?: string }
  | { readonly kind: 'merge' | 'end' }

/** Plays steps into a log, and reads them all into a new read model. */
async function played(steps: readonly Step[]): Promise<ReadModelQueries & { readonly places: readonly ReadFrom[] }> {
  const log = createMemoryEventLog({ codec: createCodec(allEventTypes), now: () => new Date(0) })
  for (const [index, step] of steps.entries()) {
    if (step.kind === 'load') await load(log, `file-${index}`, step)
    else await merge(log, index, step.kind)
  }
  const { events } = unwrap(await log.readAll({ after: 'start', limit: 1000 }))
  const file = join(folder, `${(builds += 1)}.sqlite`)
  const database = openForWriting(file)
  if (events.length > 0) createProjector(database).apply(events, events.at(-1)!.position)
  database.close()
  return { ...createQueries(openForReading(file)), places: ['start', ...events.map(({ position }) => position)] }
}

async function load(log: EventLog, id: string, { crn, entries, alsoConcerns }: Extract<Step, { kind: 'load' }>) {
  const content = Array.from({ length: entries }, (_, index) =>
    chronologyEntry({
      id: `${index}`,
      kind: 'contact.recorded',
      occurred: '2025-03-28',
      by: { staffId: 'N88A101' },
      ...(alsoConcerns === undefined ? {} : { alsoConcerns: [alsoConcerns] }),
    }),
  )
  const heading = { format: 'sfo-review/chronology', version: 1, id, person: { crn }, source: { system: null } }
  const { outcome } = await loadChronology({
    log,
    source: textSource(JSON.stringify({ ...heading, entries: content })),
    principal: { username: 'test', client: 'test' },
    correlationId: 'test',
    software: 'test',
    now: () => new Date(0),
  })
  expect(outcome).toBe('loaded')
}

/** A merge that stands already, or an end of none, is refused and leaves no event. */
async function merge(log: EventLog, index: number, kind: 'merge' | 'end') {
  await changeAlias({
    log,
    commandId: eventIdOf('5b0f3c0e-6a4e-4f0a-9b1e-0c9a3d7a1f00', index),
    command: {
      change: kind === 'merge' ? 'recorded' : 'ended',
      alias,
      main,
      reason: 'one person',
      actor: { staffId: 'N99A401', role: 'case administrator', organisation: 'Probation' },
      by: { principal: { username: 'A401', client: 'ui' }, correlationId: 'c', software: 'test', now: index },
    },
  })
}

const told = (queries: ReadModelQueries, after: ReadFrom, upTo: ReadFrom) =>
  queries.caseNews(main, { ...everything, after, upTo }).map(({ kind, count }) => `${kind} ${count}`)

describe('news of a case', () => {
  it('tells a file loaded whole once, from where it can be seen, and how much came', async () => {
    const queries = await played([{ kind: 'load', crn: main, entries: namedInNews + 3 }])
    const [news, ...more] = queries.caseNews(main, { ...everything, upTo: queries.head() })
    expect(more).toEqual([])
    expect(news).toMatchObject({ position: queries.head(), kind: 'entries', count: namedInNews + 3 })
    expect(news!.entries.map(({ id }) => id)).toEqual(
      Array.from({ length: namedInNews }, (_, index) => `file-0:${index}`),
    )
  })

  it('leaves out other cases, and includes entries of others that concern the person as well', async () => {
    const queries = await played([
      { kind: 'load', crn: stranger, entries: 2 },
      { kind: 'load', crn: stranger, entries: 1, alsoConcerns: main },
    ])
    expect(told(queries, 'start', queries.head())).toEqual(['entries 1'])
  })

  it('includes those of another number while it is merged, and the merge and its end', async () => {
    const queries = await played([
      { kind: 'load', crn: alias, entries: 4 },
      { kind: 'merge' },
      { kind: 'load', crn: alias, entries: 2 },
      { kind: 'end' },
      { kind: 'load', crn: alias, entries: 3 },
    ])
    expect(told(queries, 'start', queries.head())).toEqual(['merge 0', 'entries 2', 'merge 0'])
  })

  it('says whether anything came to one of some cases since', async () => {
    const queries = await played([
      { kind: 'load', crn: main, entries: 1 },
      { kind: 'load', crn: stranger, entries: 1 },
    ])
    const [first] = queries.caseNews(main, { ...everything, upTo: queries.head() })
    expect(queries.newestNews([main], queries.head())).toBe(first!.position)
    expect(queries.newestNews([main, stranger], queries.head())).toBe(queries.head())
    expect(queries.newestNews([alias], queries.head())).toBe('start')
    expect(queries.newestNews([main], 'start')).toBe('start')
  })

  it('says when the newest event of some streams came', async () => {
    const queries = await played([{ kind: 'merge' }, { kind: 'load', crn: main, entries: 1 }])
    expect(queries.newestEventOf('aliases', queries.head())).toBe(queries.places[1])
    expect(queries.newestEventOf('alias', queries.head())).toBe(queries.places[1])
    expect(queries.newestEventOf('staff-', queries.head())).toBe('start')
    expect(queries.newestEventOf('aliases', 'start')).toBe('start')
  })
})

const steps = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('load' as const),
      crn: fc.constantFrom(main, alias, stranger),
      entries: fc.integer({ min: 1, max: 3 }),
    }),
    fc.record({ kind: fc.constantFrom('merge' as const, 'end' as const) }),
  ),
  { maxLength: 7 },
)

describe('news of any history', () => {
  it('asked in pieces, cut anywhere, is the whole, each item once', async () => {
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.array(fc.nat(), { maxLength: 5 }),
        fc.integer({ min: 1, max: 3 }),
        async (...given) => {
          const [history, cuts, limit] = given
          const queries = await played(history)
          const whole = queries.caseNews(main, { ...everything, upTo: queries.head() })
          const places = cuts.map(cut => cut % queries.places.length).sort((left, right) => left - right)
          const pieces = []
          let after: ReadFrom = 'start'
          for (const upTo of [...places.map(place => queries.places[place]!), queries.head()]) {
            for (let full = true; full;) {
              const some = queries.caseNews(main, { after, upTo, limit })
              pieces.push(...some)
              full = some.length === limit
              after = full ? some.at(-1)!.position : upTo
            }
          }
          queries.close()
          expect(pieces).toEqual(whole)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('comes at every position at which what is seen of the case changes, and at no other but a merge', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async history => {
        const queries = await played(history)
        const news = new Map(
          queries.caseNews(main, { ...everything, upTo: queries.head() }).map(item => [item.position as string, item]),
        )
        for (const [index, place] of queries.places.entries()) {
          if (index === 0) continue
          const seen = (at: ReadFrom) => queries.entriesOf(main, at).map(({ id, crn }) => `${crn} ${id}`)
          const changed = seen(place).join() !== seen(queries.places[index - 1]!).join()
          const item = news.get(place)
          expect(changed ? item !== undefined : item === undefined || item.kind === 'merge').toBe(true)
        }
        queries.close()
      }),
      { numRuns: 40 },
    )
  })
})

import {
  aliasChangeOf,
  aliasesAfter,
  numbersOfCase,
  aliasStream,
  entryOf,
  type AliasChange,
  type CaseEntry,
  type Instant,
} from '#case-record'
import { parsePosition, type Position, type ReadFrom, type RecordedEvent } from '#event-log'
import type { ReadModelDatabase } from './database.ts'
import { createNewsQueries, type NewsQueries } from './news.ts'
import { forOneState } from './for-one-state.ts'
import { KeptCases } from './kept-cases.ts'

/** A file of entries that was loaded whole. */
export interface LoadedFile {
  readonly file: string
  readonly entries: number
  readonly entered: string
  readonly person: Readonly<Record<string, unknown>>
  readonly source: Readonly<Record<string, unknown>>
}

/** Reads of one read model file. All of them answer for one state of the log, so that the same state answers the same. */
export interface ReadModelQueries extends NewsQueries {
  head(): ReadFrom
  /**
   * Entries of a case under whichever of its numbers it is asked for, and of other cases that concern the same person,
   * visible at a state of the log. Each keeps the number it was recorded under. With `knownAt`: of the merges as far as they
   * had been written down by then; without, of all that stand. Commonly the very same list while nothing was added to it.
   */
  entriesOf(crn: string, at: ReadFrom, knownAt?: Instant): readonly CaseEntry[]
  filesOf(crn: string, at: ReadFrom): readonly LoadedFile[]
  /** CRNs on the record at a state of the log, in order, after one of them. */
  cases(request: { readonly first: number; readonly after?: string; readonly at: ReadFrom }): readonly string[]
  /** CRNs of cases in which an entry visible at a state of the log names somebody by staff code, in order. */
  casesNaming(staffId: string, at: ReadFrom): readonly string[]
  /**
   * CRNs of cases in which an entry visible at a state of the log may have given the case to somebody, in order. Who
   * holds one of them, its entries say: it may have been handed on, or given back.
   */
  casesAllocating(staffId: string, at: ReadFrom): readonly string[]
  /** Events of streams whose names begin with a prefix, such as "staff-" or one whole name, in log order. */
  eventsOf(streamPrefix: string, at: ReadFrom): readonly RecordedEvent[]
  close(): void
}

const none: readonly CaseEntry[] = []

/** Events of a stream that are kept for the next question: who may open a case is asked with every question of it. */
const mostEventsKept = 20

/** Queries over an open read model. Synchronous: each is one or two index look-ups and the parsing of one case. */
export function createQueries(database: ReadModelDatabase): ReadModelQueries {
  const read = {
    head: database.prepare('SELECT position FROM checkpoint'),
    newest: database
      .prepare(
        `SELECT max(newest) FROM (
           SELECT max(visible_from) AS newest FROM entry WHERE crn = @crn AND visible_from <= @at
           UNION ALL
           SELECT max(entry.visible_from) FROM concern JOIN entry USING (position)
             WHERE concern.crn = @crn AND entry.visible_from <= @at)`,
      )
      .pluck(),
    entries: database.prepare(
      `SELECT position, event FROM entry WHERE crn = @crn AND visible_from <= @at
       UNION ALL
       SELECT entry.position, entry.event FROM concern JOIN entry USING (position)
         WHERE concern.crn = @crn AND entry.visible_from <= @at
       ORDER BY position`,
    ),
    newestMerge: database
      .prepare(`SELECT max(position) FROM stream_event WHERE stream = '${aliasStream}' AND position <= @at`)
      .pluck(),
    streams: database.prepare(
      `SELECT position, event FROM stream_event WHERE stream >= @from AND stream < @to AND position <= @at
       ORDER BY position`,
    ),
    files: database.prepare('SELECT * FROM loaded_file WHERE crn = ? AND position <= ? ORDER BY position'),
    cases: database
      .prepare('SELECT DISTINCT crn FROM entry WHERE crn > @after AND visible_from <= @at ORDER BY crn LIMIT @first')
      .pluck(),
    naming: database
      .prepare(
        `SELECT DISTINCT named.crn FROM named_in_case AS named JOIN entry USING (position)
         WHERE named.staff_id = ? AND entry.visible_from <= ? ORDER BY named.crn`,
      )
      .pluck(),
    allocating: database
      .prepare(
        `SELECT DISTINCT named.crn FROM named_in_case AS named JOIN entry USING (position)
         WHERE named.staff_id = ? AND named.holding = 1 AND entry.visible_from <= ? ORDER BY named.crn`,
      )
      .pluck(),
  }
  const kept = new KeptCases()
  const together = joiner()
  let merges: { readonly newest: Position; readonly changes: readonly AliasChange[] } | undefined

  /** Merges are rare and asked for with every case, so they stay folded until another is recorded. */
  const mergesUpTo = (at: ReadFrom): readonly AliasChange[] => {
    const newest = at === 'start' ? null : (read.newestMerge.get({ at }) as Position | null)
    if (newest === null) return []
    if (merges?.newest !== newest) merges = { newest, changes: eventsIn(aliasStream, newest).flatMap(readChange) }
    return merges.changes
  }

  const eventsUpTo = forOneState(
    (streamPrefix, at): readonly RecordedEvent[] =>
      (read.streams.all({ from: streamPrefix, to: `${streamPrefix}\uffff`, at }) as Row[]).map(eventOfRow),
    events => events.length <= mostEventsKept,
  )

  const eventsIn = (streamPrefix: string, at: ReadFrom): readonly RecordedEvent[] =>
    at === 'start' ? [] : eventsUpTo(streamPrefix, at)

  const newestOf = forOneState((crn, at) => read.newest.get({ crn, at }) as Position | null)

  const entriesOfOne = (crn: string, at: ReadFrom): readonly CaseEntry[] => {
    if (at === 'start') return none
    const newest = newestOf(crn, at)
    if (newest === null) return none
    const key = `${crn} ${newest}`
    const entries = kept.find(key) ?? (read.entries.all({ crn, at }) as Row[]).map(entryOfRow)
    kept.keep(key, entries)
    return entries
  }

  return {
    head: () => {
      const row = read.head.get() as { readonly position: string } | undefined
      return row === undefined ? 'start' : parsePosition(row.position)!
    },
    entriesOf: (crn, at, knownAt) => {
      const numbers = numbersOfCase(crn, aliasesAfter(mergesUpTo(at), knownAt))
      return numbers.length === 1 ? entriesOfOne(crn, at) : together(numbers.map(number => entriesOfOne(number, at)))
    },
    filesOf: (crn, at) => (at === 'start' ? [] : (read.files.all(crn, at) as FileRow[]).map(fileOfRow)),
    cases: ({ first, after, at }) =>
      at === 'start' ? [] : (read.cases.all({ after: after ?? '', at, first }) as string[]),
    casesNaming: (staffId, at) => (at === 'start' ? [] : (read.naming.all(staffId, at) as string[])),
    casesAllocating: (staffId, at) => (at === 'start' ? [] : (read.allocating.all(staffId, at) as string[])),
    eventsOf: eventsIn,
    ...createNewsQueries(database, eventsIn, eventOfRow),
    close: () => {
      kept.clear()
      database.close()
    },
  }
}

/** Puts lists together, each entry once: the very same list for the very same lists as last time. */
function joiner(): (lists: readonly (readonly CaseEntry[])[]) => readonly CaseEntry[] {
  const lastOf = new WeakMap<
    readonly CaseEntry[],
    { readonly of: readonly object[]; readonly all: readonly CaseEntry[] }
  >()
  return lists => {
    const last = lastOf.get(lists[0]!)
    if (last?.of.length === lists.length && lists.every((list, index) => list === last.of[index])) return last.all
    const all = [...new Map(lists.flat().map(entry => [entry.id, entry])).values()]
    lastOf.set(lists[0]!, { of: lists, all })
    return all
  }
}

function readChange(event: RecordedEvent): readonly AliasChange[] {
  const change = aliasChangeOf(event)
  return change ? [change] : []
}

interface Row {
  readonly position: string
  readonly event: string
}

function entryOfRow(row: Row): CaseEntry {
  return entryOf(eventOfRow(row))
}

function eventOfRow(row: Row): RecordedEvent {
  const stored = JSON.parse(row.event) as Omit<RecordedEvent, 'revision' | 'position'> & { readonly revision: string }
  return { ...stored, revision: BigInt(stored.revision), position: parsePosition(row.position)! }
}

interface FileRow {
  readonly file: string
  readonly entries: number
  readonly entered: string
  readonly person: string
  readonly source: string
}

function fileOfRow(row: FileRow): LoadedFile {
  return {
    file: row.file,
    entries: row.entries,
    entered: row.entered,
    person: JSON.parse(row.person) as Record<string, unknown>,
    source: JSON.parse(row.source) as Record<string, unknown>,
  }
}

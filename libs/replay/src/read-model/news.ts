import {
  aliasChangeOf,
  aliasesAfter,
  numbersOfCase,
  aliasStream,
  entryOf,
  type AliasChange,
  type CaseEntry,
} from '#case-record'
import { isAfter, type Position, type ReadFrom, type RecordedEvent } from '#event-log'
import type { ReadModelDatabase } from './database.ts'

/** How many entries of one load are named in its news; `count` tells how many there are. */
export const namedInNews = 20

/** One thing that came to a case: an act, a file loaded whole, or a merge with another number or its end. */
export interface CaseNews {
  /** From which position on queries see it. No two of a case share one. */
  readonly position: Position
  /** When that was entered into the log, by the log's own clock. */
  readonly entered: string
  readonly kind: 'entries' | 'merge'
  /** How many entries came. None for a merge, although it shows or hides those of the other number. */
  readonly count: number
  /** The first `namedInNews` of them, in log order. */
  readonly entries: readonly CaseEntry[]
}

/** Which news: later than one state of the log, as far as another, the earliest first. */
export interface NewsRequest {
  readonly after: ReadFrom
  readonly upTo: ReadFrom
  readonly limit: number
}

export interface NewsQueries {
  /**
   * What came to a case, and to the numbers that were aliases of it when it came. Depends on nothing but the log: asked
   * in any number of pieces, each beginning where the last ended, it gives the same news once each.
   */
  caseNews(crn: string, request: NewsRequest): readonly CaseNews[]
  /**
   * The newest position up to a state of the log at which something came to one of some cases, under any number that is
   * an alias of them, or at which any two numbers were merged or parted.
   */
  newestNews(crns: readonly string[], at: ReadFrom): ReadFrom
  /** The newest position up to a state of the log of an event of streams whose names begin with a prefix. */
  newestEventOf(streamPrefix: string, at: ReadFrom): ReadFrom
}

/** A merge or its end, with the event that holds it. */
interface PlacedChange {
  readonly event: RecordedEvent
  readonly change: AliasChange
}

/** News over an open read model. `eventsOf` gives the events of a stream up to a state of the log. */
export function createNewsQueries(
  database: ReadModelDatabase,
  eventsOf: (stream: string, at: ReadFrom) => readonly RecordedEvent[],
  readEvent: (row: { readonly position: string; readonly event: string }) => RecordedEvent,
): NewsQueries {
  const read = statements(database)

  const placesOf = (crns: readonly string[], { after, upTo, limit }: NewsRequest): readonly Position[] =>
    upTo === 'start'
      ? []
      : (read.places.all({ crns: JSON.stringify(crns), after: textOf(after), upTo, limit }) as Position[])

  const newsAt = (crns: readonly string[], position: Position): CaseNews => {
    const of = { crns: JSON.stringify(crns), at: position }
    const rows = read.entries.all({ ...of, limit: namedInNews }) as { position: string; event: string }[]
    const events = rows.map(readEvent)
    const entered = (read.loaded.get(position) as string | undefined) ?? events[0]!.entered
    const count = read.count.get(of) as number
    return { position, entered, kind: 'entries', count, entries: events.map(entryOf) }
  }

  return {
    caseNews: (crn, { after, upTo, limit }) => {
      const changes = eventsOf(aliasStream, upTo).flatMap(placed)
      const news: CaseNews[] = []
      let from = after
      let numbers = numbersOf(
        crn,
        changes.filter(({ event }) => !isAfter(event.position, after)),
      )
      const bringUpTo = (end: ReadFrom) => {
        for (const position of placesOf(numbers, { after: from, upTo: end, limit: Math.max(0, limit - news.length) })) {
          news.push(newsAt(numbers, position))
        }
      }
      for (const [index, { event }] of changes.entries()) {
        if (!isAfter(event.position, after)) continue
        bringUpTo(event.position)
        from = event.position
        const then = numbersOf(crn, changes.slice(0, index + 1))
        if (then.join() !== numbers.join()) news.push(mergeNews(event))
        numbers = then
      }
      bringUpTo(upTo)
      return news.slice(0, limit)
    },
    newestNews: (crns, at) => {
      if (at === 'start') return 'start'
      const changes = eventsOf(aliasStream, at).flatMap(placed)
      const numbers = changes.length === 0 ? crns : crns.flatMap(crn => numbersOf(crn, changes))
      return (
        (read.newest.get({ crns: JSON.stringify(numbers), at, aliases: aliasStream }) as Position | null) ?? 'start'
      )
    },
    newestEventOf: (streamPrefix, at) => {
      if (at === 'start') return 'start'
      const range = { from: streamPrefix, to: `${streamPrefix}\uffff`, at }
      return (read.newestEvent.get(range) as Position | null) ?? 'start'
    },
  }
}

const placesOfSome = `
  SELECT visible_from, position FROM entry WHERE crn IN (SELECT value FROM json_each(@crns))
  UNION
  SELECT entry.visible_from, entry.position FROM concern JOIN entry USING (position)
    WHERE concern.crn IN (SELECT value FROM json_each(@crns))`

function statements(database: ReadModelDatabase) {
  return {
    places: database
      .prepare(
        `SELECT DISTINCT visible_from FROM (${placesOfSome})
         WHERE visible_from > @after AND visible_from <= @upTo ORDER BY visible_from LIMIT @limit`,
      )
      .pluck(),
    entries: database.prepare(
      `SELECT entry.position, entry.event FROM (${placesOfSome}) AS place JOIN entry USING (position)
       WHERE place.visible_from = @at ORDER BY entry.position LIMIT @limit`,
    ),
    count: database.prepare(`SELECT count(*) FROM (${placesOfSome}) WHERE visible_from = @at`).pluck(),
    loaded: database.prepare('SELECT entered FROM loaded_file WHERE position = ?').pluck(),
    newestEvent: database
      .prepare('SELECT max(position) FROM stream_event WHERE stream >= @from AND stream < @to AND position <= @at')
      .pluck(),
    newest: database
      .prepare(
        `SELECT max(newest) FROM (
           SELECT (SELECT max(visible_from) FROM entry WHERE crn = value AND visible_from <= @at) AS newest
             FROM json_each(@crns)
           UNION ALL
           SELECT (SELECT max(entry.visible_from) FROM concern JOIN entry USING (position)
                     WHERE concern.crn = value AND entry.visible_from <= @at)
             FROM json_each(@crns)
           UNION ALL
           SELECT max(position) FROM stream_event WHERE stream = @aliases AND position <= @at)`,
      )
      .pluck(),
  }
}

/** 'start' stands before every position. */
function textOf(place: ReadFrom): string {
  return place === 'start' ? '' : place
}

function placed(event: RecordedEvent): readonly PlacedChange[] {
  const change = aliasChangeOf(event)
  return change ? [{ event, change }] : []
}

function numbersOf(crn: string, changes: readonly PlacedChange[]): readonly string[] {
  return numbersOfCase(crn, aliasesAfter(changes.map(({ change }) => change)))
}

function mergeNews({ position, entered }: RecordedEvent): CaseNews {
  return { position, entered, kind: 'merge', count: 0, entries: [] }
}

import type Database from 'better-sqlite3'
import type { EventFilter } from '../port.ts'
import { eventColumns, type EventRow } from './rows.ts'

/** The statements of a reader. All answers are plain rows; all may throw what SQLite throws. */
export interface EventTable {
  /** 0 for an empty log. */
  headPosition(): number
  lastRevision(stream: string): number | undefined
  ofStream(stream: string, from: bigint, limit: number): EventRow[]
  /** Matching rows with `after` < position <= `upTo`, in order. */
  between(after: number, upTo: number, limit: number, filter: EventFilter | undefined): EventRow[]
  /** Changes when another connection has committed. */
  dataVersion(): number
}

/** Prepares what is asked of the table of events, once for each connection. Throws what SQLite throws. */
export function createEventTable(connection: Database.Database): EventTable {
  const head = connection.prepare<[], number | null>('SELECT max(position) FROM event').pluck()
  const last = connection.prepare<[string], number | null>('SELECT max(revision) FROM event WHERE stream = ?').pluck()
  const ofStream = connection.prepare<[string, bigint, number], EventRow>(
    `SELECT ${eventColumns} FROM event WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?`,
  )
  const version = connection.prepare<[], number>('PRAGMA data_version').pluck()
  const filtered = new Map<string, Database.Statement<unknown[], EventRow>>()

  return {
    headPosition: () => head.get() ?? 0,
    lastRevision: stream => last.get(stream) ?? undefined,
    ofStream: (stream, from, limit) => ofStream.all(stream, from, limit),
    dataVersion: () => version.get()!,
    between(after, upTo, limit, filter) {
      const { sql, values } = conditionOf(filter)
      let statement = filtered.get(sql)
      if (!statement) {
        const where = `position > ? AND position <= ?${sql}`
        statement = connection.prepare(`SELECT ${eventColumns} FROM event WHERE ${where} ORDER BY position LIMIT ?`)
        filtered.set(sql, statement)
      }
      return statement.all(after, upTo, ...values, limit)
    },
  }
}

/** Prefixes are compared character by character: no pattern, whose special characters a name could hold. */
function conditionOf(filter: EventFilter | undefined): { sql: string; values: (string | number)[] } {
  const { streamPrefixes, types } = filter ?? {}
  const values: (string | number)[] = []
  let sql = ''
  if (types) {
    sql += ` AND type IN (${types.map(() => '?').join(', ')})`
    values.push(...types)
  }
  if (streamPrefixes) {
    sql += ` AND (${streamPrefixes.map(() => 'substr(stream, 1, ?) = ?').join(' OR ')})`
    for (const prefix of streamPrefixes) values.push([...prefix].length, prefix)
  }
  return { sql, values }
}

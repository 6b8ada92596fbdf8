import type Database from 'better-sqlite3'
import { decideAppend } from '../append-decision.ts'
import type { AppendJob, JobAnswer } from './protocol.ts'
import { isRefusedByTrigger } from './sqlite-problem.ts'

/** Judges appends and writes their rows. Both throw what SQLite throws. */
export interface AppendStep {
  /** Opens the transaction. */
  begin(): void
  /** One append, in the open transaction. */
  append(job: AppendJob, entered: string): JobAnswer
}

type InsertRow = [string, bigint, string, string, number, string, string, string]

const greatestRevision = 2n ** 63n - 1n

/**
 * Nearly every append finds its stream where its caller says, and the file's own guard sees to that with the first row:
 * so the row is tried at once, which saves the writing thread more than a third of its time, and only an append that is
 * refused is judged by looking at its stream. A refused row has changed nothing. Where the schema is no longer the one
 * that was found at opening, so that the guard may be gone, every append is judged by looking.
 */
export function createAppendStep(connection: Database.Database): AppendStep {
  const insert = connection
    .prepare<InsertRow>(
      'INSERT INTO event (stream, revision, id, type, version, entered, body, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .safeIntegers()
  const judge = createJudge(connection)
  const begin = connection.prepare('BEGIN IMMEDIATE')
  const schema = connection.prepare<[], number>('PRAGMA schema_version').pluck()
  const schemaAtOpening = schema.get()
  let guarded = false

  const insertOne = (stream: string, revision: bigint, event: AppendJob['events'][number], entered: string): bigint => {
    const { id, type, version, body, hash } = event
    return BigInt(insert.run(stream, revision, id, type, version, entered, body, hash).lastInsertRowid)
  }
  /** Whether the row that an append begins with was taken; its position then. */
  const tryFirst = ({ stream, expected, events }: AppendJob, entered: string): bigint | undefined => {
    const first = revisionAfter(expected)
    if (!guarded || first > greatestRevision) return undefined
    try {
      return insertOne(stream, first, events[0]!, entered)
    } catch (cause) {
      if (isRefusedByTrigger(cause)) return undefined
      throw cause
    }
  }

  return {
    begin() {
      begin.run()
      guarded = schema.get() === schemaAtOpening
    },
    append(job, entered) {
      const { stream, expected, events } = job
      let position = tryFirst(job, entered)
      if (position === undefined) {
        const answer = judge(job)
        if (answer) return answer
        position = insertOne(stream, revisionAfter(expected), events[0]!, entered)
      }
      let revision = revisionAfter(expected)
      for (const event of events.slice(1)) {
        revision += 1n
        position = insertOne(stream, revision, event, entered)
      }
      return { kind: 'appended', revision, position }
    },
  }
}

function revisionAfter(expected: AppendJob['expected']): bigint {
  return expected === 'no-stream' ? 0n : expected + 1n
}

/** Looks at the stream of an append; its answer, unless its events are to be written. */
function createJudge(connection: Database.Database): (job: AppendJob) => JobAnswer | undefined {
  const selectHead = connection
    .prepare<[string], bigint | null>('SELECT max(revision) FROM event WHERE stream = ?')
    .pluck()
    .safeIntegers()
  const selectIds = connection
    .prepare<[string, bigint, number], string>(
      'SELECT id FROM event WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?',
    )
    .pluck()
  const selectPosition = connection
    .prepare<[string, bigint], bigint>('SELECT position FROM event WHERE stream = ? AND revision = ?')
    .pluck()
    .safeIntegers()

  return ({ stream, expected, events }) => {
    const decision = decideAppend({
      expected,
      head: selectHead.get(stream) ?? 'no-stream',
      ids: events.map(({ id }) => id),
      idsFrom: (first, count) => selectIds.all(stream, first, count),
    })
    if (decision.kind === 'conflict') return decision
    if (decision.kind === 'write') return undefined
    const { revision } = decision
    return { kind: 'appended', revision, position: selectPosition.get(stream, revision)! }
  }
}

import { randomUUID } from 'node:crypto'
import type Database from 'better-sqlite3'
import { failed, ok } from '../../result.ts'
import type { ConsultationLog, ConsultationsAsked } from '../consultation.ts'
import { AppendingThread } from './appending-thread.ts'
import { openForAsking } from './database.ts'
import { consultationOf, valuesOf, type ConsultationRow } from './rows.ts'

/** The file's name in the folder for everything the service keeps. */
export const consultationsFileName = 'consultations.sqlite'

/**
 * A log of consultations in an SQLite file of its own, written by a thread of its own. `server` is put on every row.
 * Rejects where the file cannot be opened or is not such a log.
 */
export async function openSqliteConsultationLog(options: {
  readonly file: string
  readonly server: string
}): Promise<ConsultationLog> {
  const thread = await AppendingThread.start(options.file)
  const database = openForAsking(options.file)
  const find = finder(database)
  return {
    server: options.server,
    append: consultations =>
      consultations.length === 0
        ? Promise.resolve(ok(undefined))
        : thread.append(consultations.map(each => valuesOf(each, randomUUID(), options.server))),
    read: asked => {
      try {
        return Promise.resolve(ok(find(asked).map(consultationOf)))
      } catch (cause) {
        const detail = cause instanceof Error ? cause.message : String(cause)
        return Promise.resolve(failed({ kind: 'unavailable', detail }))
      }
    },
    problem: () => thread.problem(),
    close: async () => {
      await thread.close()
      database.close()
    },
  }
}

type LoggedRow = ConsultationRow & { readonly sequence: number }

/**
 * Finds rows of some numbers. Each number is searched by itself and cut off, so that the index gives the order: a case
 * that has been read a hundred thousand times is not sorted for its first page.
 */
function finder(database: Database.Database): (asked: ConsultationsAsked) => readonly LoggedRow[] {
  const prepared = new Map<number, Database.Statement>()
  const statementFor = (numbers: number): Database.Statement => {
    const found = prepared.get(numbers) ?? database.prepare(sqlFor(numbers))
    prepared.set(numbers, found)
    return found
  }
  return ({ crns, after = 0, first, from, to, outcome, readings }) => {
    const kept = { outcome: outcome ?? null, readings: readings === undefined ? null : JSON.stringify(readings) }
    const named = Object.fromEntries(crns.map((crn, index) => [`crn${index}`, crn]))
    const parameters = { ...named, ...kept, after, first, from: from ?? null, to: to ?? null }
    return statementFor(crns.length).all(parameters) as LoggedRow[]
  }
}

function sqlFor(numbers: number): string {
  const each = Array.from({ length: numbers }, (_, index) => `SELECT * FROM (${sqlOfOne(`@crn${index}`)})`)
  return `${each.join(' UNION ALL ')} ORDER BY sequence LIMIT @first`
}

function sqlOfOne(crn: string): string {
  return `
    SELECT * FROM consultation
    WHERE crn = ${crn} AND sequence > @after AND (@from IS NULL OR at >= @from) AND (@to IS NULL OR at <= @to)
      AND (@outcome IS NULL OR outcome = @outcome)
      AND (@readings IS NULL OR reading IN (SELECT value FROM json_each(@readings)))
    ORDER BY sequence LIMIT @first`
}

import { randomUUID } from 'node:crypto'
import { failed, ok } from '../../result.ts'
import type { ConsultationLog, ConsultationsAsked } from '../consultation.ts'
import { AppendingThread } from './appending-thread.ts'
import { openForAsking } from './database.ts'
import { consultationOf, rowOf, type ConsultationRow } from './rows.ts'

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
  const select = database.prepare(
    `SELECT * FROM consultation
     WHERE crn IN (SELECT value FROM json_each(@crns)) AND sequence > @after AND (@from IS NULL OR at >= @from) AND (@to IS NULL OR at <= @to)
       AND (@outcome IS NULL OR outcome = @outcome)
       AND (@readings IS NULL OR reading IN (SELECT value FROM json_each(@readings)))
     ORDER BY sequence LIMIT @first`,
  )
  const find = ({ crns, after = 0, first, from, to, outcome, readings }: ConsultationsAsked) => {
    const kept = { outcome: outcome ?? null, readings: readings === undefined ? null : JSON.stringify(readings) }
    const period = { from: from ?? null, to: to ?? null }
    return select.all({ crns: JSON.stringify(crns), after, first, ...period, ...kept }) as readonly LoggedRow[]
  }
  return {
    server: options.server,
    append: consultations =>
      consultations.length === 0
        ? Promise.resolve(ok(undefined))
        : thread.append(consultations.map(each => rowOf(each, randomUUID(), options.server))),
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

import { randomUUID } from 'node:crypto'
import { failed, ok } from '../result.ts'
import type { ConsultationLog, ConsultationsAsked, LoggedConsultation } from './consultation.ts'

/** A log of consultations that ends with the process: for demos in memory and for tests. */
export function createMemoryConsultationLog(server: string): ConsultationLog {
  const logged: LoggedConsultation[] = []
  let closed = false
  const unavailable = () => failed({ kind: 'unavailable', detail: 'the log of consultations is closed' } as const)
  return {
    server,
    append: consultations => {
      if (closed) return Promise.resolve(unavailable())
      for (const consultation of consultations) {
        logged.push({ ...consultation, id: randomUUID(), server, sequence: logged.length + 1 })
      }
      return Promise.resolve(ok(undefined))
    },
    read: asked => {
      if (closed) return Promise.resolve(unavailable())
      return Promise.resolve(ok(logged.filter(each => isAsked(each, asked)).slice(0, asked.first)))
    },
    problem: () => (closed ? 'closed' : undefined),
    close: () => {
      closed = true
      return Promise.resolve()
    },
  }
}

function isAsked(
  one: LoggedConsultation,
  { crns, after = 0, from, to, outcome, readings }: ConsultationsAsked,
): boolean {
  return (
    one.crn !== undefined &&
    crns.includes(one.crn) &&
    one.sequence > after &&
    (from === undefined || one.at >= from) &&
    (to === undefined || one.at <= to) &&
    (outcome === undefined || one.outcome === outcome) &&
    (readings === undefined || readings.includes(one.reading))
  )
}

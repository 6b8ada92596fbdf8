import type { LoggedConsultation } from '#access'
import { cursorOf } from '../../paging/cursor.ts'
import type { Consultation, ConsultationConnection } from '../models/consultation.models.ts'
import type { ConsultationsAnswer } from '../queries/read-consultations.ts'

/** A page of who looked, in the form of the schema. */
export function toConsultations(answer: Extract<ConsultationsAnswer, { kind: 'read' }>): ConsultationConnection {
  const { consultations, more, server, onlyServer } = answer
  const edges = consultations.map(one => ({ cursor: cursorOf(String(one.sequence)), node: toConsultation(one) }))
  const none = consultations.length === 0 ? 'None recorded.' : undefined
  const others = onlyServer
    ? undefined
    : `This is the log of the server ${server} alone; every other server keeps one of its own readers.`
  return {
    edges,
    pageInfo: { hasNextPage: more, endCursor: edges.at(-1)?.cursor },
    server,
    onlyServer,
    statement: [none, others].filter(each => each !== undefined).join(' ') || undefined,
  }
}

function toConsultation(one: LoggedConsultation): Consultation {
  const { id, at, crn, username, name, staffId, roles, reading, asked, outcome, purpose, commission } = one
  return {
    id,
    at,
    crn: crn!,
    username,
    name,
    staffId,
    roles: [...roles],
    reading,
    asked,
    outcome,
    purpose,
    commission,
    client: one.clientId,
    correlationId: one.correlationId,
  }
}

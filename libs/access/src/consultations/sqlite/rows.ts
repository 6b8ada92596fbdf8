import type { Consultation, LoggedConsultation } from '../consultation.ts'
import type { Role } from '../../roles.ts'

/** One row as it is read; `null` where nothing was said. */
export interface ConsultationRow {
  readonly id: string
  readonly server: string
  readonly at: string
  readonly username: string
  readonly client_id: string
  readonly name: string | null
  readonly staff_id: string | null
  readonly roles: string
  readonly crn: string | null
  readonly reading: string
  readonly asked: string | null
  readonly correlation_id: string
  readonly purpose: string | null
  readonly commission: string | null
  readonly outcome: string
}

export const columns = [
  'id',
  'server',
  'at',
  'username',
  'client_id',
  'name',
  'staff_id',
  'roles',
  'crn',
  'reading',
  'asked',
  'correlation_id',
  'purpose',
  'commission',
  'outcome',
] as const satisfies readonly (keyof ConsultationRow)[]

/** One row as it is written, in the order of `columns`: on its way to another thread names would be copied each time. */
export type ConsultationValues = readonly (string | null)[] & { readonly length: (typeof columns)['length'] }

/** A consultation as the values of one row, under an id of its own and the name of the server that logs it. */
export function valuesOf(consultation: Consultation, id: string, server: string): ConsultationValues {
  const { at, username, clientId, name, staffId, roles, crn } = consultation
  const { reading, asked, correlationId, purpose, commission, outcome } = consultation
  return [
    id,
    server,
    at,
    username,
    clientId,
    name ?? null,
    staffId ?? null,
    roles.join(' '),
    crn ?? null,
    reading,
    asked ?? null,
    correlationId,
    purpose ?? null,
    commission ?? null,
    outcome,
  ]
}

/** A row as a consultation. What was not said when it was logged is absent, never null. */
export function consultationOf(row: ConsultationRow & { readonly sequence: number }): LoggedConsultation {
  const optional = {
    name: row.name,
    staffId: row.staff_id,
    crn: row.crn,
    asked: row.asked,
    purpose: row.purpose,
    commission: row.commission,
  }
  return {
    id: row.id,
    server: row.server,
    sequence: row.sequence,
    at: row.at,
    username: row.username,
    clientId: row.client_id,
    roles: row.roles.split(' ') as Role[],
    reading: row.reading as LoggedConsultation['reading'],
    correlationId: row.correlation_id,
    outcome: row.outcome as LoggedConsultation['outcome'],
    ...(Object.fromEntries(
      Object.entries(optional).filter(([, value]) => value !== null),
    ) as Partial<LoggedConsultation>),
  }
}

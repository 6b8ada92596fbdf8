import type { Role } from '../roles.ts'
import type { Result } from '../result.ts'

/** What somebody did that showed them something of a case. */
export const readings = [
  'view',
  'compare',
  'follow',
  'list',
  'person',
  'concern',
  'notebook',
  'record',
  'load',
  'who-could-see',
  'who-looked',
  'limit-access',
] as const
export type Reading = (typeof readings)[number]

/** The readings that show what is in a case, as opposed to its number or who looked. */
export const openings = [
  'view',
  'compare',
  'follow',
  'person',
  'concern',
  'notebook',
  'record',
] as const satisfies readonly Reading[]

export const consultationOutcomes = ['shown', 'refused'] as const
export type ConsultationOutcome = (typeof consultationOutcomes)[number]

/** One reading of one case by one person, as it is logged before the answer leaves. */
export interface Consultation {
  /** ISO 8601 in UTC, by the service's clock. */
  readonly at: string
  readonly username: string
  readonly clientId: string
  readonly name?: string
  readonly staffId?: string
  /** As the token gave them then; nothing else records what roles somebody had at a past moment. */
  readonly roles: readonly Role[]
  /** Absent where no single case was asked for, and none was shown. */
  readonly crn?: string
  readonly reading: Reading
  /** What exactly was asked, such as the basis of a view; text without content of the case. */
  readonly asked?: string
  readonly correlationId: string
  /** As the person stated it, or as a reviewer's commission states it. */
  readonly purpose?: string
  /** The commission by which a reviewer passed a restriction. */
  readonly commission?: string
  readonly outcome: ConsultationOutcome
}

/** A consultation as a store holds it. */
export interface LoggedConsultation extends Consultation {
  /** Unique over all servers, so that the logs of several can be put together. */
  readonly id: string
  /** Which server answered. */
  readonly server: string
  /** Its place in this server's log. */
  readonly sequence: number
}

/** Consultations of one person's case, under any of its numbers, in the order in which they were logged. */
export interface ConsultationsAsked {
  readonly crns: readonly string[]
  /** After this place in the log. */
  readonly after?: number | undefined
  readonly first: number
  /** At or after this instant, ISO 8601 in UTC. */
  readonly from?: string | undefined
  /** At or before this instant. */
  readonly to?: string | undefined
  readonly outcome?: ConsultationOutcome | undefined
  readonly readings?: readonly Reading[] | undefined
}

/** The store did not take or give what was asked. What was to be appended may stand all the same. */
export interface ConsultationProblem {
  readonly kind: 'unavailable'
  readonly detail: string
}

/**
 * The log of who looked at what. Separate from the event log in every way: nothing on record of a case is ever derived
 * from it, and nobody is said to have known something because they could have read it.
 */
export interface ConsultationLog {
  /** What this server calls itself: whose readers this log is about. */
  readonly server: string
  /** Appends all or none; ok only once durable. */
  append(consultations: readonly Consultation[]): Promise<Result<void, ConsultationProblem>>
  read(asked: ConsultationsAsked): Promise<Result<readonly LoggedConsultation[], ConsultationProblem>>
  /** Why nothing can be logged at present; undefined while it can. */
  problem(): string | undefined
  close(): Promise<void>
}

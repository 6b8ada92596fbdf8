import type { EventLogError } from '#event-log'
import { notLogged } from '../case/show/opened/refusal.ts'
import type { NotRecorded } from './refusal.models.ts'

/** Nothing was recorded, because it could not be logged that the case was looked at. */
export const notLoggedYet: NotRecorded = {
  __typename: 'NotRecorded',
  code: 'UNAVAILABLE',
  message: notLogged,
  outcomeUnknown: false,
}

/** What is said where the log did not take an act, in words for whoever acted. */
export interface SaidOfFailure {
  readonly outcomeUnknown: string
  readonly nothingRecorded: string
}

/** An act that the log did not take. Tells nothing of the store, and no stream's name, which may be confidential. */
export function toNotRecorded({ kind }: EventLogError, said: SaidOfFailure): NotRecorded {
  const outcomeUnknown = kind === 'unknown-outcome'
  return {
    __typename: 'NotRecorded',
    code: kind.toUpperCase().replaceAll('-', '_'),
    message: outcomeUnknown ? said.outcomeUnknown : said.nothingRecorded,
    outcomeUnknown,
  }
}

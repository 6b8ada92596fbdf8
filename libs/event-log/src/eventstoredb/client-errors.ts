import { isCommandError, type ErrorType } from '@eventstore/db-client'
import type { EventLogError } from '../errors.ts'

/**
 * What an error of the client says about an append. `not-written`: the store refused, and nothing was written. `unknown`:
 * it may or may not have been. Where an append cannot be answered so, unknown is the answer that does no harm.
 */
type AppendMeaning = 'unknown' | 'not-written' | 'not-leader' | 'wrong-version' | 'gone' | 'too-large' | 'invalid'
type ReadMeaning = 'unavailable' | 'no-events' | 'gone' | 'invalid'

/** Every error type of the client. A new one in a later release fails to compile here. */
const meanings: Readonly<Record<`${ErrorType}`, { readonly append: AppendMeaning; readonly read: ReadMeaning }>> = {
  timeout: { append: 'unknown', read: 'unavailable' },
  'deadline-exceeded': { append: 'unknown', read: 'unavailable' },
  unavailable: { append: 'unknown', read: 'unavailable' },
  cancelled: { append: 'unknown', read: 'unavailable' },
  unknown: { append: 'unknown', read: 'unavailable' },
  'not-leader': { append: 'not-leader', read: 'unavailable' },
  'stream-not-found': { append: 'unknown', read: 'no-events' },
  'no-stream': { append: 'unknown', read: 'no-events' },
  'not-found': { append: 'unknown', read: 'unavailable' },
  'access-denied': { append: 'not-written', read: 'unavailable' },
  'invalid-argument': { append: 'invalid', read: 'invalid' },
  'invalid-transaction': { append: 'unknown', read: 'unavailable' },
  'stream-deleted': { append: 'gone', read: 'gone' },
  'scavenge-not-found': { append: 'unknown', read: 'unavailable' },
  'wrong-expected-version': { append: 'wrong-version', read: 'unavailable' },
  'maximum-append-size-exceeded': { append: 'too-large', read: 'unavailable' },
  'missing-required-metadata-property': { append: 'invalid', read: 'invalid' },
  'persistent-subscription-failed': { append: 'unknown', read: 'unavailable' },
  'persistent-subscription-does-not-exist': { append: 'unknown', read: 'unavailable' },
  'persistent-subscription-exists': { append: 'unknown', read: 'unavailable' },
  'persistent-subscription-dropped': { append: 'unknown', read: 'unavailable' },
  'maximum-subscribers-reached': { append: 'unknown', read: 'unavailable' },
  'user-not-found': { append: 'unknown', read: 'unavailable' },
  'user-conflict': { append: 'unknown', read: 'unavailable' },
  unsupported: { append: 'invalid', read: 'invalid' },
}

/** What a failed append means. Anything that is not one of the client's own errors leaves the outcome unknown. */
export function appendMeaningOf(cause: unknown): AppendMeaning {
  return isClientError(cause) ? (meanings[cause.type] ?? unlisted).append : 'unknown'
}

/** The port's error for a failed read, or undefined when the failure only says that there is nothing to read. */
export function readErrorOf(cause: unknown, stream?: string): EventLogError | undefined {
  const meaning = isClientError(cause) ? (meanings[cause.type] ?? unlisted).read : 'unavailable'
  switch (meaning) {
    case 'no-events':
      return undefined
    case 'gone':
      return { kind: 'gone', stream: stream ?? '$all' }
    case 'invalid':
      return { kind: 'invalid-request', detail: detailOf(cause) }
    case 'unavailable':
      return { kind: 'unavailable', detail: detailOf(cause) }
  }
}

/** One line about a failure, for operators. */
export function detailOf(cause: unknown): string {
  if (!isClientError(cause)) return cause instanceof Error ? cause.message : String(cause)
  if (cause.type === 'access-denied') {
    return 'the server denied access: reading and subscribing to $all needs an account in $admins'
  }
  return cause.message === '' ? cause.type : `${cause.type}: ${cause.message}`
}

interface ClientError extends Error {
  readonly type: `${ErrorType}`
}

const unlisted = { append: 'unknown', read: 'unavailable' } as const

function isClientError(cause: unknown): cause is ClientError {
  return cause instanceof Error && isCommandError(cause)
}

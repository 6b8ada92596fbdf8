import type { FieldProblem } from '#concerns'
import type { EventLogError, RecordedEvent } from '#event-log'

/**
 * How an act beside a case, on a concern, a site or a notebook, ended. `events` is the stream as it now stands, for
 * showing it.
 */
export type ActAnswer =
  | {
      readonly kind: 'recorded'
      readonly own: readonly RecordedEvent[]
      readonly again: boolean
      readonly events: readonly RecordedEvent[]
    }
  | { readonly kind: 'not-valid'; readonly problems: readonly FieldProblem[] }
  | { readonly kind: 'not-permitted'; readonly why: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'moved-on'; readonly since: readonly RecordedEvent[]; readonly events: readonly RecordedEvent[] }
  | { readonly kind: 'failed'; readonly error: EventLogError }

/** An act with one field that is not as it should be. */
export function notValid(field: string, problem: string, expected: string): ActAnswer {
  return { kind: 'not-valid', problems: [{ field, problem, expected }] }
}

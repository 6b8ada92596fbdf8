import type { EventLogError } from '../errors.ts'
import type { ReadFrom } from '../position.ts'

/** Where a supervised subscription stands. */
export type SubscriptionState =
  /** Reading what already stands. `failures` counts the attempts that failed since anything last arrived. */
  | { readonly kind: 'catching-up'; readonly from: ReadFrom; readonly failures: number }
  /** Has reached the end of the log since it last subscribed. */
  | { readonly kind: 'live' }
  | {
      readonly kind: 'backing-off'
      readonly failures: number
      readonly delayMs: number
      readonly because: EventLogError
    }
  /** For good. `because` is what the consumer threw where it was not the log that failed. */
  | { readonly kind: 'stopped'; readonly because: 'aborted' | EventLogError | { readonly kind: 'consumer-failed' } }

/** What happens to a supervised subscription. */
export type Happening =
  | { readonly kind: 'subscribed'; readonly from: ReadFrom }
  | { readonly kind: 'delivered' }
  | { readonly kind: 'caught-up' }
  | { readonly kind: 'dropped'; readonly because: EventLogError; readonly delayMs: number }
  | { readonly kind: 'stopped'; readonly because: Extract<SubscriptionState, { kind: 'stopped' }>['because'] }

/**
 * The state after something happened. Stopped is the end. A delivery forgets earlier failures, so that a subscription
 * that works between two drops begins again with the shortest wait.
 */
export function nextState(state: SubscriptionState | undefined, happening: Happening): SubscriptionState {
  if (state?.kind === 'stopped') return state
  switch (happening.kind) {
    case 'subscribed':
      return { kind: 'catching-up', from: happening.from, failures: failuresOf(state) }
    case 'delivered':
      return state?.kind === 'catching-up' && state.failures > 0 ? { ...state, failures: 0 } : required(state)
    case 'caught-up':
      return { kind: 'live' }
    case 'dropped':
      return {
        kind: 'backing-off',
        failures: failuresOf(state) + 1,
        delayMs: happening.delayMs,
        because: happening.because,
      }
    case 'stopped':
      return happening
  }
}

/** Attempts that have failed one after the other. */
export function failuresOf(state: SubscriptionState | undefined): number {
  return state && 'failures' in state ? state.failures : 0
}

function required(state: SubscriptionState | undefined): SubscriptionState {
  if (state === undefined) throw new TypeError('nothing is delivered before a subscription has begun')
  return state
}

export { standardBackoff, type Backoff } from './backoff.ts'
export type { SubscriptionState } from './state.ts'
export { superviseSubscription, type SubscriptionBatch, type SupervisedSubscription } from './supervise.ts'

import type { WaitingName } from '../models/queue-news.models.ts'

/** What a queue holds, as far as news of it go. */
export interface QueueItem extends WaitingName {
  readonly overdue: boolean
}

export interface QueueDifference {
  readonly newlyWaiting: WaitingName[]
  readonly noLongerWaiting: WaitingName[]
}

/** What came into a queue and what left it; undefined where neither did and as much is overdue as before. */
export function queueDifference(before: readonly QueueItem[], now: readonly QueueItem[]): QueueDifference | undefined {
  const newlyWaiting = without(now, before)
  const noLongerWaiting = without(before, now)
  const same = newlyWaiting.length === 0 && noLongerWaiting.length === 0 && overdueIn(before) === overdueIn(now)
  return same ? undefined : { newlyWaiting, noLongerWaiting }
}

/** How many items are surely overdue. */
export function overdueIn(items: readonly QueueItem[]): number {
  return items.filter(item => item.overdue).length
}

function without(items: readonly QueueItem[], others: readonly QueueItem[]): WaitingName[] {
  const names = new Set(others.map(nameOf))
  return items.filter(item => !names.has(nameOf(item))).map(({ crn, entryId }) => ({ crn, entryId }))
}

function nameOf({ crn, entryId }: WaitingName): string {
  return `${crn} ${entryId}`
}

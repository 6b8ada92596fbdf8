import type { QueryBus } from '@nestjs/cqrs'
import type { Policies } from '#case-record'
import { snapshotToken } from '#replay'
import { OpenPerson } from '../../people/queries/open-person.ts'
import { toQueue } from '../../people/show/queue.ts'
import type { QueueAt } from './queue-news-source.ts'
import { reasonOf } from './reason-of.ts'

export interface AskingForQueue {
  readonly staffId: string
  /** Of the subscription, under which every reading of the queue is logged. */
  readonly correlationId: string
  readonly queries: QueryBus
  readonly now: () => Date
  readonly policies: Policies
}

/** The queue of a person as the query of it gives it, with whatever that keeps back and logs. */
export function queueAtOf({ staffId, correlationId, queries, now, policies }: AskingForQueue): QueueAt {
  return async (position, principal) => {
    const instant = now().getTime()
    const snapshot = snapshotToken({
      position,
      effectiveAt: instant,
      knownAt: instant,
      policySet: policies.policySetId,
    })
    const request = { staffId, basis: { snapshot }, principal, atLeast: undefined, correlationId }
    const answer = await queries.execute(new OpenPerson(request))
    if (answer.kind !== 'opened') return reasonOf(answer)
    const { placed } = await toQueue(answer, principal)
    const items = placed.map(({ show }) => {
      const { crn, entry, overdue } = show()
      return { crn, entryId: entry.id, overdue: overdue === 'yes' }
    })
    return { items, staffIds: [staffId, ...answer.standsInFor.map(other => other.staffId)] }
  }
}

import type { QueryBus } from '@nestjs/cqrs'
import type { Policies } from '#case-record'
import { snapshotToken } from '#replay'
import { OpenPerson } from '../../people/queries/open-person.ts'
import { toPersonRefused } from '../../people/show/refusal.ts'
import { toQueue } from '../../people/show/queue.ts'
import type { QueueAt } from './queue-news-source.ts'

/** The queue of a person as the query of it gives it, with whatever that keeps back. Throws where that refuses. */
export function queueAtOf(
  staffId: string,
  { queries, now, policies }: { readonly queries: QueryBus; readonly now: () => Date; readonly policies: Policies },
): QueueAt {
  return async (position, principal) => {
    const instant = now().getTime()
    const basis = { position, effectiveAt: instant, knownAt: instant, policySet: policies.policySetId }
    const request = { staffId, basis: { snapshot: snapshotToken(basis) }, principal, atLeast: undefined }
    const answer = await queries.execute(new OpenPerson(request))
    if (answer.kind !== 'opened') throw new Error(`the queue cannot be read: ${toPersonRefused(answer).message}`)
    const { placed } = await toQueue(answer, principal)
    const items = placed.map(({ show }) => {
      const { crn, entry, overdue } = show()
      return { crn, entryId: entry.id, overdue: overdue === 'yes' }
    })
    return { items, staffIds: [staffId] }
  }
}

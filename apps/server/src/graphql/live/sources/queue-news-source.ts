import type { Principal } from '#access'
import { isAfter, later, type Position, type ReadFrom } from '#event-log'
import type { ReadModel } from '#replay'
import { staffStreamPrefix } from '#staffing'
import { readingRefusal } from '../../case/queries/reading.ts'
import type { NewsSource } from '../follow/follow.ts'
import type { EndReasonWord } from '../models/live.models.ts'
import type { QueueNews } from '../models/queue-news.models.ts'
import { reasonOf } from './reason-of.ts'
import { overdueIn, queueDifference, type QueueItem } from './queue-difference.ts'

/** A queue, with those whose cases it was looked for in: the person, and whoever they stand in for. */
interface FoundQueue {
  readonly items: readonly QueueItem[]
  readonly staffIds: readonly string[]
}

/** What waits on a person in a state of the log, at this moment; or why that cannot be read. */
export type QueueAt = (at: ReadFrom, principal: Principal) => Promise<FoundQueue | EndReasonWord>

/**
 * News of what waits on one person: how their queue at the end differs from that at the beginning, as one message. The
 * queue opens every case that names them, so it is looked at only where something came to one of these or to the record
 * of staff.
 */
export function queueNewsSource(reads: ReadModel, staffId: string, queueAt: QueueAt): NewsSource<QueueNews> {
  let known: (FoundQueue & { readonly at: ReadFrom }) | undefined

  const mayHaveNews = (after: ReadFrom, upTo: ReadFrom): boolean => {
    if (!known) return true
    const crns = known.staffIds.flatMap(each => reads.casesNaming(each, upTo))
    const newest = later(reads.newestNews(crns, upTo), reads.newestEventOf(staffStreamPrefix, upTo))
    return newest !== 'start' && isAfter(newest, after)
  }
  const at = async (place: ReadFrom, principal: Principal): Promise<FoundQueue | EndReasonWord> =>
    known && !mayHaveNews(known.at, place) ? known : queueAt(place, principal)

  return {
    refusal: principal => {
      if (principal.staffId !== staffId) return 'not permitted'
      const refusal = readingRefusal(principal, reads)
      return refusal && reasonOf(refusal)
    },
    mayHaveNews,
    between: async (after, upTo, principal) => {
      const before = await at(after, principal)
      if (typeof before === 'string') return { kind: 'ended', reason: before }
      const found = await queueAt(upTo, principal)
      if (typeof found === 'string') return { kind: 'ended', reason: found }
      known = { ...found, at: upTo }
      const difference = queueDifference(before.items, found.items)
      const news = difference ? [toQueueNews(upTo, found.items, difference)] : []
      return { kind: 'read', news, reached: upTo }
    },
  }
}

function toQueueNews(
  upTo: ReadFrom,
  items: readonly QueueItem[],
  difference: NonNullable<ReturnType<typeof queueDifference>>,
): QueueNews {
  const position = upTo as Position
  return { __typename: 'QueueNews', position, waiting: items.length, overdue: overdueIn(items), ...difference }
}

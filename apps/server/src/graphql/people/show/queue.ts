import type { Principal } from '#access'
import { queueIn, rolesOf, type OpenedCase, type OpenedPerson, type Waiting } from '#replay'
import { toEntries, toEntry } from '../../case/show/entry.ts'
import { toRequest } from '../../case/show/process.ts'
import { isWithheld, showingOf, type Showing } from '../../case/show/showing.ts'
import { toElapsed, toWhen } from '../../case/show/time.ts'
import { inTurn } from '../in-turn.ts'
import type { Queue, WaitingItem } from '../models/queue.models.ts'
import { idOf, inOrder } from './page.ts'

/** What waits on one person over their cases. What is kept from the asker stands nowhere in it. */
export async function toQueue(
  person: OpenedPerson,
  cases: readonly OpenedCase[],
  principal: Principal,
): Promise<Queue> {
  const { staffId, basis, snapshot } = person
  const roles = [...new Set(cases.flatMap(({ file }) => rolesOf(file, staffId)))]
  const waiting = await inTurn(cases, opened => {
    const showing = showingOf(opened, principal)
    return queueIn(opened.file, staffId, roles, basis.effectiveAt)
      .filter(item => !isWithheld(showing, item.entry))
      .map(item => ({ foundIn: opened.crn, entry: item.entry, showing, item }))
  })
  const placed = inOrder(waiting.flat()).map(one => ({ id: idOf(one), show: () => toItem(one.showing, one.item) }))
  return {
    __typename: 'Queue',
    placed,
    staffId,
    basis: { ...basis, snapshot },
    statement: placed.length === 0 ? 'Nothing is recorded as waiting.' : undefined,
  }
}

function toItem(showing: Showing, waiting: Waiting): WaitingItem {
  const { because, entry, certainty, since, elapsed, due, overdue, request, restsOn } = waiting
  return {
    crn: entry.crn,
    because,
    entry: toEntry(showing, entry),
    certainty,
    since: since && toWhen(since),
    elapsed: elapsed && toElapsed(elapsed),
    due: due && toWhen(due),
    overdue,
    request: request && toRequest(showing, request),
    restsOn: toEntries(showing, restsOn),
  }
}

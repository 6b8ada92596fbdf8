import type { Principal } from '#access'
import { queueIn, rolesOf, type OpenedCase, type Waiting } from '#replay'
import { toEntries, toEntry } from '../../case/show/entry/entry.ts'
import { toRequest } from '../../case/show/course/process.ts'
import { isWithheld, showingOf, type Showing } from '../../case/show/opened/showing.ts'
import { toElapsed, toWhen } from '../../case/show/entry/time.ts'
import { inTurn } from '../in-turn.ts'
import type { OnBehalfOf, PlacedWaiting, Queue, WaitingItem } from '../models/queue.models.ts'
import type { OpenPersonAnswer } from '../queries/open-person.ts'
import type { StoodIn } from '../queries/standing-in.ts'
import { toDueSource } from './due.ts'
import { idOf, inOrder, type OfCase } from './page.ts'

interface Found extends OfCase {
  readonly showing: Showing
  readonly item: Waiting
  readonly onBehalfOf: OnBehalfOf | undefined
}

/**
 * What waits on one person over their cases, and on those in whose place they stand. What is kept from the asker stands
 * nowhere in it.
 */
export async function toQueue(
  { person, cases, asked, standsInFor }: Extract<OpenPersonAnswer, { kind: 'opened' }>,
  principal: Principal,
): Promise<Queue> {
  const { staffId, basis, snapshot } = person
  const found = await waitingOn({ staffId, cases }, undefined, principal)
  const own = new Set(found.map(idOf))
  const others: Found[] = []
  for (const other of standsInFor) {
    const theirs = await waitingOn(other, toOnBehalfOf(other), principal)
    others.push(...theirs.filter(one => mayPassOn(one.item) && !own.has(idOf(one))))
  }
  const placed = inOrder([...found, ...others]).map((one): PlacedWaiting => ({
    id: idOf(one),
    overdue: one.item.overdue,
    show: () => toItem(one),
  }))
  return {
    __typename: 'Queue',
    placed,
    staffId,
    basis: { ...basis, snapshot },
    askedAs: asked.as,
    standsInFor: standsInFor.map(toOnBehalfOf),
    statement: placed.length === 0 ? 'Nothing is recorded as waiting.' : undefined,
    overdueStatement: placed.some(isOverdue) ? undefined : 'Nothing is recorded as overdue.',
  }
}

/** True where the due time has passed, or may have. */
export function isOverdue({ overdue }: Pick<PlacedWaiting, 'overdue'>): boolean {
  return overdue === 'yes' || overdue === 'possibly'
}

async function waitingOn(
  { staffId, cases }: { readonly staffId: string; readonly cases: readonly OpenedCase[] },
  onBehalfOf: OnBehalfOf | undefined,
  principal: Principal,
): Promise<readonly Found[]> {
  const roles = [...new Set(cases.flatMap(({ file }) => rolesOf(file, staffId)))]
  const waiting = await inTurn(cases, opened => {
    const showing = showingOf(opened, principal)
    return queueIn(opened.file, staffId, roles, opened.basis.effectiveAt, opened.standards)
      .filter(item => !isWithheld(showing, item.entry))
      .map(item => ({ foundIn: opened.crn, entry: item.entry, showing, item, onBehalfOf }))
  })
  return waiting.flat()
}

/** What somebody is said to have done nobody else can confirm or contest. */
function mayPassOn({ because }: Waiting): boolean {
  return because !== 'attributed to them'
}

function toOnBehalfOf({ staffId, capacity }: StoodIn): OnBehalfOf {
  return { staffId, capacity, inWords: `for ${staffId}, ${capacity === 'covering' ? 'as cover' : 'acting up'}` }
}

function toItem({ showing, item, onBehalfOf }: Found): WaitingItem {
  const { because, entry, certainty, since, elapsed, due, dueBy, overdue, request, restsOn } = item
  return {
    crn: entry.crn,
    because,
    entry: toEntry(showing, entry),
    certainty,
    since: since && toWhen(since),
    elapsed: elapsed && toElapsed(elapsed),
    due: due && toWhen(due),
    dueBy: dueBy && toDueSource(showing, dueBy),
    overdue,
    onBehalfOf,
    request: request && toRequest(showing, request),
    restsOn: toEntries(showing, restsOn),
  }
}

import type { Principal } from '#access'
import { toEntry } from '../../case/show/entry/entry.ts'
import { isValueWithheld } from '../../case/show/state/in-force.ts'
import { showingOf, type Showing } from '../../case/show/opened/showing.ts'
import { toWhen } from '../../case/show/entry/time.ts'
import type { HeldCase, HeldCases } from '../models/held-cases.models.ts'
import type { HeldCase as Held, OpenHoldingsAnswer } from '../queries/open-holdings.ts'

type Opened = Extract<OpenHoldingsAnswer, { kind: 'opened' }>

/** What somebody holds, without what is kept from the asker: cases whose allocation they may read, by CRN. */
export function toHeldCases({ person, held, askedAs, log }: Opened, principal: Principal): HeldCases {
  const placed = held.flatMap(one => {
    const showing = showingOf(one.opened, principal)
    return isValueWithheld(showing, one.holding.setting)
      ? []
      : [{ id: showing.crn, show: () => toHeldCase(one, showing) }]
  })
  return {
    __typename: 'HeldCases',
    placed,
    log,
    staffId: person.staffId,
    basis: { ...person.basis, snapshot: person.snapshot },
    askedAs,
    totalCount: placed.length,
    statement: placed.length === 0 ? 'No case is recorded as held.' : undefined,
  }
}

function toHeldCase({ holding: { setting, certainty } }: Held, showing: Showing): HeldCase {
  const { entry, effect, from } = setting
  return {
    crn: showing.crn,
    certainty,
    since: from && toWhen(from),
    allocation: toEntry(showing, entry),
    lineManager: effect.lineManager,
    view: { __typename: 'CaseView', showing, basis: showing.basis, statement: undefined },
  }
}

import type { Principal } from '#access'
import { actsInParts, type Act, type ActsInCase, type ActType, type Period } from '#replay'
import { toEntries, toEntry } from '../../case/show/entry/entry.ts'
import { toRequest } from '../../case/show/course/process.ts'
import { isWithheld, showingOf, type Showing } from '../../case/show/opened/showing.ts'
import { toElapsed, toWhen } from '../../case/show/entry/time.ts'
import { inTurn } from '../in-turn.ts'
import type { ActCount, PersonAct, PersonActs } from '../models/acts.models.ts'
import type { OpenPersonAnswer } from '../queries/open-person.ts'
import { idOf, inOrder, type OfCase } from './page.ts'
import { partsOf, statementOf } from './parts.ts'

type Opened = Extract<OpenPersonAnswer, { kind: 'opened' }>

interface CaseActs {
  readonly showing: Showing
  readonly acts: ActsInCase
}

/** What the cases of one person hold about them in a period. What is kept from the asker stands nowhere in it. */
export async function toPersonActs(
  { person, cases, asked: askedAs }: Opened,
  asked: Period,
  principal: Principal,
): Promise<PersonActs> {
  const period = { from: asked.from, until: Math.min(asked.until, person.basis.effectiveAt) }
  const parts = partsOf(askedAs, period)
  const end = parts.at(-1)?.until ?? period.until
  const found = await inTurn(cases, (opened): CaseActs => {
    const showing = showingOf(opened, principal)
    return { showing, acts: actsInParts(opened.file, person.staffId, parts) }
  })
  const own = listed(found, acts => acts.own)
  const answer = {
    attributed: listed(found, acts => acts.attributed).map(one => toAct(one)),
    unanswered: listed(found, acts => acts.unanswered).map(({ showing, entry, item }) => ({
      crn: entry.crn,
      request: toRequest(showing, item, end),
    })),
    workload: listed(found, acts => acts.workload.map(entry => ({ entry }))).map(({ showing, entry }) => ({
      crn: entry.crn,
      entry: toEntry(showing, entry),
    })),
    managed: listed(found, acts => acts.managed.map(one => ({ ...one, entry: one.startedBy }))).map(
      ({ showing, entry, item }) => ({
        crn: entry.crn,
        holder: item.holder,
        from: toWhen(item.from),
        until: item.until && toWhen(item.until),
        startedBy: toEntry(showing, entry),
      }),
    ),
  }
  return {
    __typename: 'PersonActs',
    placed: own.map(one => ({ id: idOf(one), type: one.item.type, show: () => toAct(one) })),
    counts: countsOf(own.map(({ item }) => item.type)),
    staffId: person.staffId,
    basis: { ...person.basis, snapshot: person.snapshot },
    ...period,
    askedAs: askedAs.as,
    parts: [...parts],
    statement: statementOf(person.staffId, parts, period),
    ...answer,
    noneRecorded: Object.entries({
      acts: own,
      'acts attributed by others': answer.attributed,
      'requests left unanswered': answer.unanswered,
      workload: answer.workload,
      'line management': answer.managed,
    }).flatMap(([name, items]) => (items.length === 0 ? [name] : [])),
  }
}

function countsOf(types: readonly ActType[]): ActCount[] {
  const groups = [...Map.groupBy(types, type => type)].map(([type, all]) => ({ type, count: all.length }))
  return groups.sort((left, right) => right.count - left.count || (left.type < right.type ? -1 : 1))
}

interface Listed<Item> extends OfCase {
  readonly showing: Showing
  readonly item: Item
}

/** Items of all cases in one order, without those whose entry is kept from the asker. */
function listed<Item extends { readonly entry: OfCase['entry'] }>(
  found: readonly CaseActs[],
  part: (acts: ActsInCase) => readonly Item[],
): readonly Listed<Item>[] {
  const all = found.flatMap(({ showing, acts }) =>
    part(acts)
      .filter(item => !isWithheld(showing, item.entry))
      .map(item => ({ foundIn: showing.crn, showing, entry: item.entry, item })),
  )
  return inOrder(all)
}

function toAct({ showing, entry, item }: Listed<Act>): PersonAct {
  const { type, inPeriod, attestation, timeTaken, withdrawnBy } = item
  return {
    crn: entry.crn,
    entry: toEntry(showing, entry),
    type,
    inPeriod,
    attestation,
    timeTaken: timeTaken.map(({ since, as, elapsed }) => ({
      since: toEntry(showing, since),
      as,
      elapsed: toElapsed(elapsed),
    })),
    withdrawnBy: toEntries(showing, withdrawnBy),
  }
}

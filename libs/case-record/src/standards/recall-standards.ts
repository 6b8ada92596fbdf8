import type { CaseEntry } from '../entry/entry.ts'
import { kindOf } from '../kinds/registry.ts'
import { seniorManager, seniorProbationOfficer } from './ranks.ts'
import { holdsRank, type Standard } from './standard.ts'

const source =
  'As built in the Consider a recall service, code of August 2026; code shows what the service asks for, which need ' +
  'not be what policy said at an earlier date.'

/** The day on which the service was seen to ask for it; since when it had done so is not known. */
const effectiveFrom = '../2026-08-20'

/** Somebody who is a senior manager needs no other senior manager's agreement. */
function decidedBySeniorManager(entry: CaseEntry): boolean {
  const named = kindOf(entry).decidedBy?.(entry)
  const decider = named === undefined ? entry.actor : { role: named, organisation: null }
  return holdsRank(decider, seniorManager) === 'yes'
}

const day = 24 * 60 * 60 * 1000

export const recallStandards: readonly Standard[] = [
  {
    id: 'recall-spo-endorsement',
    title: 'Endorsement of a recall',
    appliesToKinds: ['recall.initiated'],
    appliesWhere: 'every recall started',
    requires: [{ kind: 'influence', types: ['endorsement', 'countersignature'], by: seniorProbationOfficer }],
    effectiveFrom,
    source,
    confirmed: false,
  },
  {
    id: 'recall-senior-countersignature',
    title: 'Countersignature of a recall report',
    appliesToKinds: ['recall.initiated'],
    appliesWhere: 'every recall started',
    requires: [{ kind: 'influence', types: ['countersignature'], by: seniorManager }],
    effectiveFrom,
    source,
    confirmed: false,
  },
  {
    id: 'recall-sent-within-24-hours',
    title: 'Recall sent to the central team',
    appliesToKinds: ['recall.endorsed'],
    appliesWhere: "every endorsement of a recall; the time runs from the senior probation officer's agreement",
    requires: [
      {
        kind: 'entry',
        kinds: ['recall.requested', 'recall.submitted'],
        within: { inWords: 'within 24 hours', milliseconds: day },
      },
    ],
    effectiveFrom,
    source,
    confirmed: false,
  },
  {
    id: 'recall-rationale',
    title: 'Rationale of a decision on recall',
    appliesToKinds: ['recall.not_recalled', 'recall.decided'],
    appliesWhere: 'every decision to recall or not to recall',
    requires: [
      { kind: 'statement', of: 'rationale', by: seniorProbationOfficer, within: { inWords: 'within one working day' } },
    ],
    effectiveFrom,
    source,
    confirmed: false,
  },
  {
    id: 'repeated-decision-not-to-recall',
    title: 'Endorsement of a repeated decision not to recall',
    appliesToKinds: ['recall.not_recalled'],
    appliesWhere:
      'an earlier decision not to recall stands in the case, under this licence or another, and the decider is not a ' +
      'senior manager',
    when: (entry, earlier) => earlier.length > 0 && !decidedBySeniorManager(entry),
    requires: [{ kind: 'influence', types: ['endorsement', 'countersignature'], by: seniorManager }],
    effectiveFrom,
    source,
    confirmed: false,
  },
]

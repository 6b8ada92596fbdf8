import { readData, type CaseEntry } from '#case-record'
import { accountabilityOf, influencesOn, type MeetingBefore, type ProposalBefore as ReplayProposal } from '#replay'
import type {
  DecisionAccountability,
  ProposalBefore,
  ProposalOutcomeWord,
  WorkloadThen,
} from '../../models/accountability.models.ts'
import type { Influence } from '../../models/influence.models.ts'
import type { MeetingViews } from '../../models/meeting.models.ts'
import { toDecider } from '../entry/actor.ts'
import { toEntries, toEntry } from '../entry/entry.ts'
import { toInfluences } from '../entry/influence.ts'
import { toInformation } from './information.ts'
import { toLevelsBeside } from './levels-beside.ts'
import { toViews } from '../course/meeting.ts'
import { toOptions } from './options.ts'
import { toOversight } from './oversight.ts'
import { toRequests } from '../course/process.ts'
import { disclosed, isWithheld, type Showing } from '../opened/showing.ts'

const disagreements: readonly Influence['type'][] = ['dissent']
const agreements: readonly Influence['type'][] = ['countersignature', 'endorsement', 'ratification']

/** Everything that answers for one decision, as far as the view knows. */
export function toAccountability(showing: Showing, decision: CaseEntry): DecisionAccountability {
  const known = accountabilityOf(showing.file, decision, showing.effectiveAt, showing.standards)
  const influences = toInfluences(showing, known.influences)
  const own = <Value>(value: Value) => disclosed(showing, decision, value)
  return {
    __typename: 'DecisionAccountability',
    of: { showing, decision },
    basis: showing.basis,
    entry: toEntry(showing, decision),
    decider: toDecider(showing, decision, known.decider),
    mandate: own(known.mandate),
    outcome: own(known.outcome),
    rationale: own(known.rationale),
    options: toOptions(showing, decision, known.options),
    influences,
    dissents: influences.filter(influence => disagreements.includes(influence.type)),
    agreements: influences.filter(influence => agreements.includes(influence.type)),
    unlinkedInfluences: toEntries(showing, known.unlinkedInfluences),
    proposals: known.proposals.map(proposal => toProposal(showing, proposal)),
    levels: toLevelsBeside(showing, decision),
    agencyViews: known.meetings.map(before => toMeetingViews(showing, before)),
    oversight: known.oversight.map(check => toOversight(showing, check)),
    information: toInformation(showing, known),
    concerns: toRequests(showing, known.concerns),
    workload: known.workload && toWorkload(showing, known.workload),
  }
}

function toProposal(showing: Showing, proposal: ReplayProposal): ProposalBefore {
  return {
    entry: toEntry(showing, proposal.entry),
    outcomeOfProposal: outcomeOf(showing, proposal),
    returnedBy: toEntries(showing, proposal.returnedBy),
    overriddenBy: toEntries(showing, proposal.overriddenBy),
    everInForce: proposal.everInForce,
  }
}

/** One word for lists that stand beside it; where several happened, the one that ended it. */
function outcomeOf(showing: Showing, proposal: ReplayProposal): ProposalOutcomeWord {
  if (proposal.overriddenBy.length > 0) return 'overridden'
  if (influencesOn(showing.file, proposal.entry, 'countersignature').length > 0) return 'countersigned'
  if (proposal.returnedBy.length > 0) return 'returned'
  return proposal.everInForce ? 'in effect' : 'none recorded'
}

function toMeetingViews(showing: Showing, { meeting, reliedOn }: MeetingBefore): MeetingViews {
  return { meeting: toEntry(showing, meeting.entry), reliedOn, views: toViews(showing, meeting) }
}

function toWorkload(showing: Showing, entry: CaseEntry): WorkloadThen {
  const data = isWithheld(showing, entry) ? undefined : readData(entry)
  return {
    entry: toEntry(showing, entry),
    caseload: data?.number('caseload'),
    workloadPercent: data?.number('workloadPercent'),
    allocateeGrade: data?.text('allocateeGrade'),
    allocateeMonthsInPost: data?.number('allocateeMonthsInPost'),
    measure: data?.text('measure'),
    value: data?.label('value'),
  }
}

import type { CaseLinks } from '../frame/case-links.ts'
import { entryLink, type EntryLink } from '../entry/entry-link.ts'
import type { Words } from '../entry/entry-parts.query.ts'
import { capacityInWords, type Fact } from '../entry/summary-model.ts'
import { shownVersions, type ShownVersion } from '../entry/versions-model.ts'
import type { Decision, InfluenceParts, ProposalParts } from './decision.query.ts'

/** Whether the author of an act stands by it, in words and with a mark that needs no colour. */
export interface ShownAttestation {
  readonly mark: 'attested' | 'unattested' | 'contested'
  readonly words: string
}

/** One act in the chain that leads to a decision and on from it. */
interface ChainStep {
  readonly kind: 'influence' | 'proposal' | 'decision'
  readonly link: EntryLink
  readonly capacity: string
  readonly words: Words
  readonly attestation: ShownAttestation | undefined
  readonly facts: readonly Fact[]
  /** Its versions, where its text was changed after it was first written. */
  readonly versions: readonly ShownVersion[]
}

/** The chain of a decision: what came before or with it, the decision, what came after, and what the record does not order. */
export interface Chain {
  readonly before: readonly ChainStep[]
  readonly decision: ChainStep
  readonly after: readonly ChainStep[]
  readonly orderNotKnown: readonly ChainStep[]
}

/** Everything recorded that bore on a decision, in the order in which it happened, with the decision in its place. */
export function chainOf(links: CaseLinks, decision: Decision): Chain {
  const steps = (timings: readonly InfluenceParts['timing'][]) =>
    decision.influences.filter(({ timing }) => timings.includes(timing)).map(one => influenceStep(links, one))
  const proposals = decision.proposals.map(proposal => proposalStep(links, proposal))
  return {
    before: [...inOrder([...proposals, ...steps(['BEFORE'])], decision), ...steps(['SAME_INSTANT'])],
    decision: decisionStep(links, decision),
    after: steps(['AFTER']),
    orderNotKnown: steps(['CONTRADICTED', 'ORDER_NOT_KNOWN']),
  }
}

/** By the earliest moment that each can mean; both lists come in order from the API and are only put together here. */
function inOrder(steps: readonly ChainStep[], { influences, proposals }: Decision): readonly ChainStep[] {
  const acts = [...influences, ...proposals].map(({ entry }) => entry)
  const begin = new Map(acts.map(({ reference, occurred }) => [reference, occurred?.earliest ?? '']))
  const at = ({ link }: ChainStep) => begin.get(link.reference) ?? ''
  return [...steps].sort((left, right) => (at(left) < at(right) ? -1 : at(left) > at(right) ? 1 : 0))
}

function influenceStep(links: CaseLinks, influence: InfluenceParts): ChainStep {
  const { entry, versions } = influence
  return {
    kind: 'influence',
    link: entryLink(links, entry),
    capacity: capacityInWords(entry.capacities),
    words: entry.text,
    attestation: attestationOf(influence),
    facts: influenceFacts(influence),
    versions: versions.length > 1 ? shownVersions(links, versions) : [],
  }
}

function influenceFacts(influence: InfluenceParts): readonly Fact[] {
  const { through, sinceRecorded, sinceOccurred, response, effect, bindingness } = influence
  const since = sinceRecorded ?? sinceOccurred
  const of = through === null ? 'this decision' : `${through.reference} (${through.title})`
  const from = sinceRecorded === null ? `From ${of}` : `From the writing down of ${of}`
  const order = orderInWords(influence)
  return [
    ...(order === undefined ? [] : [{ name: 'Order', value: order }]),
    { name: 'Bindingness', value: asWords(bindingness) },
    ...(since === null ? [] : [{ name: from, value: since.inWords }]),
    ...(response === null ? [] : [{ name: 'Response of the recipient', value: response }]),
    ...effectFact(influence.type, effect),
  ]
}

/** Said where it is neither surely before nor surely after the decision. */
export function orderInWords({ timing }: Pick<InfluenceParts, 'timing'>): string | undefined {
  if (timing === 'CONTRADICTED') return 'dated before what it can only have come after'
  if (timing === 'SAME_INSTANT') return 'at the same instant as the decision'
  return timing === 'ORDER_NOT_KNOWN' ? 'before or after the decision: not recorded' : undefined
}

const answered: readonly InfluenceParts['type'][] = ['ADVICE', 'DIRECTION', 'ESCALATION']

/** Silence about the effect says something only of what calls for a response. */
function effectFact(type: InfluenceParts['type'], effect: InfluenceParts['effect']): readonly Fact[] {
  if (effect === 'NONE_STATED' && !answered.includes(type)) return []
  return [{ name: 'Effect on the decision', value: asWords(effect), silent: effect === 'NONE_STATED' }]
}

/** Who stands behind an act: its author, or only whoever reports it. */
export function attestationOf({ establishment, attestation, entry }: InfluenceParts): ShownAttestation {
  const reporter = entry.recordedBy?.inWords ?? entry.actor.inWords
  switch (establishment) {
    case 'CONFIRMED':
      return { mark: 'attested', words: 'Attested: confirmed by its author' }
    case 'RECORDED_AT_THE_TIME_BY_ITS_AUTHOR':
      return { mark: 'attested', words: 'Attested: recorded at the time by its author' }
    case 'CONTESTED':
      return { mark: 'contested', words: `Contested: written down by ${reporter}, and denied by another account` }
    case 'RECORDED_AT_THE_TIME_BY_ANOTHER_NOT_CONFIRMED':
      return { mark: 'unattested', words: `Unattested: reported by ${reporter}, not confirmed by its author` }
    case 'RECORDED_LATER_NOT_CONFIRMED':
      return { mark: mark(attestation), words: `Written down later by ${reporter}, not confirmed by anybody else` }
    case 'TIME_OF_RECORDING_NOT_STATED_NOT_CONFIRMED':
      return { mark: mark(attestation), words: `When it was written down is not stated; not confirmed` }
  }
}

function mark(attestation: InfluenceParts['attestation']): ShownAttestation['mark'] {
  return attestation === 'CONTESTED' ? 'contested' : attestation === 'CONFIRMED' ? 'attested' : 'unattested'
}

function proposalStep(links: CaseLinks, proposal: ProposalParts): ChainStep {
  const { entry } = proposal
  return {
    kind: 'proposal',
    link: entryLink(links, entry),
    capacity: capacityInWords(entry.capacities),
    words: entry.text,
    attestation: undefined,
    facts: [{ name: 'What became of it', value: outcomeOfProposal(proposal) }],
    versions: [],
  }
}

/** "returned; never in force", as known at the basis. */
export function outcomeOfProposal({ outcomeOfProposal: outcome, everInForce }: ProposalParts): string {
  const said = outcome === 'NONE_RECORDED' ? 'none recorded' : asWords(outcome)
  return `${said}; ${everInForce ? 'was in force' : 'never in force'}`
}

function decisionStep(links: CaseLinks, { entry }: Decision): ChainStep {
  return {
    kind: 'decision',
    link: entryLink(links, entry),
    capacity: capacityInWords(entry.capacities),
    words: entry.text,
    attestation: undefined,
    facts: [],
    versions: [],
  }
}

function asWords(word: string): string {
  return word.toLowerCase().replaceAll('_', ' ')
}

import { kindOf, type CaseEntry, type ConcordanceSide } from '#case-record'
import type { CaseFile } from '../case-file/case-file.ts'
import { orderBetween } from '../case-file/order.ts'
import type { Concordance, Followed } from './concordance.ts'
import { managerConcordances } from './manager-concordance.ts'
import { classOf, type OutcomeClass } from './outcome-class.ts'

/**
 * Every proposal put to a court, the Parole Board or a manager beside what was decided. Without a relation an outcome
 * is set beside the newest proposal before it that no earlier outcome had met already.
 */
export function concordances(file: CaseFile): readonly Concordance[] {
  const sides = file.entries.flatMap(entry => {
    const side = kindOf(entry).concordance?.(entry)
    return side ? [{ entry, ...side }] : []
  })
  const outcomes = sides.filter(side => side.side === 'outcome')
  const proposals = sides.filter(side => side.side === 'proposal')
  const matched: { readonly outcome: (typeof sides)[number]; readonly proposal: (typeof sides)[number] | undefined }[] =
    []
  for (const outcome of outcomes) {
    const linked = file.outgoing(outcome.entry).map(link => link.entry)
    const candidates = proposals.filter(
      ({ matter, entry }) => matter === outcome.matter && orderBetween(entry, outcome.entry) !== 'after',
    )
    const isSpent = (proposal: Side) =>
      matched.some(pair => pair.proposal === proposal && orderBetween(pair.outcome.entry, outcome.entry) === 'before')
    const proposal = candidates.find(({ entry }) => linked.includes(entry)) ?? candidates.findLast(one => !isSpent(one))
    matched.push({ outcome, proposal })
  }
  const unanswered = proposals.filter(proposal => !matched.some(pair => pair.proposal === proposal))
  return [
    ...matched.map(({ proposal, outcome }) => concordanceOf(outcome.matter, proposal, outcome)),
    ...unanswered.map(proposal => concordanceOf(proposal.matter, proposal, undefined)),
    ...managerConcordances(file),
  ]
}

interface Side {
  readonly entry: CaseEntry
  readonly text?: string
}

function concordanceOf(matter: ConcordanceSide['matter'], proposal?: Side, outcome?: Side): Concordance {
  const proposedClass = proposal && classOf(matter, proposal.text)
  const decidedClass = outcome && classOf(matter, outcome.text)
  return {
    matter,
    proposal: proposal?.entry,
    proposed: proposal?.text,
    proposedClass,
    outcome: outcome?.entry,
    decided: outcome?.text,
    decidedClass,
    followed: followedBy(proposal, outcome, proposedClass, decidedClass),
  }
}

function followedBy(
  proposal: Side | undefined,
  outcome: Side | undefined,
  proposed: OutcomeClass | undefined,
  decided: OutcomeClass | undefined,
): Followed {
  if (!proposal) return 'no proposal recorded'
  if (!outcome) return 'no outcome recorded'
  if (!proposed || !decided) return 'cannot say'
  return proposed === decided ? 'yes' : 'no'
}

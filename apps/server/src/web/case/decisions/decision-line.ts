import type { CaseLinks } from '../frame/case-links.ts'
import { entryLink, type EntryLink } from '../entry/entry-link.ts'
import type { DecisionLine } from './decisions.query.ts'

/** A decision in a list. */
export interface ShownDecision {
  readonly link: EntryLink
  readonly by: string
  readonly statedBy: string | undefined
  readonly rationale: string | null
  readonly options: DecisionLine['options']
}

export function decisionLine(links: CaseLinks, { entry, decider, rationale, options }: DecisionLine): ShownDecision {
  return {
    link: entryLink(links, entry),
    by: decider.actor.inWords,
    statedBy: decider.statedBy?.inWords,
    rationale,
    options,
  }
}

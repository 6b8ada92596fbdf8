import type { CaseEntry } from '#case-record'
import { optionsAcross, type DecisionOptions as ReplayDecision, type OptionsConsidered } from '#replay'
import type { DecisionConnection, DecisionOptions, Options } from '../../models/options.models.ts'
import { toDecider } from '../entry/actor.ts'
import { toEntry } from '../entry/entry.ts'
import { pageOfEntries, type Page } from '../chronology/page-of-entries.ts'
import { disclosed, isWithheld, type Showing } from '../opened/showing.ts'

/** The options that the record names of one decision; nothing of them where its content is withheld. */
export function toOptions(showing: Showing, entry: CaseEntry, options: OptionsConsidered): Options {
  if (isWithheld(showing, entry)) return { status: 'withheld', alternatives: [], considered: [] }
  return { status: options.status, alternatives: [...options.alternatives], considered: [...options.options] }
}

/** Every decision by the instant of the view, with the options that its record names. */
export function toOptionsConsidered(showing: Showing): DecisionOptions[] {
  return optionsAcross(showing.file, showing.effectiveAt).map(decision => toDecision(showing, decision))
}

/** The same a page at a time. Throws ApiProblem for a cursor that this view does not hold. */
export function toDecisions(showing: Showing, page: Page): DecisionConnection {
  return pageOfEntries(optionsAcross(showing.file, showing.effectiveAt), page, decision =>
    toDecision(showing, decision),
  )
}

function toDecision(
  showing: Showing,
  { entry, decider, chosen, rationale, considered }: ReplayDecision,
): DecisionOptions {
  return {
    entry: toEntry(showing, entry),
    decider: toDecider(showing, entry, decider),
    chosen: disclosed(showing, entry, chosen),
    rationale: disclosed(showing, entry, rationale),
    options: toOptions(showing, entry, considered),
  }
}

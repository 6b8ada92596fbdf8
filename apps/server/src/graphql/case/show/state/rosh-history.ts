import { roshHistory, settingsOf, type RoshGroupHistory as ReplayGroup, type RoshStep as ReplayStep } from '#replay'
import type { RoshGroupHistory, RoshHistory, RoshStep } from '../../models/rosh-history.models.ts'
import { isValueWithheld } from './in-force.ts'
import { toLevel } from './rosh.ts'
import type { Showing } from '../opened/showing.ts'
import { toProposal } from './state.ts'

/** Every change of ROSH by the instant of the view. */
export function toRoshHistory(showing: Showing): RoshHistory {
  const { groups, proposals } = roshHistory(settingsOf(showing.file), showing.effectiveAt)
  return {
    groups: groups.map(group => toGroupHistory(showing, group)),
    proposals: proposals.map(proposal => toProposal(showing, proposal)),
  }
}

function toGroupHistory(showing: Showing, { group, setting, steps }: ReplayGroup): RoshGroupHistory {
  const readable = steps.some(({ levels }) => levels.some(level => !isValueWithheld(showing, level.setting)))
  return { group: readable ? group : undefined, setting, steps: steps.map(step => toStep(showing, step)) }
}

function toStep(showing: Showing, { from, until, levels }: ReplayStep): RoshStep {
  return {
    from: Number.isFinite(from) ? from : undefined,
    until,
    levels: levels.map(level => toLevel(showing, level)),
  }
}

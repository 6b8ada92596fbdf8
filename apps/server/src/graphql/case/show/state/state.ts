import { caseStateAt, type CaseState as ReplayState, type InForce, type Proposal as ReplayProposal } from '#replay'
import { roshSettingOf, type Effect } from '#case-record'
import type { CaseState, Proposal, RoshLevelValue, TierInForce } from '../../models/state.models.ts'
import { effectInWords } from '../entry/effect-words.ts'
import { toEntries, toEntry } from '../entry/entry.ts'
import { toHolders } from './holding.ts'
import { isValueWithheld, laterAmendments, toSource, toValues } from './in-force.ts'
import { toProcessRun, toRequests } from '../course/process.ts'
import { toRosh } from './rosh.ts'
import { isWithheld, type Showing } from '../opened/showing.ts'
import { toWhen } from '../entry/time.ts'

/** What held in the case at the instant of the view. */
export function toState(showing: Showing): CaseState {
  const state = caseStateAt(showing.file, showing.effectiveAt)
  return {
    rosh: toRosh(showing, state.rosh),
    tier: state.tier.map(tier => toTier(showing, tier)),
    mappa: { levels: toValues(showing, state.mappaLevel), categories: toValues(showing, state.mappaCategory) },
    registers: toValues(showing, state.registers),
    holders: toHolders(showing, state),
    custody: toValues(showing, state.custody),
    licence: { status: toValues(showing, state.licence), conditions: toValues(showing, state.conditions) },
    sentence: toValues(showing, state.sentence),
    enforcement: toValues(showing, state.enforcement),
    supervision: toValues(showing, state.supervision),
    contactFrequency: toValues(showing, state.contactFrequency),
    recalls: recallsOf(state).map(run => toProcessRun(showing, run)),
    openRequests: toRequests(showing, state.openRequests),
    proposals: state.proposals.map(proposal => toProposal(showing, proposal)),
    unplaced: state.unplaced.map(setting => ({
      value: isValueWithheld(showing, setting) ? undefined : effectInWords(setting.effect),
      entry: toEntry(showing, setting.entry),
    })),
    noneRecorded: noneRecordedOf(state),
  }
}

function recallsOf(state: ReplayState): ReplayState['processes'] {
  return state.processes.filter(run => run.process === 'recall')
}

function noneRecordedOf(state: ReplayState): string[] {
  const aspects: readonly (readonly [string, readonly unknown[]])[] = [
    ['ROSH', state.rosh.groups],
    ['tier', state.tier],
    ['MAPPA level', state.mappaLevel],
    ['MAPPA category', state.mappaCategory],
    ['registers', state.registers],
    ['holder', state.holders],
    ['custody', state.custody],
    ['licence', state.licence],
    ['licence conditions', state.conditions],
    ['sentence', state.sentence],
    ['enforcement', state.enforcement],
    ['supervision', state.supervision],
    ['contact frequency', state.contactFrequency],
    ['recall', recallsOf(state)],
    ['open requests', state.openRequests],
    ['proposals', state.proposals],
  ]
  return aspects.filter(([, values]) => values.length === 0).map(([name]) => name)
}

function toTier(showing: Showing, tier: InForce<Extract<Effect, { aspect: 'tier' }>>): TierInForce {
  const effect = isValueWithheld(showing, tier.setting) ? undefined : tier.setting.effect
  return {
    tier: effect?.tier,
    scheme: effect?.scheme,
    provisional: effect?.provisional,
    certainty: tier.certainty,
    source: toSource(showing, tier),
    amendedLater: laterAmendments(showing, tier),
  }
}

/** Something put forward; what it would have set only where its content may be read. */
export function toProposal(showing: Showing, proposal: ReplayProposal): Proposal {
  const effects = isWithheld(showing, proposal.entry) ? [] : proposal.effects
  return {
    entry: toEntry(showing, proposal.entry),
    standing: proposal.standing,
    inEffectFrom: proposal.inEffectFrom && toWhen(proposal.inEffectFrom),
    levels: effects.flatMap(toRoshLevelValue),
    effects: effects.map(effectInWords),
    returnedBy: toEntries(showing, proposal.returnedBy),
    overriddenBy: toEntries(showing, proposal.overriddenBy),
  }
}

function toRoshLevelValue(effect: Effect): RoshLevelValue[] {
  if (effect.aspect !== 'rosh') return []
  return [{ group: effect.group, setting: roshSettingOf(effect), level: effect.level }]
}

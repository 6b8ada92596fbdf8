import { happenedBy, type Effect, type Instant } from '#case-record'
import type { CaseFile } from '../case-file/case-file.ts'
import { takenBackBy } from '../case-file/withdrawals.ts'
import { processesAt, type ProcessRun } from '../processes/process.ts'
import { isOpen, requestsAt, type RequestState } from '../requests/requests.ts'
import { aspectAt, aspectBySubject, licenceAt, sentencesAt } from './aspects.ts'
import { conditionsAt, type ConditionEffect } from './conditions.ts'
import { holdersAt, holdingPeriods, periodsAt, type HolderEffect, type HoldingPeriod } from './holding.ts'
import type { InForce } from './in-force.ts'
import { roshAt, type RoshState } from './rosh.ts'
import { settingsOf, type Proposal, type Setting, type Settings } from './setting.ts'
import { tierAt, type TierEffect } from './tier.ts'

type Aspect<Name extends Effect['aspect']> = Extract<Effect, { aspect: Name }>

/** What held in a case at an instant, as known at another. An empty list means that nothing is recorded. */
export interface CaseState {
  readonly effectiveAt: Instant
  readonly rosh: RoshState
  readonly tier: readonly InForce<TierEffect>[]
  readonly mappaLevel: readonly InForce<Aspect<'mappa-level'>>[]
  readonly mappaCategory: readonly InForce<Aspect<'mappa-category'>>[]
  readonly registers: readonly InForce<Aspect<'register'>>[]
  readonly holders: readonly InForce<HolderEffect>[]
  /** The period or periods of holding that cover the instant. */
  readonly holding: readonly HoldingPeriod[]
  readonly custody: readonly InForce<Aspect<'custody'>>[]
  readonly licence: readonly InForce<Aspect<'licence'>>[]
  readonly conditions: readonly InForce<ConditionEffect>[]
  readonly sentence: readonly InForce<Aspect<'sentence'>>[]
  readonly enforcement: readonly InForce<Aspect<'enforcement'>>[]
  /** Active, suspended by a policy, or ended with the case. */
  readonly supervision: readonly InForce<Aspect<'supervision'>>[]
  readonly contactFrequency: readonly InForce<Aspect<'contact-frequency'>>[]
  readonly processes: readonly ProcessRun[]
  readonly openRequests: readonly RequestState[]
  /** Put forward by then, beside what is in force: proposed, awaiting countersignature, returned or overridden. */
  readonly proposals: readonly Proposal[]
  /** Values whose time nobody recorded. */
  readonly unplaced: readonly Setting[]
}

/** The state of a case at an instant, folded from what its file knows. */
export function caseStateAt(file: CaseFile, instant: Instant): CaseState {
  const all = settingsOf(file)
  return {
    effectiveAt: instant,
    rosh: roshAt(all, instant),
    tier: tierAt(all, instant),
    mappaLevel: aspectAt(all, 'mappa-level', instant),
    mappaCategory: aspectAt(all, 'mappa-category', instant),
    registers: aspectBySubject(all, 'register', effect => effect.code, instant).filter(isAdded),
    holders: holdersAt(all, instant),
    holding: periodsAt(holdingPeriods(all), instant),
    custody: aspectAt(all, 'custody', instant),
    licence: licenceAt(all, instant),
    conditions: conditionsAt(all, instant),
    sentence: sentencesAt(all, instant),
    enforcement: aspectAt(all, 'enforcement', instant),
    supervision: aspectAt(all, 'supervision', instant),
    contactFrequency: aspectAt(all, 'contact-frequency', instant),
    processes: processesAt(file, instant),
    openRequests: requestsAt(file, instant).filter(isOpen),
    proposals: all.proposals.filter(proposal => isPutForward(all, proposal, instant)),
    unplaced: all.settings.filter(
      ({ from, withdrawals = [] }) => from === undefined && takenBackBy(withdrawals, instant) !== 'surely',
    ),
  }
}

/** Made by then, not surely withdrawn by then, and not in effect then. */
function isPutForward({ settings }: Settings, { entry, withdrawals = [] }: Proposal, instant: Instant): boolean {
  const made = (entry.occurred?.earliest ?? -Infinity) <= instant
  if (!made || takenBackBy(withdrawals, instant) === 'surely') return false
  return !settings.some(setting => setting.entry === entry && isInEffect(setting, instant))
}

function isInEffect({ from, withdrawals = [], certainty }: Setting, instant: Instant): boolean {
  if (certainty === 'possible' || from === undefined) return false
  return happenedBy(from, instant) === 'surely' && takenBackBy(withdrawals, instant) === 'no'
}

function isAdded(value: InForce<Aspect<'register'>>): boolean {
  return value.setting.effect.change === 'added'
}

import {
  elapsedBetween,
  happenedBy,
  instantWhen,
  kindOf,
  orderOf,
  type CaseEntry,
  type Effect,
  type Elapsed,
  type Instant,
  type KnownWhen,
} from '#case-record'
import { placedAt } from '../basis/known.ts'
import type { CaseFile } from '../case-file/case-file.ts'
import { standingAt } from '../case-file/withdrawals.ts'
import { isReleasedBetween } from '../processes/releases.ts'
import { licenceAt, settingsFor } from '../state/aspects.ts'
import { inForceAt } from '../state/in-force.ts'
import { settingsOf, type Setting, type Settings } from '../state/setting.ts'

/** Whoever was told of a trigger, or read of it, by an entry of its own that names it. */
export interface Told {
  readonly entry: CaseEntry
  /** From the trigger; undefined where either time is not recorded. */
  readonly elapsed: Elapsed | undefined
}

/** The first recorded consideration of recall or breach that belongs to a trigger. */
export interface Consideration {
  readonly entry: CaseEntry
  readonly of: 'recall' | 'breach'
  /** It names the trigger; or it is only known to have come after it and before the next one. */
  readonly tie: 'named' | 'next in time'
  readonly elapsed: Elapsed | undefined
}

/**
 * Something that ordinarily calls for recall or breach to be considered, and what the record shows after it.
 * `considered late`: surely later than the time asked about. `cannot say`: something is recorded of which the order to
 * the trigger, or to the next one, is not known. `no recorded consideration` is not "not considered".
 */
export interface TriggerRecord {
  readonly entry: CaseEntry
  readonly status: 'considered' | 'considered late' | 'cannot say' | 'no recorded consideration'
  readonly told: readonly Told[]
  readonly consideration: Consideration | undefined
  /** With `cannot say`: what may or may not have been a consideration of this trigger. */
  readonly possibly: readonly CaseEntry[]
  /** A consideration surely after the next trigger, which names neither: it may have been of both. */
  readonly afterNextTrigger: CaseEntry | undefined
  /** Without a consideration: from the trigger to the instant asked about. */
  readonly since: Elapsed | undefined
  /** The licence surely stood revoked then: nothing was left to consider but what was under way. Empty: no, or not said. */
  readonly licenceRevokedBy: readonly Setting<LicenceEffect>[]
  /** Supervision was, or may have been, suspended by policy then or since: that nobody acted then is read beside it. */
  readonly suspendedBy: readonly Setting<SupervisionEffect>[]
}

type SupervisionEffect = Extract<Effect, { aspect: 'supervision' }>
type LicenceEffect = Extract<Effect, { aspect: 'licence' }>

/**
 * Every trigger that may have happened by an instant, in order of presentation, with the first recorded consideration
 * after it. `within`: milliseconds after which a consideration counts as late; without it none does.
 */
export function triggersWithoutConsideration(
  recorded: CaseFile,
  instant: Instant,
  within?: number,
): readonly TriggerRecord[] {
  const file = standingAt(recorded, instant)
  const happened = file.entries.filter(entry => {
    const at = placedAt(entry)
    return at === undefined || happenedBy(at, instant) !== 'no'
  })
  const triggers = happened.filter(entry => kindOf(entry).trigger)
  const considerations = happened.filter(entry => kindOf(entry).considers)
  const settings = settingsOf(recorded)
  return triggers.map(entry => triggerRecord({ file, instant, within, triggers, considerations, settings }, entry))
}

interface Asked {
  readonly file: CaseFile
  readonly instant: Instant
  readonly within: number | undefined
  readonly triggers: readonly CaseEntry[]
  readonly considerations: readonly CaseEntry[]
  readonly settings: Settings
}

function triggerRecord(asked: Asked, entry: CaseEntry): TriggerRecord {
  const at = placedAt(entry)
  const consideration = considerationOf(asked, entry)
  const possibly = consideration ? [] : possiblyOf(asked, entry)
  const end = (consideration && placedAt(consideration.entry)?.latest) ?? asked.instant
  return {
    entry,
    status: statusOf(consideration, possibly, asked.within),
    told: toldOf(asked, entry),
    consideration,
    possibly,
    afterNextTrigger: consideration ? undefined : ofItsLicence(asked, entry).find(one => surelyAfter(one, entry)),
    since: consideration || !at ? undefined : elapsedBetween(at, instantWhen(asked.instant)),
    licenceRevokedBy: at ? revocations(asked.settings, at) : [],
    suspendedBy: at ? suspensions(settingsFor(asked.settings, 'supervision'), at.earliest, end) : [],
  }
}

function statusOf(
  consideration: Consideration | undefined,
  possibly: readonly CaseEntry[],
  within: number | undefined,
): TriggerRecord['status'] {
  if (!consideration) return possibly.length > 0 ? 'cannot say' : 'no recorded consideration'
  const { elapsed } = consideration
  return within !== undefined && elapsed !== undefined && elapsed.least > within ? 'considered late' : 'considered'
}

/**
 * A consideration that names the trigger, else the first under its licence that surely came after it and surely before
 * the next.
 */
function considerationOf(asked: Asked, trigger: CaseEntry): Consideration | undefined {
  const named = asked.considerations.find(one => names(asked.file, one, trigger))
  const next =
    named ?? ofItsLicence(asked, trigger).find(one => surelyAfter(one, trigger) && isBeforeNext(asked, trigger, one))
  if (!next) return undefined
  return {
    entry: next,
    of: kindOf(next).considers!,
    tie: named ? 'named' : 'next in time',
    elapsed: elapsedFrom(trigger, next),
  }
}

function names(file: CaseFile, entry: CaseEntry, trigger: CaseEntry): boolean {
  return file.outgoing(entry).some(link => link.entry === trigger) || file.reliedOn(entry).includes(trigger)
}

/** Considerations that name no trigger at all: those that name another are of that one. */
function unnamed({ file, triggers, considerations }: Asked, trigger: CaseEntry): readonly CaseEntry[] {
  return considerations.filter(one => !triggers.some(other => other !== trigger && names(file, one, other)))
}

/** Of a trigger before a release on a new licence, nothing after that release is a consideration unless it says so. */
function ofItsLicence(asked: Asked, trigger: CaseEntry): readonly CaseEntry[] {
  return unnamed(asked, trigger).filter(one => !isReleasedBetween(asked.file, trigger, one))
}

/** No other trigger may have come between the two. */
function isBeforeNext({ triggers }: Asked, trigger: CaseEntry, entry: CaseEntry): boolean {
  return !triggers.some(other => other !== trigger && !surelyAfter(trigger, other) && !surelyAfter(other, entry))
}

/** Neither surely before the trigger nor surely after the next: whether it was of this trigger the record does not say. */
function possiblyOf(asked: Asked, trigger: CaseEntry): readonly CaseEntry[] {
  return ofItsLicence(asked, trigger).filter(one => {
    if (surelyAfter(trigger, one)) return false
    return !asked.triggers.some(other => other !== trigger && surelyAfter(other, trigger) && surelyAfter(one, other))
  })
}

function toldOf({ file, instant }: Asked, trigger: CaseEntry): readonly Told[] {
  const informed = file.incoming(trigger).map(link => link.entry)
  return [...new Set(informed)]
    .filter(entry => kindOf(entry).information !== undefined && !kindOf(entry).trigger)
    .filter(entry => (placedAt(entry)?.earliest ?? -Infinity) <= instant)
    .map(entry => ({ entry, elapsed: elapsedFrom(trigger, entry) }))
}

/** Surely in force from before the trigger on, and nothing else beside it. */
function revocations(settings: Settings, at: KnownWhen): readonly Setting<LicenceEffect>[] {
  return [at.earliest - 1, at.latest]
    .map(instant => licenceAt(settings, instant).filter(({ certainty }) => certainty === 'certain'))
    .reduce((before, then) => before.filter(one => then.some(({ setting }) => setting === one.setting)))
    .map(({ setting }) => setting)
    .filter(({ effect }) => effect.status === 'revoked')
}

/** Suspensions in force, or possibly so, at the beginning of a time or begun within it. */
function suspensions(
  supervision: readonly Setting<SupervisionEffect>[],
  from: Instant,
  until: Instant,
): readonly Setting<SupervisionEffect>[] {
  const standing = inForceAt(
    supervision,
    from,
    () => true,
    (left, right) => left.status === right.status && left.policy === right.policy,
  ).flatMap(({ setting, alsoSetBy }) => [setting, ...alsoSetBy])
  const begun = supervision.filter(setting => setting.from && isWithin(setting.from, from, until))
  return supervision.filter(
    setting => setting.effect.status === 'suspended' && (standing.includes(setting) || begun.includes(setting)),
  )
}

function isWithin(when: KnownWhen, from: Instant, until: Instant): boolean {
  return when.latest >= from && when.earliest <= until
}

function elapsedFrom(trigger: CaseEntry, entry: CaseEntry): Elapsed | undefined {
  const from = placedAt(trigger)
  const to = placedAt(entry)
  return from && to && elapsedBetween(from, to)
}

function surelyAfter(entry: CaseEntry, other: CaseEntry): boolean {
  const at = placedAt(entry)
  const otherAt = placedAt(other)
  return at !== undefined && otherAt !== undefined && orderOf(otherAt, at) === 'before'
}

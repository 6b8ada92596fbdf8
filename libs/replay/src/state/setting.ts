import {
  amendedData,
  holderNotRecorded,
  kindOf,
  overriddenEffects,
  type CaseEntry,
  type Effect,
  type KnownWhen,
  type Standing,
} from '#case-record'
import { laterOf, placedAt } from '../basis/known.ts'
import type { CaseFile } from '../case-file/case-file.ts'
import { correctedBy, correctionsOf } from '../case-file/corrections.ts'
import { perFile } from '../case-file/per-file.ts'
import { withdrawalsOf, withdrawalTime, type Withdrawal } from '../case-file/withdrawals.ts'
import { isByAnother } from './signed-version.ts'

/** One value that an entry set, and from when it had effect. */
export interface Setting<Value extends Effect = Effect> {
  readonly effect: Value
  /** The entry that set it: for an amended value, the amendment. */
  readonly entry: CaseEntry
  /** The entry it belongs to: for an amended value, the entry amended. */
  readonly origin: CaseEntry
  /** When it took effect; undefined where that cannot be said, and then it is shown but never in force. */
  readonly from: KnownWhen | undefined
  /** What gave it effect, where it needed a countersignature. */
  readonly countersignedBy: CaseEntry | undefined
  /** What it was expressly put in the place of, whatever their imprecise times say of the order. */
  readonly overrides?: CaseEntry
  /** Entries that its own says anew: what they set gives way to it in the same manner. Absent: none. */
  readonly corrects?: readonly CaseEntry[]
  /** Withdrawals of what it stands on, and entries that say it anew: from then on it has no effect. Absent: none. */
  readonly withdrawals?: readonly Withdrawal[]
  /** The record leaves open whether it was set at all. Absent: it was. */
  readonly certainty?: 'possible'
}

/** A rating, level or other value put forward that has no effect, beside what is in force. */
export interface Proposal {
  readonly entry: CaseEntry
  readonly effects: readonly Effect[]
  readonly standing: Exclude<Standing, 'in effect'>
  readonly returnedBy: readonly CaseEntry[]
  readonly overriddenBy: readonly CaseEntry[]
  /** From when it had effect after all, by countersignature; undefined: never, as far as the file knows. */
  readonly inEffectFrom: KnownWhen | undefined
  readonly withdrawals?: readonly Withdrawal[]
}

/** Every value ever set in the case, as known at its basis. */
export interface Settings {
  readonly settings: readonly Setting[]
  readonly proposals: readonly Proposal[]
}

/** Collects what every entry of a case file sets, with countersignatures, overrides and amendments applied. */
export const settingsOf: (file: CaseFile) => Settings = perFile(file => {
  const settings: Setting[] = []
  const proposals: Proposal[] = []
  for (const entry of file.entries) {
    const kind = kindOf(entry)
    const effects = kind.effects?.(entry) ?? []
    if (effects.length === 0) continue
    const standing = kind.standing?.(entry) ?? 'in effect'
    const own = settingsOfEntry(file, entry, effects, standing)
    settings.push(...own, ...amendedSettings(file, entry, own))
    if (standing !== 'in effect') proposals.push(proposalOf(file, entry, effects, standing, own))
    settings.push(...overridingSettings(file, entry, effects))
  }
  return {
    settings: settings.map(setting => heldBySomebody(file, withCorrections(file, withWithdrawals(file, setting)))),
    proposals,
  }
})

/** What an entry set ends with the one that says it anew, also where that sets nothing of the sort. */
function withCorrections(file: CaseFile, setting: Setting): Setting {
  const corrects = setting.entry === setting.origin ? correctedBy(file, setting.origin) : []
  const ends = correctionsOf(file, setting.origin).map(entry => ({
    ...{ entry, withdrawn: setting.origin, at: withdrawalTime(entry) },
    reason: undefined,
  }))
  return {
    ...setting,
    ...(corrects.length === 0 ? {} : { corrects }),
    ...(ends.length === 0 ? {} : { withdrawals: [...(setting.withdrawals ?? []), ...ends] }),
  }
}

/** Units and organisations as the record names them, which hold no case. */
const placesIn = perFile(file => {
  const people = file.entries.flatMap(({ actor, recordedBy }) => (recordedBy ? [actor, recordedBy] : [actor]))
  const names = people.flatMap(({ unit, organisation }) => [unit, organisation])
  return new Set(names.flatMap(name => (name == null ? [] : [name.trim().toLowerCase()])))
})

/** A case given to a unit or an organisation by its name is held by somebody there who is not recorded. */
function heldBySomebody(file: CaseFile, setting: Setting): Setting {
  const { effect } = setting
  if (effect.aspect !== 'holder' || effect.holder === null) return setting
  if (!placesIn(file).has(effect.holder.trim().toLowerCase())) return setting
  return { ...setting, effect: { ...effect, holder: holderNotRecorded } }
}

/** A value stands on its entry, on the entry that this belongs to, and on the signature that gave it effect. */
function withWithdrawals(file: CaseFile, setting: Setting): Setting {
  const { entry, origin, countersignedBy } = setting
  const grounds = new Set([entry, origin, ...(countersignedBy ? [countersignedBy] : [])])
  const withdrawals = [...(setting.withdrawals ?? []), ...[...grounds].flatMap(ground => withdrawalsOf(file, ground))]
  return withdrawals.length === 0 ? setting : { ...setting, withdrawals }
}

/** Influences of one type that relate to an entry directly, in order of presentation. */
export function influencesOn(file: CaseFile, entry: CaseEntry, type: string): readonly CaseEntry[] {
  return file
    .incoming(entry)
    .filter(link => link.as !== 'follows' && kindOf(link.entry).influence?.type === type)
    .map(link => link.entry)
}

/** What an entry sets itself: at once, from its countersignature where its source waits for one, or never. */
function settingsOfEntry(
  file: CaseFile,
  entry: CaseEntry,
  effects: readonly Effect[],
  standing: Standing,
): readonly Setting[] {
  const at = placedAt(entry)
  if (standing === 'in effect') {
    return effects.map(effect => ({ effect, entry, origin: entry, from: at, countersignedBy: undefined }))
  }
  if (standing !== 'awaiting countersignature') return []
  return signaturesCounting(file, entry).flatMap((countersignedBy, index, signatures) => {
    const signed = placedAt(countersignedBy)
    const before = signatures.slice(0, index).flatMap(earlier => withdrawalsOf(file, earlier)[0]?.at ?? [])
    const from = at && signed && [signed, ...before].reduce(laterOf, at)
    const open = openWhere(isByAnother(entry)(countersignedBy) === 'cannot say')
    return effects.map(effect => ({ effect, entry, origin: entry, from, countersignedBy, ...open }))
  })
}

function openWhere(open: boolean): Pick<Setting, 'certainty'> {
  return open ? { certainty: 'possible' } : {}
}

/** Signatures up to the first surely by another; where that was withdrawn, the next as well, which counts from then on. */
function signaturesCounting(file: CaseFile, entry: CaseEntry): readonly CaseEntry[] {
  const byAnother = isByAnother(entry)
  const signatures = influencesOn(file, entry, 'countersignature').filter(one => byAnother(one) !== 'no')
  const lasting = signatures.findIndex(one => byAnother(one) === 'yes' && withdrawalsOf(file, one).length === 0)
  return lasting < 0 ? signatures : signatures.slice(0, lasting + 1)
}

/** An amendment changes the value from its own time on, and never before the value itself had effect. */
function amendedSettings(file: CaseFile, entry: CaseEntry, own: readonly Setting[]): readonly Setting[] {
  const kind = kindOf(entry)
  if (own.length === 0) return []
  let before = own.map(setting => setting.effect)
  const signature = own.at(-1)?.countersignedBy
  const withdrawals = signature ? withdrawalsOf(file, signature) : []
  return amendedData(entry, file.amendmentsOf(entry)).flatMap(({ amendment, data }) => {
    const after = kind.effects?.({ ...entry, data }) ?? []
    const changed = after.filter(effect => !before.some(old => sameEffect(old, effect)))
    before = [...after]
    const at = placedAt(amendment)
    const since = own[0]?.from
    const from = at && since ? laterOf(since, at) : at
    return changed.map(effect => ({
      effect,
      entry: amendment,
      origin: entry,
      from,
      countersignedBy: undefined,
      ...(withdrawals.length === 0 ? {} : { withdrawals }),
    }))
  })
}

/**
 * An override that names only values ("from high to medium", "low") changes those of what it overrides, and may itself be
 * overridden. One that carries its own effects needs nothing of this.
 */
function overridingSettings(
  file: CaseFile,
  entry: CaseEntry,
  effects: readonly Effect[],
  passed: readonly CaseEntry[] = [],
): readonly Setting[] {
  const overrides = influencesOn(file, entry, 'override').filter(override => !passed.includes(override))
  return overrides.flatMap(override => {
    const changed = overriddenEffects(override, effects)
    const [at, since] = [placedAt(override), placedAt(entry)]
    const from = at && since ? laterOf(since, at) : at
    return [
      ...changed.map(({ effect, certainty }) => ({
        effect,
        entry: override,
        origin: override,
        from,
        countersignedBy: undefined,
        overrides: entry,
        ...openWhere(certainty === 'possible'),
      })),
      ...overridingSettings(
        file,
        override,
        changed.map(({ effect }) => effect),
        [...passed, entry],
      ),
    ]
  })
}

function proposalOf(
  file: CaseFile,
  entry: CaseEntry,
  effects: readonly Effect[],
  standing: Exclude<Standing, 'in effect'>,
  own: readonly Setting[],
): Proposal {
  const withdrawals = withdrawalsOf(file, entry)
  return {
    entry,
    effects,
    standing,
    returnedBy: influencesOn(file, entry, 'return'),
    overriddenBy: influencesOn(file, entry, 'override'),
    inEffectFrom: own[0]?.from,
    ...(withdrawals.length === 0 ? {} : { withdrawals }),
  }
}

function sameEffect(left: Effect, right: Effect): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}

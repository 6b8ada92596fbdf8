import { elapsedBetween, type CaseEntry, type Effect } from '#case-record'
import { changedSince, influencesOf, placedAt, signaturesOfAmended, type InForce, type Setting } from '#replay'
import type { InForceSource, LaterAmendment, ValueInForce } from '../../models/in-force.models.ts'
import { toDecider } from '../entry/actor.ts'
import { valueInWords } from '../entry/effect-words.ts'
import { toEntries, toEntry, toOptionalEntry } from '../entry/entry.ts'
import { toInfluences } from '../entry/influence.ts'
import { isWithheld, type Showing } from '../opened/showing.ts'
import { toElapsed, toWhen } from '../entry/time.ts'
import { withParts } from '../opened/with-parts.ts'

/** Whether what an entry set is kept from the person: where it is an amendment, what it amends counts as well. */
export function isValueWithheld(showing: Showing, setting: Setting): boolean {
  return isWithheld(showing, setting.entry, setting.origin)
}

/** A value in force, in words. */
function toValue(showing: Showing, value: InForce<Effect>): ValueInForce {
  const { setting, certainty } = value
  return {
    value: isValueWithheld(showing, setting) ? undefined : valueInWords(setting.effect),
    certainty,
    source: toSource(showing, value),
    amendedLater: laterAmendments(showing, value),
  }
}

export function toValues(showing: Showing, values: readonly InForce<Effect>[]): ValueInForce[] {
  return values.map(value => toValue(showing, value))
}

/** Who and what a value in force rests on. */
export function toSource(showing: Showing, { setting, alsoSetBy }: InForce<Effect>): InForceSource {
  const { entry, origin, from } = setting
  const amended = entry === origin ? undefined : signaturesOf(showing, origin, entry)
  const countersignedBy = setting.countersignedBy ?? amended?.ofIt
  const decided = placedAt(entry)
  const base = {
    entry: toEntry(showing, entry),
    decider: toDecider(showing, entry),
    decidedAt: decided && toWhen(decided),
    from: from && toWhen(from),
    countersignedBy: toOptionalEntry(showing, countersignedBy),
    countersignedEarlier: toOptionalEntry(showing, amended?.ofEarlier?.given),
    versionNotCountersigned: toVersionNotSigned(showing, origin, countersignedBy ?? amended?.ofEarlier?.given),
    countersignedAfter: countersignedBy && sinceMade(entry, countersignedBy),
    alsoSetBy: toEntries(
      showing,
      alsoSetBy.map(also => also.entry),
    ),
  }
  return withParts<typeof base, Pick<InForceSource, 'influences'>>(base, {
    influences: () => toInfluences(showing, influencesOf(showing.file, origin)),
  })
}

/** A value that came with a change was agreed to only by whoever signed the version that the change made. */
function signaturesOf({ file, basis }: Showing, origin: CaseEntry, change: CaseEntry) {
  return signaturesOfAmended(file, origin, change, basis.effectiveAt)
}

/** The version that stands, where the signature on record was given on an earlier one. */
function toVersionNotSigned({ file, basis }: Showing, origin: CaseEntry, signature: CaseEntry | undefined) {
  return signature && changedSince(file, origin, signature, basis.effectiveAt)?.newest
}

export function laterAmendments(showing: Showing, { amendedLater }: InForce<Effect>): LaterAmendment[] {
  return amendedLater.map(setting => ({
    value: isValueWithheld(showing, setting) ? undefined : valueInWords(setting.effect),
    by: toEntry(showing, setting.entry),
  }))
}

/** From the moment a record was made to its countersignature: how long it lay there to be agreed. */
function sinceMade(origin: CaseEntry, countersignature: CaseEntry) {
  const signed = placedAt(countersignature)
  if (!signed || origin.recorded.status === 'not stated') return undefined
  return toElapsed(elapsedBetween(origin.recorded.when, signed))
}

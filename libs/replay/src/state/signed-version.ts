import { happenedBy, isAnotherPerson, kindOf, orderOf, type CaseEntry, type Instant } from '#case-record'
import { placedAt } from '../basis/known.ts'
import type { CaseFile } from '../case-file/case-file.ts'
import { standsAt } from '../case-file/withdrawals.ts'
import { changesInOrder } from '../versions/versions.ts'

/** That an entry was changed after the version on which a signature was given, or which was sent back. */
export interface ChangedSince {
  /** The signature or return, which stays with the version that it was given on. */
  readonly given: CaseEntry
  /** The version it was given on: 1 is as first recorded. */
  readonly of: number
  /** The version that stands. */
  readonly newest: number
  /** The newest change. */
  readonly change: CaseEntry
}

/**
 * What changed in an entry, by an instant, after a signature or return on it; undefined: the version that stands is the
 * one.
 */
export function changedSince(
  file: CaseFile,
  entry: CaseEntry,
  given: CaseEntry,
  instant: Instant,
): ChangedSince | undefined {
  const changes = changesInOrder(file, entry)
  const signed = changes.filter((change, index) => isCovered(change, index + 2, given, entry))
  const after = changes.filter(
    change => !signed.includes(change) && hasHappened(change, instant) && standsAt(file, change, instant),
  )
  const change = after.at(-1)
  if (!change) return undefined
  return { given, of: signed.length + 1, newest: changes.indexOf(change) + 2, change }
}

/**
 * Whether a change was part of what was signed. An act recorded here says which version it was given on; of any other the
 * order of writing tells, and where that is open, nothing is held against the signature.
 */
function isCovered(change: CaseEntry, version: number, given: CaseEntry, entry: CaseEntry): boolean {
  const stated = given.attested?.versions[entry.id]
  if (stated !== undefined && version <= stated) return true
  const [changed, signed] = [writtenAt(change), writtenAt(given)]
  if (!changed || !signed) return stated === undefined
  const order = orderOf(signed, changed)
  return stated === undefined ? order !== 'before' : order === 'after'
}

function writtenAt(entry: CaseEntry) {
  return entry.recorded.status === 'not stated' ? placedAt(entry) : entry.recorded.when
}

function hasHappened(entry: CaseEntry, instant: Instant): boolean {
  const at = placedAt(entry)
  return at === undefined || happenedBy(at, instant) !== 'no'
}

/** Countersignatures that a value rests on: of the version it came with, or only of an earlier one. */
export interface SignaturesOfValue {
  readonly ofIt: CaseEntry | undefined
  readonly ofEarlier: ChangedSince | undefined
}

/** The countersignatures on an entry as an amended value of it finds them at an instant. */
export function signaturesOfAmended(
  file: CaseFile,
  entry: CaseEntry,
  amendment: CaseEntry,
  instant: Instant,
): SignaturesOfValue {
  const signatures = file
    .incoming(entry)
    .map(link => link.entry)
    .filter(one => kindOf(one).influence?.type === 'countersignature' && isByAnother(entry)(one) !== 'no')
    .filter(one => hasHappened(one, instant) && standsAt(file, one, instant))
  const version = changesInOrder(file, entry).indexOf(amendment) + 2
  const ofIt = signatures.find(one => isCovered(amendment, version, one, entry))
  const earlier = signatures.at(-1)
  return { ofIt, ofEarlier: ofIt || !earlier ? undefined : changedSince(file, entry, earlier, instant) }
}

/**
 * Nobody gives effect to their own act: a signature surely by its author stands on the record, and gives none. Where two
 * people of one role cannot be told apart, whether it gave any is open.
 */
export function isByAnother({ actor }: CaseEntry): (signature: CaseEntry) => ReturnType<typeof isAnotherPerson> {
  return signature => isAnotherPerson(actor, signature.actor)
}

import { elapsedBetween, kindOf, orderOf, type CaseEntry, type KnownWhen } from '#case-record'
import { placedAt, versionsOf, type CaseFile, type Version as ReplayVersion } from '#replay'
import type { Version } from '../../models/version.models.ts'
import { recorderOf } from './actor.ts'
import { contentWithheld, toEntry } from './entry.ts'
import type { Showing } from '../opened/showing.ts'
import { toElapsed, toWhen } from './time.ts'

/** Every version of an entry or of the document it is a version of. */
export function toVersions(showing: Showing, entry: CaseEntry): Version[] {
  return versionTexts(showing, versionsOf(showing.file, entry))
}

/** Versions quote one another, so none of their texts is given where one of them is withheld. */
export function versionTexts(showing: Showing, versions: readonly ReplayVersion[]): Version[] {
  const withheld = contentWithheld(showing, ...versions.map(version => version.entry))
  const times = furtherOffenceTimes(showing.file)
  return versions.map((version, index) => {
    const texts = withheld ? undefined : version
    const after = sinceOffence(times.offence, version.at)
    return {
      version: texts?.version ?? String(index + 1),
      entry: toEntry(showing, version.entry),
      field: texts?.field,
      old: texts?.old,
      text: texts?.text,
      by: recorderOf(showing, version.entry),
      requestedBy: texts?.requestedBy,
      reason: texts?.reason,
      at: version.at && toWhen(version.at),
      oldDiffersFromRecord: texts?.oldDiffersFromRecord ?? false,
      afterFurtherOffence: after,
      afterNotification: isAfterNotification(times.notifications, version.at),
      contentWithheld: withheld,
    }
  })
}

interface FurtherOffenceTimes {
  /** Of the newest further offence on record. */
  readonly offence: KnownWhen | undefined
  readonly notifications: readonly KnownWhen[]
}

function furtherOffenceTimes(file: CaseFile): FurtherOffenceTimes {
  const times = (what: 'offence' | 'notification') =>
    file.entries.flatMap(entry => (kindOf(entry).furtherOffence === what ? (placedAt(entry) ?? []) : []))
  return { offence: times('offence').at(-1), notifications: times('notification') }
}

function sinceOffence(offence: KnownWhen | undefined, written: KnownWhen | undefined) {
  if (!offence || !written || orderOf(written, offence) === 'before') return undefined
  return toElapsed(elapsedBetween(offence, written))
}

function isAfterNotification(notifications: readonly KnownWhen[], written: KnownWhen | undefined): boolean | undefined {
  if (!written) return undefined
  const orders = notifications.map(notification => orderOf(written, notification))
  if (orders.includes('after')) return true
  return orders.includes('unknown') ? undefined : false
}

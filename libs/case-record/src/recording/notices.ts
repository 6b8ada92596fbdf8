import { digestOf } from '../chronology-file/digest.ts'
import type { CaseEntry } from '../entry/entry.ts'
import type { Notice, RecordAct } from './command.ts'
import { changeNearCapacityPrompt } from './notices/capacity.ts'
import { nothingUnderThisNumber } from './notices/new-number.ts'
import { loweringWithEnquiriesOpen, textAndLevelsDiffer } from './notices/rating.ts'
import { changesSignedVersion } from './notices/signed-version.ts'
import { verdictBeforeReplies } from './notices/verdict.ts'
import { reliesOnWithdrawn } from './notices/withdrawn.ts'
import type { OnRecord } from './on-record.ts'

/**
 * What is said before an act is recorded. Each notice is neutral and blocks nothing: the author may have every reason.
 * That it was shown and acknowledged is recorded with the act, of those alone that still apply.
 */
export function noticesFor(entry: CaseEntry, record: OnRecord): readonly Notice[] {
  return [
    ...nothingUnderThisNumber(entry, record),
    ...loweringWithEnquiriesOpen(entry, record),
    ...textAndLevelsDiffer(entry),
    ...changeNearCapacityPrompt(entry, record),
    ...verdictBeforeReplies(entry, record),
    ...changesSignedVersion(entry, record),
    ...reliesOnWithdrawn(entry, record),
  ]
}

/** The notices of an act that its author has not acknowledged as they read now. */
export function unacknowledged(notices: readonly Notice[], { acknowledged }: RecordAct): readonly Notice[] {
  return notices.filter(notice => !acknowledged.includes(noticeDigest(notice)))
}

/** Of everything that a notice says: one that says something else by now has not been shown yet. */
export function noticeDigest({ id, text, entries }: Notice): string {
  return digestOf({ id, text, entries: entries.map(entry => entry.id) })
}

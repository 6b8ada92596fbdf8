import type { CaseEntry } from '#case-record'
import { accountabilityOf } from '../accountability/accountability.ts'
import { standingOf } from '../accountability/attestation.ts'
import { missingInData, referencesTo } from '../case-file/references.ts'
import type { CaseFileAt } from '../case-file/case-file.ts'
import { chronology } from '../chronology/chronology.ts'
import { compareMoments } from '../compare/compare.ts'
import { concordances } from '../concordance/concordances.ts'
import { meetingsAt } from '../meetings/meetings.ts'
import { optionsAcross } from '../options/options.ts'
import { processesAt } from '../processes/process.ts'
import { recallOccasions, reusedRationales } from '../recall/occasions.ts'
import { recordedAfter } from '../recorded-after/recorded-after.ts'
import { requestsAt } from '../requests/requests.ts'
import { caseStateAt } from '../state/case-state.ts'
import { actsByOthers, holdingPeriods } from '../state/holding.ts'
import { roshHistory } from '../state/rosh-history.ts'
import { settingsOf } from '../state/setting.ts'
import { triggersWithoutConsideration } from '../triggers/triggers.ts'
import { versionsOf } from '../versions/versions.ts'

/**
 * Every answer that the folds give about a case file at an instant, as text to compare: entries stand as their ids, and
 * infinities, which JSON does not have, by name.
 */
export function everyAnswer(file: CaseFileAt, effectiveAt: number, earlier: number): string {
  const settings = settingsOf(file)
  const occasions = recallOccasions(file, effectiveAt)
  return inText({
    state: caseStateAt(file, effectiveAt),
    roshHistory: roshHistory(settings, effectiveAt),
    chronology: chronology(file, {}),
    requests: requestsAt(file, effectiveAt),
    processes: processesAt(file, effectiveAt),
    meetings: meetingsAt(file, effectiveAt),
    options: optionsAcross(file, effectiveAt),
    triggers: triggersWithoutConsideration(file, effectiveAt),
    occasions,
    reused: reusedRationales(file, occasions),
    concordances: concordances(file),
    recordedAfter: recordedAfter(file, earlier),
    holding: holdingPeriods(settings),
    others: actsByOthers(file, settings),
    compare: compareMoments({ file, effectiveAt: earlier }, { file, effectiveAt }),
    entries: file.entries.map(entry => ({
      accountability: accountabilityOf(file, entry, effectiveAt),
      standing: standingOf(file, entry),
      versions: versionsOf(file, entry),
      dangling: file.dangling(entry),
      references: referencesTo(file, entry),
      missing: missingInData(file, entry),
    })),
  })
}

/** Anything that folds answer with, as text; two answers that differ in anything but the identity of objects differ here. */
export function inText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'number' && !Number.isFinite(part)) return String(part)
    return isEntry(part) ? part.id : part
  })
}

function isEntry(value: unknown): value is CaseEntry {
  return typeof value === 'object' && value !== null && 'relatesTo' in value && 'source' in value
}

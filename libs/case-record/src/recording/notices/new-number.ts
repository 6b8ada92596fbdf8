import type { CaseEntry } from '../../entry/entry.ts'
import type { Notice } from '../command.ts'
import type { OnRecord } from '../on-record.ts'

/**
 * The first act under a number that no record knows: the number may be mistyped, and the act would then stand on a case of
 * nobody. An allocation or a sentence may well begin a case, and may be mistyped as easily.
 */
export function nothingUnderThisNumber(entry: CaseEntry, record: OnRecord): readonly Notice[] {
  if (record.entries.length > 0) return []
  const text =
    `Nothing is on record under the number ${entry.crn} yet. Is the number right? You may record it; that you were shown ` +
    'this is recorded with it.'
  return [{ id: 'nothing-on-record-of-this-number', text, entries: [] }]
}

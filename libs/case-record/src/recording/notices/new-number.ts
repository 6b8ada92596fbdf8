import type { CaseEntry } from '../../entry/entry.ts'
import { kindOf } from '../../kinds/registry.ts'
import type { Notice } from '../command.ts'
import type { OnRecord } from '../on-record.ts'

/**
 * The first act under a number that no record knows, of a kind by which cases do not begin: the number may be mistyped, and
 * the act would then stand on a case of nobody.
 */
export function nothingUnderThisNumber(entry: CaseEntry, record: OnRecord): readonly Notice[] {
  if (record.entries.length > 0 || kindOf(entry).beginsCase) return []
  const text =
    `Nothing is on record under the number ${entry.crn} yet. Is the number right? You may record it; that you were shown ` +
    'this is recorded with it.'
  return [{ id: 'nothing-on-record-of-this-number', text, entries: [] }]
}

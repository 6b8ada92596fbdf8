import { entryId, type CaseEntry } from '../../entry/entry.ts'
import type { Notice } from '../command.ts'
import type { OnRecord } from '../on-record.ts'
import { countOf } from './open-enquiries.ts'

/** An act that relies on, or relates to, something its author has withdrawn as made in error. */
export function reliesOnWithdrawn(entry: CaseEntry, record: OnRecord): readonly Notice[] {
  const references = [...entry.reliedOn, ...entry.relatesTo.map(({ id }) => id)]
  const withdrawn = [...new Set(references)].flatMap(id => {
    const target = record.entry(id) ?? record.entry(entryId(entry.source.file, id))
    return target && record.withdrawalOf(target) ? [target] : []
  })
  if (withdrawn.length === 0) return []
  const text =
    `${countOf(withdrawn.length, 'entry that this refers to was', 'entries that this refers to were')} withdrawn as ` +
    'made in error. You may record it; that you were shown this is recorded with it.'
  return [{ id: 'refers-to-withdrawn', text, entries: withdrawn }]
}

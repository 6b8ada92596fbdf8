import type { CaseEntry } from '../../entry/entry.ts'
import { kindOf } from '../../kinds/registry.ts'
import type { OnRecord } from '../on-record.ts'

/** Enquiries on record that nothing answers and nobody withdrew. */
export function openEnquiries(record: OnRecord): readonly CaseEntry[] {
  return record.standing.filter(one => kindOf(one).family === 'information' && isUnanswered(one, record))
}

/** "One enquiry has", "3 enquiries have". */
export function countOf(count: number, one: string, several: string): string {
  return count === 1 ? `One ${one}` : `${count} ${several}`
}

function isUnanswered(entry: CaseEntry, record: OnRecord): boolean {
  if (!kindOf(entry).request?.(entry)) return false
  return !record.standing.some(other => {
    const replies = other.relatesTo.some(({ as, id }) => as === 'replies-to' && refersTo(other, id, entry))
    return replies && kindOf(other).answering === 'answers'
  })
}

function refersTo(from: CaseEntry, id: string, entry: CaseEntry): boolean {
  return id === entry.id || (from.source.file === entry.source.file && id === entry.source.reference)
}

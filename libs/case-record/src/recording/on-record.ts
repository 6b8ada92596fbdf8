import { entryId, type CaseEntry } from '../entry/entry.ts'
import { kindOf } from '../kinds/registry.ts'

/** The entries of one case, to look things up in while an act is decided. */
export interface OnRecord {
  readonly entries: readonly CaseEntry[]
  readonly entry: (id: string) => CaseEntry | undefined
  /** Amendments of an entry, in the order they were recorded. Its newest version is one more than their number. */
  readonly amendmentsOf: (entry: CaseEntry) => readonly CaseEntry[]
}

export function onRecord(entries: readonly CaseEntry[]): OnRecord {
  const byId = new Map(entries.map(entry => [entry.id, entry]))
  const amendments = entries.filter(entry => kindOf(entry).amendment?.(entry))
  return {
    entries,
    entry: id => byId.get(id),
    amendmentsOf: entry => amendments.filter(amendment => amends(amendment, entry)),
  }
}

function amends(amendment: CaseEntry, target: CaseEntry): boolean {
  const corrected = amendment.relatesTo.filter(relation => relation.as === 'corrects').map(relation => relation.id)
  if (corrected.length > 0) {
    return corrected.some(id => id === target.id || entryId(amendment.source.file, id) === target.id)
  }
  const record = kindOf(amendment).amendment?.(amendment).targetRecord
  const numbers = [target.data['recordId'], target.source.reference]
  return record !== undefined && amendment.source.file === target.source.file && numbers.includes(record)
}

import { entryId, type CaseEntry } from '../entry/entry.ts'
import { isWithdrawalByAuthor } from '../kinds/accounts/withdrawal.ts'
import { kindOf } from '../kinds/registry.ts'

/** The entries of one case, to look things up in while an act is decided. */
export interface OnRecord {
  readonly entries: readonly CaseEntry[]
  /** Those of them that their authors have not withdrawn. */
  readonly standing: readonly CaseEntry[]
  readonly withdrawalOf: (entry: CaseEntry) => CaseEntry | undefined
  readonly entry: (id: string) => CaseEntry | undefined
  /** Amendments of an entry, in the order they were recorded. Its newest version is one more than their number. */
  readonly amendmentsOf: (entry: CaseEntry) => readonly CaseEntry[]
}

/**
 * Gathers what a new act is judged beside: entries by id, which of them still stand, and what amends or withdraws
 * each.
 */
export function onRecord(entries: readonly CaseEntry[]): OnRecord {
  const byId = new Map(entries.map(entry => [entry.id, entry]))
  const amendments = entries.filter(entry => kindOf(entry).amendment?.(entry))
  const withdrawals = withdrawalsIn(entries)
  return {
    entries,
    standing: withdrawals.size === 0 ? entries : entries.filter(entry => !withdrawals.has(entry.id)),
    withdrawalOf: entry => withdrawals.get(entry.id),
    entry: id => byId.get(id),
    amendmentsOf: entry => amendments.filter(amendment => amends(amendment, entry)),
  }
}

/** Withdrawals by the id of what they take back; only the author's own count. */
function withdrawalsIn(entries: readonly CaseEntry[]): ReadonlyMap<string, CaseEntry> {
  const withdrawals = entries.filter(entry => kindOf(entry).withdrawal?.(entry))
  if (withdrawals.length === 0) return new Map()
  return new Map(
    entries.flatMap(entry => {
      const withdrawal = withdrawals.find(one => withdraws(one, entry))
      return withdrawal ? [[entry.id, withdrawal] as const] : []
    }),
  )
}

function withdraws(withdrawal: CaseEntry, target: CaseEntry): boolean {
  const named = withdrawal.relatesTo.some(
    ({ as, id }) => as === 'corrects' && (id === target.id || entryId(withdrawal.source.file, id) === target.id),
  )
  return named && !kindOf(target).withdrawal && isWithdrawalByAuthor(withdrawal, target)
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

import { kindOf, type CaseEntry } from '#case-record'
import type { CaseFile } from './case-file.ts'

/**
 * Later entries that say what an entry says anew: of its own kind, and tied to it as correcting it. What it says is
 * superseded; that it said so stays on record. Amendments of a field and withdrawals are not among them.
 */
export function correctionsOf(file: CaseFile, entry: CaseEntry): readonly CaseEntry[] {
  return file
    .incoming(entry)
    .filter(link => link.as === 'corrects' && saysAnew(link.entry, entry))
    .map(link => link.entry)
}

/** The entries that an entry says anew. */
export function correctedBy(file: CaseFile, entry: CaseEntry): readonly CaseEntry[] {
  return file
    .outgoing(entry)
    .filter(link => link.as === 'corrects' && saysAnew(entry, link.entry))
    .map(link => link.entry)
}

function saysAnew(correction: CaseEntry, entry: CaseEntry): boolean {
  const kind = kindOf(correction)
  return correction.kind === entry.kind && correction !== entry && !kind.amendment && !kind.withdrawal
}

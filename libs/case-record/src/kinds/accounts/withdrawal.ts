import { surelySamePerson, type Actor } from '../../entry/actor.ts'
import { writerOf, type CaseEntry } from '../../entry/entry.ts'
import { orNull, text } from '../fields.ts'
import type { KindDefinition } from '../kind.ts'
import { part, words, wordsIn } from '../reading.ts'

/**
 * An entry made in error, taken back. It stays on the record with its withdrawal beside it; it has no effect from then
 * on, and keeps the effect that it had until then.
 */
export const withdrawn: KindDefinition = {
  kind: 'record.withdrawn',
  title: 'Entry made in error withdrawn',
  family: 'account',
  fields: { reason: orNull(text) },
  headline: words('reason'),
  rationale: words('reason'),
  withdrawal: entry => part('reason', wordsIn(entry, 'reason')),
}

/**
 * Whether somebody may withdraw an entry: only who both did the act and wrote it down. What one person reports of
 * another neither of them can take off the record; it can be confirmed, contested or corrected.
 */
export function mayWithdraw(by: Actor, entry: CaseEntry): boolean {
  return surelySamePerson(by, entry.actor) && surelySamePerson(by, writerOf(entry))
}

/** True for a withdrawal that the author of the entry made and wrote down themself; no other has effect. */
export function isWithdrawalByAuthor(withdrawal: CaseEntry, entry: CaseEntry): boolean {
  return mayWithdraw(withdrawal.actor, entry) && mayWithdraw(writerOf(withdrawal), entry)
}

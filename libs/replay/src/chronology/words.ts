import { kindOf, type Actor, type CaseEntry } from '#case-record'
import { headlineOf } from './headline.ts'

/**
 * Whether an entry holds every word looked for, in what people are shown of it: its title, its words, the own view of
 * whoever acted, why it was recorded late, and who acted or wrote it down. Without case or accents.
 */
export function holdsWords(entry: CaseEntry, text: string): boolean {
  const wanted = plain(text)
    .split(/\s+/)
    .filter(word => word !== '')
  if (wanted.length === 0) return true
  const shown = plain(shownOf(entry))
  return wanted.every(word => shown.includes(word))
}

function shownOf(entry: CaseEntry): string {
  const { actor, recordedBy, attested, detail, source } = entry
  return [
    kindOf(entry).title,
    headlineOf(entry),
    detail,
    attested?.ownView,
    attested?.reasonForLateRecording,
    source.reference,
    ...wordsOf(actor),
    ...(recordedBy ? wordsOf(recordedBy) : []),
  ].join('\n')
}

function wordsOf({ name, role, staffId, organisation }: Actor): readonly (string | null | undefined)[] {
  return [name, role, staffId, organisation]
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

import { kindOf, type CaseEntry } from '#case-record'

/** What an entry is, in one line for people: its kind's own words, or its text. */
export function headlineOf(entry: CaseEntry): string {
  const kind = kindOf(entry)
  const words = kind.headline?.(entry) ?? entry.detail
  return words === '' ? kind.title : `${kind.title}: ${words}`
}

import type { CaseEntry } from '../entry/entry.ts'
import type { KnownWhen } from '../time/when.ts'
import { readData } from './data.ts'
import { numberOrText, orNull, text, type FieldRule } from './fields.ts'
import { optionsIn, optionsRule } from './options.ts'

/** The first of some data fields that holds words or a number; blank text counts as absent. */
export function wordsIn(entry: CaseEntry, ...fields: readonly string[]): string | undefined {
  const data = readData(entry)
  return fields.map(field => data.label(field)).find(words => words !== undefined && words.trim() !== '')
}

/** A reader of the first of some data fields that holds words or a number. */
export function words(...fields: readonly string[]): (entry: CaseEntry) => string | undefined {
  return entry => wordsIn(entry, ...fields)
}

/** A reader that puts words before what a field says, or says nothing where the field is absent. */
export function labelled(label: string, ...fields: readonly string[]): (entry: CaseEntry) => string | undefined {
  return entry => {
    const said = wordsIn(entry, ...fields)
    return said === undefined ? undefined : `${label}: ${said}`
  }
}

/** A reader that always answers the same, for kinds whose name is what was decided. */
export function always(words: string): () => string {
  return () => words
}

/** The entry's own text where it has any. */
export function detailOf(entry: CaseEntry): string | undefined {
  return entry.detail.trim() === '' ? undefined : entry.detail
}

/** A due time as an optional part, so that an absent one leaves no trace. */
export function dueOf(entry: CaseEntry): { readonly due?: KnownWhen } {
  const due = readData(entry).when('due')
  return due === undefined ? {} : { due }
}

/** An optional part that is left out where nothing is said. */
export function part<Name extends string>(name: Name, value: string | undefined): { readonly [Key in Name]?: string } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: string }
}

/** Data fields in which sources put the reasons for a decision. */
export const reasoningFields: Readonly<Record<string, FieldRule>> = {
  decidedBy: text,
  rationale: orNull(text),
  justification: orNull(text),
  reason: orNull(text),
  alternatives: orNull(optionsRule),
  mandate: text,
  mandateVersion: numberOrText,
}

/** How every decision's reasons are read. */
export const reasoning = {
  decidedBy: words('decidedBy'),
  rationale: words('rationale', 'justification', 'reason'),
  alternatives: (entry: CaseEntry) => optionsIn(entry)?.map(({ option }) => option),
  options: optionsIn,
} as const

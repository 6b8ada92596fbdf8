import { kindOf, type Actor, type CaseEntry, type Family } from '#case-record'
import { agencyInWords, agencyNamed } from '../case-file/agency.ts'
import type { CaseFile } from '../case-file/case-file.ts'

/** One thing that a chronology can be filtered by, and how many entries that would keep. */
export interface Choice<Value = string> {
  readonly value: Value
  readonly entries: number
}

/** A choice whose value is for comparing, with how the record writes it. */
export type NamedChoice = Choice & { readonly name: string }

/** Everything by which the chronology of a case file can be filtered with any effect. */
export interface ChronologyChoices {
  /** By staff number, with the newest record of who that is. */
  readonly actors: readonly (Choice & { readonly actor: Actor })[]
  readonly roles: readonly NamedChoice[]
  readonly agencies: readonly NamedChoice[]
  readonly families: readonly Choice<Family>[]
  readonly kinds: readonly NamedChoice[]
}

/** What a reader may choose from. People count once for each entry that they did or wrote down. */
export function chronologyChoices({ entries }: CaseFile): ChronologyChoices {
  const people = entries.flatMap(peopleOf)
  const newest = new Map(people.map(person => [person.staffId, person]))
  const actors = counted(entries, entry => peopleOf(entry).map(({ staffId }) => staffId))
  const rolesOf = (entry: CaseEntry) => peopleOf(entry).flatMap(({ role }) => role ?? [])
  const agenciesOf = (entry: CaseEntry) => peopleOf(entry).flatMap(({ organisation }) => organisation ?? [])
  const kinds = counted(entries, entry => [entry.kind])
  const title = new Map(entries.map(entry => [entry.kind, kindOf(entry).title]))
  return {
    actors: actors.map(choice => ({ ...choice, actor: newest.get(choice.value)! })),
    roles: named(
      entries,
      rolesOf,
      role => role.toLowerCase(),
      role => role,
    ),
    agencies: named(entries, agenciesOf, agencyNamed, agencyInWords),
    families: counted(entries, entry => [kindOf(entry).family]),
    kinds: kinds.map(choice => ({ ...choice, name: title.get(choice.value)! })),
  }
}

function named(
  entries: readonly CaseEntry[],
  textsOf: (entry: CaseEntry) => readonly string[],
  valueOf: (text: string) => string,
  nameOf: (text: string) => string,
): readonly NamedChoice[] {
  const names = new Map(entries.flatMap(textsOf).map(text => [valueOf(text), nameOf(text)]))
  const choices = counted(entries, entry => textsOf(entry).map(valueOf))
  return choices.map(choice => ({ ...choice, name: names.get(choice.value)! }))
}

function peopleOf({ actor, recordedBy }: CaseEntry): readonly Actor[] {
  return recordedBy ? [actor, recordedBy] : [actor]
}

function counted<Value extends string>(
  entries: readonly CaseEntry[],
  valuesOf: (entry: CaseEntry) => readonly (Value | undefined)[],
): readonly Choice<Value>[] {
  const counts = new Map<Value, number>()
  for (const entry of entries) {
    for (const value of new Set(valuesOf(entry))) {
      if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }
  return [...counts]
    .map(([value, count]) => ({ value, entries: count }))
    .sort((left, right) => (left.value < right.value ? -1 : 1))
}

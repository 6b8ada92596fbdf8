import { kindOf, type Actor, type CaseEntry, type Family } from '#case-record'
import { agencyNamed } from '../case-file/agency.ts'
import type { CaseFile } from '../case-file/case-file.ts'

/** One thing that a chronology can be filtered by, and how many entries that would keep. */
export interface Choice<Value = string> {
  readonly value: Value
  readonly entries: number
}

/** Everything by which the chronology of a case file can be filtered with any effect. */
export interface ChronologyChoices {
  /** By staff number, with the newest record of who that is. */
  readonly actors: readonly (Choice & { readonly actor: Actor })[]
  readonly roles: readonly Choice[]
  readonly agencies: readonly Choice[]
  readonly families: readonly Choice<Family>[]
  readonly kinds: readonly (Choice & { readonly title: string })[]
}

/** What a reader may choose from, each list by its words. People count once for each entry that they did or wrote down. */
export function chronologyChoices({ entries }: CaseFile): ChronologyChoices {
  const newest = new Map(entries.flatMap(peopleOf).map(person => [person.staffId, person]))
  const title = new Map(entries.map(entry => [entry.kind, kindOf(entry).title]))
  return {
    actors: counted(entries, entry => peopleOf(entry).map(({ staffId }) => staffId)).map(choice => ({
      ...choice,
      actor: newest.get(choice.value)!,
    })),
    roles: counted(entries, entry => peopleOf(entry).map(({ role }) => role?.toLowerCase())),
    agencies: counted(entries, entry =>
      peopleOf(entry).map(({ organisation }) => (organisation === null ? undefined : agencyNamed(organisation))),
    ),
    families: counted(entries, entry => [kindOf(entry).family]),
    kinds: counted(entries, entry => [entry.kind]).map(choice => ({ ...choice, title: title.get(choice.value)! })),
  }
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

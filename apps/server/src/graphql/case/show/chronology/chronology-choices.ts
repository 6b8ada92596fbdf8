import { chronologyChoices, type NamedChoice } from '#replay'
import type { ChronologyChoice, ChronologyChoices } from '../../models/chronology-choices.models.ts'
import { toActor } from '../entry/actor.ts'
import type { Showing } from '../opened/showing.ts'

/** What the chronology can be filtered by, as far as the person may read it: withheld names are neither listed nor counted. */
export function toChronologyChoices({ readableFile }: Showing): ChronologyChoices {
  const { actors, roles, agencies, families, kinds } = chronologyChoices(readableFile)
  return {
    actors: actors
      .map(({ value, entries, actor }) => ({ value, entries, inWords: toActor(actor).inWords }))
      .toSorted(byWords),
    roles: inWords(roles),
    agencies: inWords(agencies),
    families: families.map(({ value, entries }) => ({ value, entries, inWords: value })),
    kinds: inWords(kinds),
  }
}

function inWords(choices: readonly NamedChoice[]): ChronologyChoice[] {
  return choices.map(({ value, entries, name }) => ({ value, entries, inWords: name })).toSorted(byWords)
}

function byWords(left: ChronologyChoice, right: ChronologyChoice): number {
  return left.inWords.localeCompare(right.inWords, 'en-GB')
}

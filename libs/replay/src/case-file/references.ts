import {
  entryId,
  isJoined,
  isLikeAnId,
  namedInData,
  type CaseEntry,
  type NamedInData,
  type RelationKind,
} from '#case-record'
import type { CaseFile } from './case-file.ts'
import { perFile } from './per-file.ts'

/** A tie from a later or earlier entry to the one asked about, seen from the one that names it. */
export interface Reference {
  readonly as: RelationKind | 'relied-on' | 'depends-on'
  readonly entry: CaseEntry
}

/**
 * Every entry known at the basis that names another: by a relation, as information relied on, as what it depends on, or
 * as an amendment tied only by a record number. In order of presentation; an entry that names it in several ways stands
 * once for each.
 */
export function referencesTo(file: CaseFile, entry: CaseEntry): readonly Reference[] {
  const linked = file.incoming(entry)
  const amending = file.amendmentsOf(entry).filter(one => !linked.some(link => link.entry === one))
  const found: readonly Reference[] = [
    ...linked,
    ...amending.map(one => ({ as: 'corrects' as const, entry: one })),
    ...(reliancesOn(file).get(entry) ?? []).map(one => ({ as: 'relied-on' as const, entry: one })),
    ...(dependingOn(file).get(entry) ?? []).map(one => ({ as: 'depends-on' as const, entry: one })),
  ]
  const places = placesIn(file)
  return [...found].sort((left, right) => places.get(left.entry)! - places.get(right.entry)!)
}

const placesIn = perFile(file => new Map(file.entries.map((entry, place) => [entry, place])))

const reliancesOn = perFile(file => {
  const byInformation = new Map<CaseEntry, CaseEntry[]>()
  for (const entry of file.entries) {
    for (const information of file.reliedOn(entry)) {
      const relying = byInformation.get(information)
      if (relying) relying.push(entry)
      else byInformation.set(information, [entry])
    }
  }
  return byInformation
})

/** What an entry's data say it depends on, as far as that is on record at the basis. */
export function dependenciesOf(file: CaseFile, entry: CaseEntry): readonly CaseEntry[] {
  const named = namedInData(entry).filter(({ as }) => as === 'depends-on')
  const found = named.flatMap(({ id }) => entriesNamed(file, entry, id)).filter(other => other !== entry)
  return [...new Set(found)]
}

/** What an entry's data name by an id that nothing on record at the basis has. Words that are no id are words. */
export function missingInData(file: CaseFile, entry: CaseEntry): readonly NamedInData[] {
  return namedInData(entry).filter(
    ({ id }) =>
      isLikeAnId(id, joiningWords(file).has(entry.source.file)) &&
      entriesNamed(file, entry, id).length === 0 &&
      !file.entries.some(other => other.data['recordId'] === id),
  )
}

/** Sources that join words to ids. */
const joiningWords = perFile(
  file => new Set(file.entries.filter(({ source }) => isJoined(source.reference)).map(({ source }) => source.file)),
)

/** The entry of the same file by that id, or else those of others. */
function entriesNamed(file: CaseFile, from: CaseEntry, id: string): readonly CaseEntry[] {
  const same = file.entry(entryId(from.source.file, id))
  return same ? [same] : file.find(id)
}

const dependingOn = perFile(file => {
  const pairs = file.entries.flatMap(entry => dependenciesOf(file, entry).map(other => ({ other, entry })))
  return new Map(
    [...Map.groupBy(pairs, ({ other }) => other)].map(([other, found]) => [other, found.map(({ entry }) => entry)]),
  )
})

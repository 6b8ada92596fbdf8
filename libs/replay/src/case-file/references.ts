import type { CaseEntry, RelationKind } from '#case-record'
import type { CaseFile } from './case-file.ts'
import { perFile } from './per-file.ts'

/** A tie from a later or earlier entry to the one asked about, seen from the one that names it. */
export interface Reference {
  readonly as: RelationKind | 'relied-on'
  readonly entry: CaseEntry
}

/**
 * Every entry known at the basis that names another: by a relation, as information relied on, or as an amendment tied
 * only by a record number. In order of presentation; an entry that names it in several ways stands once for each.
 */
export function referencesTo(file: CaseFile, entry: CaseEntry): readonly Reference[] {
  const linked = file.incoming(entry)
  const amending = file.amendmentsOf(entry).filter(one => !linked.some(link => link.entry === one))
  const found: readonly Reference[] = [
    ...linked,
    ...amending.map(one => ({ as: 'corrects' as const, entry: one })),
    ...(reliancesOn(file).get(entry) ?? []).map(one => ({ as: 'relied-on' as const, entry: one })),
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

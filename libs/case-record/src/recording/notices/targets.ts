import { entryId, type CaseEntry, type RelationKind } from '../../entry/entry.ts'
import type { OnRecord } from '../on-record.ts'

/** The entries on record that an entry names by a tie. */
export function targets({ relatesTo, source }: CaseEntry, tie: RelationKind, record: OnRecord): readonly CaseEntry[] {
  return relatesTo.flatMap(({ id, as }) => {
    const target = as === tie ? (record.entry(id) ?? record.entry(entryId(source.file, id))) : undefined
    return target ? [target] : []
  })
}

import type { CaseEntry } from '#case-record'
import type { AmbiguousEntry, EntryNotFound } from '../../models/entry.models.ts'
import { toEntries } from '../entry/entry.ts'
import type { Showing } from './showing.ts'

/**
 * What is asked of one entry, named by its full id or by the id in its source; or that no entry, or more than one, is
 * called so at this basis.
 */
export function ofEntry<Answer>(
  showing: Showing,
  id: string,
  answer: (entry: CaseEntry) => Answer,
): Answer | EntryNotFound | AmbiguousEntry {
  const found = showing.file.find(id)
  const [entry] = found
  if (!entry) return { __typename: 'EntryNotFound', id, message: `No entry ${id} is on record at this basis.` }
  if (found.length === 1) return answer(entry)
  const message = `${found.length} entries are called ${id} at this basis; ask with a full id.`
  return { __typename: 'AmbiguousEntry', id, candidates: toEntries(showing, found), message }
}

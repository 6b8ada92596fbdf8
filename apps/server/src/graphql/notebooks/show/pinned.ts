import { describeBasisRefusal } from '#replay'
import { referenceText, type Pinned } from '#sfo-review'
import { toEntryFound } from '../../case/show/entry/entry.ts'
import { withParts } from '../../case/show/opened/with-parts.ts'
import type { PinnedBasis, PinnedEntry, PinnedEntryModel } from '../models/pinned.models.ts'
import { isShowing } from '../pinned/pinned-case.ts'
import type { NotebookShowing } from './notebook-showing.ts'

type Shown = Pick<NotebookShowing, 'as' | 'pinned'>

/** An entry as it stood at its token, for whoever reads the notebook. */
export function toPinnedEntry(showing: Shown, { entry, snapshot }: Pinned): PinnedEntry {
  return withParts<Pick<PinnedEntry, 'id' | 'inText'>, Pick<PinnedEntry, 'basis' | 'shown'>>(
    { id: entry, inText: referenceText({ entry, snapshot }) },
    { basis: () => toPinnedBasis(showing, snapshot), shown: () => entryShown(showing, { entry, snapshot }) },
  )
}

export function toPinnedBasis({ pinned }: Shown, snapshot: string): PinnedBasis {
  const view = pinned.at(snapshot)
  if (!isShowing(view)) return { snapshot, knownAt: undefined, effectiveAt: undefined }
  return { snapshot, knownAt: view.basis.knownAt, effectiveAt: view.basis.effectiveAt }
}

function entryShown({ as, pinned }: Shown, { entry: id, snapshot }: Pinned): PinnedEntryModel {
  if (as === 'for disclosure') return { __typename: 'EntryNotForReader', message: 'Your role does not read cases.' }
  const view = pinned.at(snapshot)
  if (!isShowing(view)) {
    const code = view.kind.toUpperCase().replaceAll('-', '_')
    return { __typename: 'BasisRefused', code, message: describeBasisRefusal(view) }
  }
  const entry = view.file.entry(id)
  if (entry) return toEntryFound(view, entry)
  return { __typename: 'EntryNotFound', id, message: `No entry ${id} is on record at this basis.` }
}

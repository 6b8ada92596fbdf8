import { stringify } from 'csv-stringify/sync'
import { instant, pinnedInWords, pinnedModel } from './pinned-model.ts'
import type { CaseLinks } from '../frame/case-links.ts'
import type { BookmarkShown } from './notebook.query.ts'

const columns = ['entry', 'reference', 'kind', 'in_one_line', 'actor', 'happened', 'pinned_to', 'bookmarked'] as const

/**
 * Bookmarks for a spreadsheet, one row each. A text that a spreadsheet would take for a formula is written so that it
 * stays a text.
 */
export function bookmarksCsv(bookmarks: readonly BookmarkShown[], links: CaseLinks): string {
  const rows = bookmarks.map(bookmark => rowOf(bookmark, links))
  return stringify(rows, { header: true, columns: [...columns], escape_formulas: true, bom: true, eof: true })
}

function rowOf({ at, entry: shown }: BookmarkShown, links: CaseLinks): Record<(typeof columns)[number], string> {
  const pinned = pinnedModel(links, shown)
  const { entry } = pinned
  return {
    entry: pinned.id,
    reference: entry?.reference ?? '',
    kind: entry?.title ?? '',
    in_one_line: pinnedInWords(pinned),
    actor: entry?.actor.inWords ?? '',
    happened: entry ? (entry.occurred?.inWords ?? 'date not known') : '',
    pinned_to: pinned.pinned,
    bookmarked: instant(at),
  }
}

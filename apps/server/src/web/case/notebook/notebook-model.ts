import type { CaseLinks } from '../frame/case-links.ts'
import { instant, pinnedModel, type PinnedModel } from './pinned-model.ts'
import type { BookmarkShown, NoteShown } from './notebook.query.ts'

export interface BookmarkModel {
  readonly pinned: PinnedModel
  readonly set: string
}

interface WordingModel {
  readonly text: string
  /** Who wrote it when, looking at what. */
  readonly byline: string
}

export interface NoteModel {
  readonly id: string
  /** Absent: a note on the case. */
  readonly about?: PinnedModel
  readonly now: WordingModel
  readonly earlier: readonly WordingModel[]
  readonly reviseHref: string
}

export function bookmarkModel(links: CaseLinks, { at, entry }: BookmarkShown): BookmarkModel {
  return { pinned: pinnedModel(links, entry), set: `Bookmarked ${instant(at)}` }
}

export function noteModel(links: CaseLinks, { id, entry, now, earlier }: NoteShown): NoteModel {
  return {
    id,
    ...(entry === null ? {} : { about: pinnedModel(links, entry) }),
    now: wordingModel(now),
    earlier: earlier.map(wordingModel),
    reviseHref: links.to(`notebook/notes/${encodeURIComponent(id)}`),
  }
}

function wordingModel({ text, at, by, basis }: NoteShown['now']): WordingModel {
  const looking = basis.knownAt === null ? '' : `, looking at what had been recorded by ${instant(basis.knownAt)}`
  return { text, byline: `Written by ${by.inWords} on ${instant(at)}${looking}` }
}

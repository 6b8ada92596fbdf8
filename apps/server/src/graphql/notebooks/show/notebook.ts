import type { NotebookReader } from '#access'
import type { RecordedEvent } from '#event-log'
import { notebookFrom, notebookTypes, writtenIn, type Bookmark as Marked, type Note, type Wording } from '#sfo-review'
import type {
  Bookmark,
  Notebook,
  NotebookAct,
  NotebookActWord,
  NoteWording,
  ReviewNote,
} from '../models/notebook.models.ts'
import type { PinnedCase } from '../pinned/pinned-case.ts'
import { actorShown } from '../../acting/show-actor.ts'
import type { NotebookShowing } from './notebook-showing.ts'
import { toPinnedBasis, toPinnedEntry } from './pinned.ts'

/** Said wherever somebody writes in a notebook. */
const disclosure =
  'What you write here is kept with the review and may be disclosed, to the person, to staff, to a court or an ' +
  'inspector. Nothing is deleted: what you revise or remove stays on record as it was.'

/** A notebook from its stream, for one person. */
export function toNotebook(of: {
  readonly keeper: string
  readonly events: readonly RecordedEvent[]
  readonly as: NotebookReader
  readonly pinned: PinnedCase
}): Notebook {
  const { keeper, events, as, pinned } = of
  const last = events.at(-1)
  return {
    showing: { record: notebookFrom(events), events, as, pinned },
    keeper,
    keptBy: last && actorShown(writtenIn(last).by),
    own: as === 'its keeper',
    disclosure,
    statement: last ? undefined : 'Nothing is in this notebook.',
    position: last?.position,
  }
}

export function toBookmark(showing: NotebookShowing, bookmark: Marked): Bookmark {
  return { entry: toPinnedEntry(showing, bookmark), at: bookmark.at }
}

export function toNote(showing: NotebookShowing, { id, entry, wordings }: Note): ReviewNote {
  const shown = wordings.map(wording => toWording(showing, wording))
  const { snapshot } = wordings[0]
  return {
    id,
    entry: entry === undefined ? undefined : toPinnedEntry(showing, { entry, snapshot }),
    now: shown.at(-1)!,
    earlier: shown.slice(0, -1),
  }
}

function toWording(showing: NotebookShowing, { text, at, by, snapshot }: Wording): NoteWording {
  return { text, at, by: actorShown(by), basis: toPinnedBasis(showing, snapshot) }
}

const actWord: Readonly<Record<string, NotebookActWord>> = {
  [notebookTypes.bookmarked]: 'bookmarked',
  [notebookTypes.bookmarkRemoved]: 'bookmark removed',
  [notebookTypes.noteWritten]: 'note written',
  [notebookTypes.noteRevised]: 'note revised',
  [notebookTypes.storyBegun]: 'story begun',
  [notebookTypes.storyRevised]: 'story revised',
}

export function toNotebookAct(event: RecordedEvent): NotebookAct {
  const { by, at } = writtenIn(event)
  const { entry, note } = event.data as { readonly entry?: string; readonly note?: string }
  return { kind: actWord[event.type]!, at, by: actorShown(by), entry, note }
}

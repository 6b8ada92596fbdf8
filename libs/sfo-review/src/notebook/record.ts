import { dataIn, type RecordedEvent } from '#event-log'
import { writtenIn, type Written } from '../act/act.ts'
import {
  notebookTypes,
  type BookmarkRemoved,
  type EntryBookmarked,
  type NoteRevised,
  type NoteWritten,
  type Pinned,
  type Story,
  type StoryWritten,
} from './events.ts'

/** An entry that a reviewer wants to find again, as it stood when they marked it. */
export interface Bookmark extends Pinned, Written {}

/** One wording of a note, and the basis that the reviewer looked at when writing it. */
export interface Wording extends Written {
  readonly text: string
  readonly snapshot: string
}

/** A note in the reviewer's own words, with every earlier wording. */
export interface Note {
  readonly id: string
  /** The entry that it is about; without one, it is about the case. */
  readonly entry?: string
  /** Oldest first. */
  readonly wordings: readonly [Wording, ...Wording[]]
}

/** One version of a reviewer's story. */
export interface StoryVersion extends Story, Written {}

/** Everything that stands in one reviewer's notebook on one case. */
export interface NotebookRecord {
  /** In the order in which they were set; those removed are left out, and stay in the stream. */
  readonly bookmarks: readonly Bookmark[]
  /** In the order in which they were first written. */
  readonly notes: readonly Note[]
  /** Oldest first; empty: none begun. */
  readonly story: readonly StoryVersion[]
}

export const emptyNotebook: NotebookRecord = { bookmarks: [], notes: [], story: [] }

/** Folds one event of a notebook's stream. Throws on an event that cannot stand there: a fold never skips. */
export function evolveNotebook(notebook: NotebookRecord, event: RecordedEvent): NotebookRecord {
  const written = writtenIn(event)
  switch (event.type) {
    case notebookTypes.bookmarked: {
      const { entry, snapshot } = dataIn<EntryBookmarked>(event)
      return { ...notebook, bookmarks: [...notebook.bookmarks, { entry, snapshot, ...written }] }
    }
    case notebookTypes.bookmarkRemoved: {
      const removed = dataIn<BookmarkRemoved>(event)
      return { ...notebook, bookmarks: notebook.bookmarks.filter(({ entry }) => entry !== removed.entry) }
    }
    case notebookTypes.noteWritten: {
      const { note, text, entry, snapshot } = dataIn<NoteWritten>(event)
      const about = entry === undefined ? {} : { entry }
      return {
        ...notebook,
        notes: [...notebook.notes, { id: note, ...about, wordings: [{ text, snapshot, ...written }] }],
      }
    }
    case notebookTypes.noteRevised:
      return { ...notebook, notes: notebook.notes.map(note => revised(note, event)) }
    case notebookTypes.storyBegun:
    case notebookTypes.storyRevised: {
      const { parts, references } = dataIn<StoryWritten>(event)
      return { ...notebook, story: [...notebook.story, { parts, references, ...written }] }
    }
    default:
      throw new Error(`${event.type} is not an event of a notebook`)
  }
}

/** A notebook as its stream tells of it. */
export function notebookFrom(events: readonly RecordedEvent[]): NotebookRecord {
  return events.reduce(evolveNotebook, emptyNotebook)
}

function revised(note: Note, event: RecordedEvent): Note {
  const { note: id, text, snapshot } = dataIn<NoteRevised>(event)
  if (note.id !== id) return note
  return { ...note, wordings: [...note.wordings, { text, snapshot, ...writtenIn(event) }] }
}

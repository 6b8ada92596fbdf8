import type { EventTypeDefinition } from '#event-log'

/** An entry as it stood at a basis: its full id, and the token that gives that basis again. */
export interface Pinned {
  readonly entry: string
  readonly snapshot: string
}

/** Content of `notebook.entry-bookmarked`, version 1. */
export interface EntryBookmarked extends Pinned {
  readonly crn: string
}

/** Content of `notebook.bookmark-removed`, version 1. */
export interface BookmarkRemoved {
  readonly crn: string
  readonly entry: string
}

/** Content of `notebook.note-written`, version 1. Without an entry it is a note on the case. */
export interface NoteWritten {
  readonly crn: string
  readonly note: string
  readonly text: string
  readonly entry?: string
  /** The basis that the reviewer looked at when writing. */
  readonly snapshot: string
}

/** Content of `notebook.note-revised`, version 1. */
export interface NoteRevised {
  readonly crn: string
  readonly note: string
  readonly text: string
  readonly snapshot: string
}

/** A piece of a story: prose, or a place in the story's list of references. */
export type StoryPart = { readonly text: string } | { readonly reference: number }

/** A story as it is kept: each reference once, named by its place wherever the prose points to it. */
export interface Story {
  readonly parts: readonly StoryPart[]
  readonly references: readonly Pinned[]
}

/** Content of `notebook.story-begun` and `notebook.story-revised`, version 1. */
export interface StoryWritten extends Story {
  readonly crn: string
}

export const notebookTypes = {
  bookmarked: 'notebook.entry-bookmarked',
  bookmarkRemoved: 'notebook.bookmark-removed',
  noteWritten: 'notebook.note-written',
  noteRevised: 'notebook.note-revised',
  storyBegun: 'notebook.story-begun',
  storyRevised: 'notebook.story-revised',
} as const

/** The event types of a notebook's stream at their newest versions. */
export const notebookStreamTypes: readonly EventTypeDefinition[] = Object.values(notebookTypes).map(type => ({
  type,
  version: 1,
}))

export const notebookStreamPrefix = 'notebook-'

/** How the streams of all notebooks on one case begin. */
export function notebooksOfCase(crn: string): string {
  return `${notebookStreamPrefix}${crn}-`
}

/** The stream of one reviewer's notebook on one case. A user name may hold anything, so it is escaped. */
export function notebookStream(crn: string, username: string): string {
  return `${notebooksOfCase(crn)}${encodeURIComponent(username.toWellFormed())}`
}

/** Whose notebook a stream is; undefined for a stream that is none. */
export function keeperOf(stream: string): string | undefined {
  const [, escaped] = /^notebook-[A-Z]\d{6}-(.+)$/.exec(stream) ?? []
  return escaped === undefined ? undefined : decodeURIComponent(escaped)
}

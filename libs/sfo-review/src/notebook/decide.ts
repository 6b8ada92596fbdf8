import { accepted, refused, type Decider, type Decision, type JsonObject } from '#event-log'
import { metadataOf, type Act } from '../act/act.ts'
import { problem, type FieldProblem, type Refusal } from '../act/refusal.ts'
import { noteProblems, storyProblems } from './checks.ts'
import { notebookTypes, type Pinned, type Story } from './events.ts'
import { emptyNotebook, evolveNotebook, type NotebookRecord } from './record.ts'

/** What a reviewer does in their own notebook. Entries are named by their full ids. */
export type NotebookDeed =
  | ({ readonly kind: 'bookmark' } & Pinned)
  | { readonly kind: 'remove-bookmark'; readonly entry: string }
  | {
      readonly kind: 'write-note'
      readonly id: string
      readonly text: string
      readonly entry?: string
      readonly snapshot: string
    }
  | { readonly kind: 'revise-note'; readonly note: string; readonly text: string; readonly snapshot: string }
  | { readonly kind: 'revise-story'; readonly story: Story }

export type NotebookCommand = NotebookDeed & { readonly crn: string; readonly act: Act }

/**
 * Decides what may happen in a notebook. That it is the reviewer's own follows from its stream, and must have been asked
 * before: whether they may keep one at all, may open the case, and may read the entries they refer to.
 */
export const notebookDecider: Decider<NotebookRecord, NotebookCommand, Refusal> = {
  initialState: emptyNotebook,
  evolve: evolveNotebook,
  decide: (notebook, command) => {
    switch (command.kind) {
      case 'bookmark': {
        const { entry, snapshot } = command
        return unless(alreadyMarked(notebook, entry), notebookTypes.bookmarked, { entry, snapshot }, command)
      }
      case 'remove-bookmark': {
        const { entry } = command
        return unless(notMarked(notebook, entry), notebookTypes.bookmarkRemoved, { entry }, command)
      }
      case 'write-note': {
        const { id, text, entry, snapshot } = command
        const data = { note: id, text, ...(entry === undefined ? {} : { entry }), snapshot }
        return unless(noteProblems(text), notebookTypes.noteWritten, data, command)
      }
      case 'revise-note': {
        const { note, text, snapshot } = command
        return unless(revisionProblems(notebook, command), notebookTypes.noteRevised, { note, text, snapshot }, command)
      }
      case 'revise-story':
        return reviseStory(notebook, command.story, command)
    }
  },
}

function reviseStory({ story: versions }: NotebookRecord, story: Story, command: NotebookCommand): Decision<Refusal> {
  const type = versions.length === 0 ? notebookTypes.storyBegun : notebookTypes.storyRevised
  const { parts, references } = story
  const data = { parts: [...parts], references: references.map(each => ({ ...each })) }
  const last = versions.at(-1)
  const same =
    last !== undefined && JSON.stringify([last.parts, last.references]) === JSON.stringify([parts, references])
  return unless(same ? [unchanged] : storyProblems(story), type, data, command)
}

function unless(
  problems: readonly FieldProblem[],
  type: string,
  data: JsonObject,
  { crn, act }: NotebookCommand,
): Decision<Refusal> {
  if (problems.length > 0) return refused({ kind: 'problems', problems })
  return accepted({ type, version: 1, data: { crn, ...data }, metadata: metadataOf(act) })
}

function isMarked({ bookmarks }: NotebookRecord, entry: string): boolean {
  return bookmarks.some(bookmark => bookmark.entry === entry)
}

function alreadyMarked(notebook: NotebookRecord, entry: string): readonly FieldProblem[] {
  return isMarked(notebook, entry) ? [problem('entry', 'it is bookmarked already', 'an entry without a bookmark')] : []
}

function notMarked(notebook: NotebookRecord, entry: string): readonly FieldProblem[] {
  return isMarked(notebook, entry)
    ? []
    : [problem('entry', 'it is not bookmarked', 'the full id of a bookmarked entry')]
}

function revisionProblems(
  { notes }: NotebookRecord,
  { note: id, text }: { readonly note: string; readonly text: string },
): readonly FieldProblem[] {
  const note = notes.find(each => each.id === id)
  if (!note) return [problem('note', 'no such note is in your notebook', 'the id of a note of yours on this case')]
  return note.wordings.at(-1)!.text === text ? [unchanged] : noteProblems(text)
}

const unchanged = problem('text', 'it reads the same already', 'other words than it has now')

import { problem, type FieldProblem } from '../act/refusal.ts'
import type { Story } from './events.ts'

/** At most this many characters in one note: an event's limit is in bytes, and a character takes up to three. */
export const maxNoteLength = 10_000

/** What a story may take up on the record; the log takes events of 64 KiB, and who acted needs room as well. */
export const maxStoryBytes = 56 * 1024

/** Each is read at its own basis whenever the story is. */
export const maxStoryReferences = 200

/** What is wrong with the text of a note. */
export function noteProblems(text: string): readonly FieldProblem[] {
  const expected = `your own words, at most ${maxNoteLength} characters`
  if (text.trim() === '') return [problem('text', 'it is empty', expected)]
  if (text.length > maxNoteLength) return [problem('text', `it has ${text.length} characters`, expected)]
  return text.isWellFormed() ? [] : [notWhole]
}

/** What is wrong with a story. */
export function storyProblems(story: Story): readonly FieldProblem[] {
  const { parts, references } = story
  if (parts.every(part => 'text' in part && part.text.trim() === ''))
    return [problem('text', 'it is empty', 'prose, with references to entries where they bear it out')]
  if (!parts.every(part => !('text' in part) || part.text.isWellFormed())) return [notWhole]
  if (references.length > maxStoryReferences)
    return [problem('text', `it refers to ${references.length} entries`, `at most ${maxStoryReferences} references`)]
  const bytes = Buffer.byteLength(JSON.stringify(story))
  if (bytes <= maxStoryBytes) return []
  const over = bytes - maxStoryBytes
  return [problem('text', `it is too long by about ${over} characters`, 'a shorter story; about 8,000 words fit')]
}

const notWhole = problem('text', 'it holds half of a character', 'text of whole characters')

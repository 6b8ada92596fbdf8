import { problem, type FieldProblem } from '../act/refusal.ts'
import type { Pinned, Story, StoryPart } from './events.ts'

/** A reference in the text of a story: the id of an entry, an @, and the token of a basis. */
const reference = /\[\[([^[\]\s][^[\]\r\n]*)@([A-Za-z0-9_-]+)\]\]/

/** What would break a reference is written in an id as in a web address. */
const unsafeInId = /[%[\]\r\n]|^\s/g

/** A story read from its text, or what in the text is no reference although it looks like one. */
export type ReadStory =
  | { readonly kind: 'story'; readonly story: Story }
  | { readonly kind: 'wrong'; readonly problems: readonly FieldProblem[] }

/**
 * Reads a story from prose in which entries stand as `[[entry id@snapshot]]`. Everything else is prose, kept as typed.
 * Two opening brackets that begin no such reference are refused, so that a reference that was damaged in editing is
 * never kept as prose. Whether the entries exist is not looked up here.
 */
export function readStory(text: string): ReadStory {
  const pieces = text.split(new RegExp(reference.source, 'g'))
  const parts: StoryPart[] = []
  const references: Pinned[] = []
  const damaged: string[] = []
  for (let index = 0; index < pieces.length; index += 3) {
    const prose = pieces[index]!
    damaged.push(...(prose.match(/\[\[(?:[^\r\n]{0,40}?\]\]|[^\r\n]{0,40})/g) ?? []))
    if (prose !== '') parts.push({ text: prose })
    const [entry, snapshot] = [pieces[index + 1], pieces[index + 2]]
    if (entry === undefined || snapshot === undefined) continue
    parts.push({ reference: placeOf({ entry: unescapeId(entry), snapshot }, references) })
  }
  if (damaged.length === 0) return { kind: 'story', story: { parts, references } }
  return { kind: 'wrong', problems: damaged.map(damagedReference) }
}

/** The text that reads as this story. */
export function textOfStory({ parts, references }: Story): string {
  return parts.map(part => ('text' in part ? part.text : referenceText(references[part.reference]!))).join('')
}

/** How an entry at a basis is referred to in the text of a story. */
export function referenceText({ entry, snapshot }: Pinned): string {
  return `[[${entry.replace(unsafeInId, encodeURIComponent)}@${snapshot}]]`
}

function placeOf(pinned: Pinned, references: Pinned[]): number {
  const found = references.findIndex(({ entry, snapshot }) => entry === pinned.entry && snapshot === pinned.snapshot)
  return found === -1 ? references.push(pinned) - 1 : found
}

function unescapeId(id: string): string {
  return id.replace(/(?:%[0-9A-F]{2})+/gi, decodedOrSame)
}

function decodedOrSame(escaped: string): string {
  try {
    return decodeURIComponent(escaped)
  } catch {
    return escaped
  }
}

function damagedReference(found: string): FieldProblem {
  return problem('text', `"${found}" begins a reference that is not whole`, '[[entry id@snapshot]], as it was inserted')
}

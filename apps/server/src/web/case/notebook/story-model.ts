import type { CaseLinks } from '../frame/case-links.ts'
import { instant, pinnedModel, type PinnedModel } from './pinned-model.ts'
import type { StoryShown } from './notebook.query.ts'

/** What stands in a line of a story: prose, or a reference by its number. */
type StoryPiece = { readonly text: string } | { readonly number: number }

interface ReferenceModel {
  readonly number: number
  readonly pinned: PinnedModel
}

/** A story as it is read: paragraphs, and the entries that it points to. */
export interface StoryModel {
  readonly paragraphs: readonly (readonly StoryPiece[])[]
  readonly references: readonly ReferenceModel[]
}

type Told = Pick<StoryShown, 'parts' | 'references'>

/** A blank line begins a paragraph; a paragraph of nothing but space is none. */
export function storyModel(links: CaseLinks, { parts, references }: Told): StoryModel {
  const paragraphs: StoryPiece[][] = [[]]
  for (const part of parts) {
    if (part.__typename === 'StoryMention') {
      paragraphs.at(-1)!.push({ number: part.number })
      continue
    }
    const [first, ...others] = part.text.replaceAll('\r\n', '\n').split(/\n[^\S\n]*\n\s*/)
    if (first !== '') paragraphs.at(-1)!.push({ text: first! })
    for (const text of others) paragraphs.push(text === '' ? [] : [{ text }])
  }
  return {
    paragraphs: paragraphs.filter(pieces => pieces.some(piece => 'number' in piece || piece.text.trim() !== '')),
    references: references.map(({ number, entry }) => ({ number, pinned: pinnedModel(links, entry) })),
  }
}

/**
 * A story with the numbers that its references have in a list, as far as they stand there: while it is written, the same
 * entry has the same number in the text, in the list and in the preview.
 */
export function numberedAs(list: readonly string[], { parts, references }: Told): Told {
  const numbers = new Map(references.map(({ number, entry }) => [number, list.indexOf(entry.inText) + 1]))
  if ([...numbers.values()].includes(0)) return { parts, references }
  return {
    parts: parts.map(part => ('number' in part ? { ...part, number: numbers.get(part.number)! } : part)),
    references: references.map(one => ({ ...one, number: numbers.get(one.number)! })),
  }
}

/** Who told it when, and which of how many versions it is. */
export function storyByline({ version, versions, at, by }: StoryShown): string {
  const which = versions === 1 ? '' : ` Version ${version} of ${versions}; every version stays on record.`
  return `By ${by.inWords}, ${instant(at)}.${which}`
}

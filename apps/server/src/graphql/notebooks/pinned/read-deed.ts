import { readStory, textOfStory, type FieldProblem, type NotebookDeed, type Pinned, type Story } from '#sfo-review'
import type { PinnedCase } from './pinned-case.ts'

/** What somebody asks to be done in their notebook, as they sent it. */
export type NotebookWish =
  | { readonly kind: 'bookmark'; readonly entry: string; readonly snapshot: string }
  | { readonly kind: 'remove-bookmark'; readonly entry: string }
  | {
      readonly kind: 'write-note'
      readonly id: string
      readonly text: string
      readonly entry?: string
      readonly snapshot: string
    }
  | { readonly kind: 'revise-note'; readonly note: string; readonly text: string; readonly snapshot: string }
  | { readonly kind: 'revise-story'; readonly text: string }

export type Read<Value> =
  | { readonly kind: 'read'; readonly value: Value }
  | { readonly kind: 'wrong'; readonly problems: readonly FieldProblem[] }

/** Finds what a wish refers to, with full ids in place of short ones; or everything that is wrong with its references. */
export function readDeed(wish: NotebookWish, pinned: PinnedCase): Read<NotebookDeed> {
  switch (wish.kind) {
    case 'bookmark':
      return withEntry(wish, wish.entry, pinned)
    case 'write-note':
      return wish.entry === undefined ? withBasis(wish, pinned) : withEntry(wish, wish.entry, pinned)
    case 'revise-note':
      return withBasis(wish, pinned)
    case 'remove-bookmark':
      return { kind: 'read', value: wish }
    case 'revise-story': {
      const story = readStoryOf(wish.text, pinned)
      return story.kind === 'read' ? { kind: 'read', value: { kind: 'revise-story', story: story.value } } : story
    }
  }
}

/** A story read from its text, with every reference found at its token. */
export function readStoryOf(text: string, pinned: PinnedCase): Read<Story> {
  const story = readStory(text)
  if (story.kind === 'wrong') return story
  const { parts, references } = story.story
  const found = references.map(({ entry, snapshot }) =>
    pinned.find(entry, snapshot, { entry: 'text', snapshot: 'text' }),
  )
  const problems = found.flatMap(one => (one.kind === 'wrong' ? [one.problem] : []))
  if (problems.length > 0) return { kind: 'wrong', problems }
  const full = references.map(({ entry, snapshot }, index): Pinned => {
    const one = found[index]!
    return { entry: one.kind === 'found' ? one.entry.id : entry, snapshot }
  })
  // Two names of one entry are one reference, which only the text with full ids tells.
  const again = readStory(textOfStory({ parts, references: full }))
  return again.kind === 'story' ? { kind: 'read', value: again.story } : again
}

function withEntry<Wish extends NotebookDeed & { readonly snapshot: string }>(
  wish: Wish,
  id: string,
  pinned: PinnedCase,
): Read<Wish> {
  const found = pinned.find(id, wish.snapshot, { entry: 'entry', snapshot: 'snapshot' })
  if (found.kind === 'wrong') return { kind: 'wrong', problems: [found.problem] }
  return { kind: 'read', value: { ...wish, entry: found.entry.id } }
}

function withBasis<Wish extends NotebookDeed & { readonly snapshot: string }>(
  wish: Wish,
  pinned: PinnedCase,
): Read<Wish> {
  const problem = pinned.basisProblem(wish.snapshot, 'snapshot')
  return problem ? { kind: 'wrong', problems: [problem] } : { kind: 'read', value: wish }
}

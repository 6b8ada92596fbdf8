import { textOfStory, type Story as StoryOnRecord, type StoryVersion } from '#sfo-review'
import type { Story, StoryMention, StoryProse, StoryReference } from '../models/notebook.models.ts'
import { actorShown } from '../../acting/show-actor.ts'
import type { NotebookShowing } from './notebook-showing.ts'
import { toPinnedEntry } from './pinned.ts'

type Told = Pick<Story, 'text' | 'parts' | 'references'>

/** Prose and references, as they are kept, for whoever reads the notebook. */
export function toldStory(showing: Pick<NotebookShowing, 'as' | 'pinned'>, story: StoryOnRecord): Told {
  return {
    text: textOfStory(story),
    parts: story.parts.map((part): StoryProse | StoryMention =>
      'text' in part
        ? { __typename: 'StoryProse', text: part.text }
        : { __typename: 'StoryMention', number: part.reference + 1 },
    ),
    references: story.references.map((pinned, index): StoryReference => ({
      number: index + 1,
      entry: toPinnedEntry(showing, pinned),
    })),
  }
}

/** One version of a story, by its number from 1; undefined where there is none of that number. */
export function toStory(showing: NotebookShowing, version: number | undefined): Story | undefined {
  const { story: all } = showing.record
  const number = version ?? all.length
  const found: StoryVersion | undefined = all[number - 1]
  if (!found) return undefined
  const { at, by } = found
  return { ...toldStory(showing, found), version: number, versions: all.length, at, by: actorShown(by) }
}

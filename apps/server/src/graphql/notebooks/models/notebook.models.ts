import { createUnionType, Extensions, Field, ID, Int, ObjectType } from '@nestjs/graphql'
import { PageInfo } from '../../case/models/chronology.models.ts'
import { Actor } from '../../case/models/actor.models.ts'
import { maybe, wordsEnum, type Maybe } from '../../words-enum.ts'
import { Moment } from '../../scalars/moment.ts'
import { ActNotValid } from '../../acting/refusal.models.ts'
import type { NotebookShowing } from '../show/notebook-showing.ts'
import { PinnedBasis, PinnedEntry } from './pinned.models.ts'

@ObjectType({ description: 'An entry that the reviewer wants to find again, as it stood when they marked it.' })
export class Bookmark {
  @Field(() => PinnedEntry)
  entry: PinnedEntry

  @Field(() => Moment)
  at: number
}

@ObjectType()
export class BookmarkEdge {
  @Field(() => String)
  cursor: string

  @Field(() => Bookmark)
  node: Bookmark
}

@ObjectType({ description: 'Bookmarks, the newest first.' })
export class BookmarkConnection {
  @Field(() => [BookmarkEdge])
  edges: BookmarkEdge[]

  @Field(() => PageInfo)
  pageInfo: PageInfo

  @Field(() => Int)
  totalCount: number
}

@ObjectType({ description: 'One wording of a note.' })
export class NoteWording {
  @Field(() => String)
  text: string

  @Field(() => Moment)
  at: number

  @Field(() => Actor)
  by: Actor

  @Field(() => PinnedBasis, { description: 'What was looked at when it was written.' })
  basis: PinnedBasis
}

@ObjectType({ description: "A note in the reviewer's own words." })
export class ReviewNote {
  @Field(() => ID)
  id: string

  @Field(() => PinnedEntry, { ...maybe, description: 'Null: a note on the case.' })
  entry: Maybe<PinnedEntry>

  @Field(() => NoteWording, { description: 'As it now reads.' })
  now: NoteWording

  @Field(() => [NoteWording], { description: 'Every earlier wording, oldest first.' })
  @Extensions({ listSize: 2 })
  earlier: NoteWording[]
}

@ObjectType()
export class ReviewNoteEdge {
  @Field(() => String)
  cursor: string

  @Field(() => ReviewNote)
  node: ReviewNote
}

@ObjectType({ description: 'Notes, the one written first first.' })
export class ReviewNoteConnection {
  @Field(() => [ReviewNoteEdge])
  edges: ReviewNoteEdge[]

  @Field(() => PageInfo)
  pageInfo: PageInfo

  @Field(() => Int)
  totalCount: number
}

@ObjectType()
export class StoryProse {
  readonly __typename: 'StoryProse'

  @Field(() => String)
  text: string
}

@ObjectType({ description: 'The prose points to one of the references here.' })
export class StoryMention {
  readonly __typename: 'StoryMention'

  @Field(() => Int, { description: 'The number of the reference.' })
  number: number
}

const StoryPart = createUnionType({
  name: 'StoryPart',
  types: () => [StoryProse, StoryMention] as const,
  resolveType: (value: StoryProse | StoryMention) => value.__typename,
})

@ObjectType({ description: 'An entry that a story points to, as it stood at the basis that it is pinned to.' })
export class StoryReference {
  @Field(() => Int, { description: 'Its number in the story, from 1, in the order of first mention.' })
  number: number

  @Field(() => PinnedEntry)
  entry: PinnedEntry
}

@ObjectType({ isAbstract: true })
abstract class ToldStory {
  @Field(() => String, { description: 'Prose and references, as reviseStory takes them.' })
  text: string

  @Field(() => [StoryPart])
  parts: (StoryProse | StoryMention)[]

  @Field(() => [StoryReference])
  @Extensions({ listSize: 30 })
  references: StoryReference[]
}

@ObjectType({ description: 'One version of the account that a reviewer gives of the case.' })
export class Story extends ToldStory {
  @Field(() => Int, { description: 'From 1.' })
  version: number

  @Field(() => Int, { description: 'How many versions there are; all of them stay.' })
  versions: number

  @Field(() => Moment)
  at: number

  @Field(() => Actor)
  by: Actor
}

@ObjectType({ description: 'A story as it would read. Nothing was recorded.' })
export class StoryPreview extends ToldStory {
  readonly __typename: 'StoryPreview'
}

export const StoryPreviewResult = createUnionType({
  name: 'StoryPreviewResult',
  types: () => [StoryPreview, ActNotValid] as const,
  resolveType: (value: StoryPreview | ActNotValid) => value.__typename,
})

export type NotebookActWord =
  'bookmarked' | 'bookmark removed' | 'note written' | 'note revised' | 'story begun' | 'story revised'

const NotebookActKind = wordsEnum<NotebookActWord>('NotebookActKind', 'What was done in a notebook.', {
  bookmarked: '',
  'bookmark removed': '',
  'note written': '',
  'note revised': '',
  'story begun': '',
  'story revised': '',
})

@ObjectType({ description: 'One thing done in a notebook. None is ever deleted.' })
export class NotebookAct {
  @Field(() => NotebookActKind)
  kind: NotebookActWord

  @Field(() => Moment)
  at: number

  @Field(() => Actor)
  by: Actor

  @Field(() => String, { ...maybe, description: 'Full id of the entry that it was about.' })
  entry: Maybe<string>

  @Field(() => ID, { ...maybe, description: 'The note that it was about.' })
  note: Maybe<string>
}

@ObjectType()
export class NotebookActEdge {
  @Field(() => String)
  cursor: string

  @Field(() => NotebookAct)
  node: NotebookAct
}

@ObjectType({ description: 'Everything that was done in a notebook, in order.' })
export class NotebookActConnection {
  @Field(() => [NotebookActEdge])
  edges: NotebookActEdge[]

  @Field(() => PageInfo)
  pageInfo: PageInfo

  @Field(() => Int)
  totalCount: number
}

@ObjectType({
  description:
    "One reviewer's bookmarks, notes and story on a case. Kept beside the case, and disclosable. Read by its keeper, by " +
    'other SFO reviewers who may open the case, and for disclosure by a data protection officer, without its entries.',
})
export class Notebook {
  /** What the fields are answered from; not part of the schema. */
  readonly showing: NotebookShowing

  @Field(() => String, { description: 'User name of the reviewer who keeps it.' })
  keeper: string

  @Field(() => Actor, { ...maybe, description: 'The same as they stood when they last wrote; null: nothing written.' })
  keptBy: Maybe<Actor>

  @Field(() => Boolean, { description: 'Your own, in which you may write.' })
  own: boolean

  @Field(() => String, { description: 'What whoever writes here should know. Show it wherever somebody does.' })
  disclosure: string

  @Field(() => String, { ...maybe, description: 'Said where nothing is in it.' })
  statement: Maybe<string>

  @Field(() => String, {
    ...maybe,
    description: 'Pass it as seen with what you write next. Null: nothing written yet.',
  })
  position: Maybe<string>
}

import { createUnionType, Extensions, Field, Int, ObjectType } from '@nestjs/graphql'
import type { Channel, Family as FamilyWord, RelationKind as RelationKindWord } from '#case-record'
import { lieReady, madeWhenRead } from '../../ready-fields.ts'
import { Json } from '../../scalars/json.ts'
import { Moment } from '../../scalars/moment.ts'
import { Actor, Capacity, type CapacityOrNot } from './actor.models.ts'
import { Elapsed, When } from './time.models.ts'
import { maybe, wordsEnum, type Maybe } from '../../words-enum.ts'

export type RecordedStatusWord = 'attested' | 'claimed' | 'not stated'

const RecordedStatus = wordsEnum<RecordedStatusWord>('RecordedStatus', 'Who says when it was written down.', {
  attested: 'This system saw it.',
  claimed: 'The source says so.',
  'not stated': 'Nobody says; the entry is shown from the end of the time it happened.',
})

@ObjectType()
@Extensions(lieReady)
export class DisclosedText {
  readonly __typename: 'DisclosedText'

  @Field(() => String)
  text: string
}

@ObjectType({ description: 'A placeholder: the text exists and is not for the person who asks.' })
@Extensions(lieReady)
export class WithheldText {
  readonly __typename: 'WithheldText'

  @Field(() => String)
  why: string

  @Field(() => String, { nullable: true, description: 'Who holds it, where the record says.' })
  holder: Maybe<string>
}

const EntryText = createUnionType({
  name: 'EntryText',
  description: 'Words of an entry, or a placeholder for them. Never empty to mean hidden.',
  types: () => [DisclosedText, WithheldText] as const,
  resolveType: (value: DisclosedText | WithheldText) => value.__typename,
})

@ObjectType({ description: 'When something was first written down.' })
@Extensions(lieReady)
export class Recorded {
  @Field(() => RecordedStatus)
  status: RecordedStatusWord

  @Field(() => When, maybe)
  at: Maybe<When>
}

@ObjectType({ description: 'One entry of a case: a decision, an influence, information, an event, an account.' })
@Extensions(lieReady)
export class Entry {
  @Field(() => String, { description: '"<file>:<reference>"; the same for good.' })
  id: string

  @Field(() => String, { description: 'The id it carries in its own source.' })
  reference: string

  @Field(() => Int, { description: 'The newest at this basis: 1 is as first recorded, each amendment adds one.' })
  @Extensions(madeWhenRead)
  version: number

  @Field(() => String)
  kind: string

  @Field(() => String)
  title: string

  @Field(() => String, { description: 'decision, influence, information, step, occurrence, account or concern.' })
  family: FamilyWord

  @Field(() => Boolean, { description: 'False for a kind that this software does not know: kept and shown as it is.' })
  listed: boolean

  @Field(() => EntryText, { description: 'One line for people.' })
  @Extensions(madeWhenRead)
  headline: DisclosedText | WithheldText

  @Field(() => When, { nullable: true, description: 'When it happened; null: not known.' })
  occurred: Maybe<When>

  @Field(() => Recorded)
  recorded: Recorded

  @Field(() => Moment, { description: 'When this log accepted it.' })
  entered: string

  @Field(() => Elapsed, { nullable: true, description: 'From happening to being written down.' })
  @Extensions(madeWhenRead)
  lag: Maybe<Elapsed>

  @Field(() => Actor)
  actor: Actor

  @Field(() => Actor, { nullable: true, description: 'Who wrote it down, where that is not the actor.' })
  recordedBy: Maybe<Actor>

  @Field(() => [Capacity], { description: 'As the actor is recorded and as the entry flags it; empty: not stated.' })
  capacities: CapacityOrNot[]

  @Field(() => String, maybe)
  channel: Maybe<Channel>

  @Field(() => EntryText, { description: 'Its own words.' })
  text: DisclosedText | WithheldText

  @Field(() => EntryText, { ...maybe, description: 'What whoever acted thought themself, where they stated it.' })
  ownView: Maybe<DisclosedText | WithheldText>

  @Field(() => EntryText, { ...maybe, description: 'Why it was recorded long after it happened, where they said so.' })
  reasonForLateRecording: Maybe<DisclosedText | WithheldText>

  @Field(() => [String], {
    description: 'Ids of the notices that recording it was answered with first, and that were then acknowledged.',
  })
  noticesAcknowledged: readonly string[]

  @Field(() => Json, { nullable: true, description: 'Fields of its kind; null where the content is withheld.' })
  data: unknown

  @Field(() => Json, { nullable: true, description: 'Fields of the source that this software does not know.' })
  unlistedFields: unknown

  @Field(() => [Relation])
  @Extensions({ listSize: 3, ...madeWhenRead })
  relatesTo: Relation[]

  @Field(() => [Relation], {
    description: 'The same ties seen from the other end: what directs, follows or corrects it.',
  })
  @Extensions({ listSize: 3, ...madeWhenRead })
  relatedFrom: Relation[]

  @Field(() => [Relation], { description: 'Information that the decider says bore on the decision.' })
  @Extensions({ listSize: 3, ...madeWhenRead })
  reliedOn: Relation[]

  @Field(() => [Entry], {
    description: 'Withdrawals by its author, as made in error. Empty: none recorded at this basis.',
  })
  @Extensions({ listSize: 1, ...madeWhenRead })
  withdrawnBy: Entry[]

  @Field(() => [Entry], { description: 'Amendments of it, oldest first. Empty: none recorded at this basis.' })
  @Extensions({ listSize: 1, ...madeWhenRead })
  amendedBy: Entry[]

  @Field(() => [Relation], {
    description:
      'What it names and is dated before, though it can only have come after: an answer before its request, a decision ' +
      'before what it relied on. The record contradicts itself; which of the dates is wrong it does not say.',
  })
  @Extensions({ listSize: 1, ...madeWhenRead })
  datedBefore: Relation[]

  @Field(() => Boolean, { description: 'Marked sensitive at source.' })
  sensitive: boolean

  @Field(() => WithheldText, { nullable: true, description: 'Set where the content is not for the person who asks.' })
  contentWithheld: Maybe<WithheldText>

  @Field(() => String, { nullable: true, description: "The CRN of the other person's case that it is recorded in." })
  otherCase: Maybe<string>
}

@ObjectType({ description: 'A tie from one entry to another.' })
export class Relation {
  @Field(() => String, {
    description:
      'directs, advises, follows and so on; relied-on for information relied on; depends-on where its data say so.',
  })
  as: RelationKindWord | 'relied-on' | 'depends-on'

  @Field(() => String, { description: 'The id of the other entry, as the source gives it.' })
  reference: string

  @Field(() => Int, { nullable: true, description: 'The version that was looked at; null: not known.' })
  version: Maybe<number>

  @Field(() => Entry, { nullable: true, description: 'Null: not on record at this basis.' })
  entry: Maybe<Entry>
}

@ObjectType()
export class EntryNotFound {
  readonly __typename: 'EntryNotFound'

  @Field(() => String)
  id: string

  @Field(() => String)
  message: string
}

@ObjectType({ description: 'Several files use the same id: ask again with the full id of one of the candidates.' })
export class AmbiguousEntry {
  readonly __typename: 'AmbiguousEntry'

  @Field(() => String)
  id: string

  @Field(() => [Entry])
  candidates: Entry[]

  @Field(() => String)
  message: string
}

@ObjectType({ description: 'A tie to an entry, seen from the entry that names it.' })
export class Reference {
  @Field(() => String, { description: 'How it names it: countersigns, contests, relied-on and so on.' })
  as: RelationKindWord | 'relied-on' | 'depends-on'

  @Field(() => Entry)
  entry: Entry
}

@ObjectType()
export class EntryFound {
  readonly __typename: 'EntryFound'

  @Field(() => Entry)
  entry: Entry

  @Field(() => [Reference], {
    description: 'Entries known at this basis that name it: on what it bore, what was said of it, what changed it.',
  })
  @Extensions({ listSize: 5 })
  referredToBy: Reference[]
}

export const EntryResult = createUnionType({
  name: 'EntryResult',
  types: () => [EntryFound, EntryNotFound, AmbiguousEntry] as const,
  resolveType: (value: EntryFound | EntryNotFound | AmbiguousEntry) => value.__typename,
})

import { createUnionType, Extensions, Field, ObjectType } from '@nestjs/graphql'
import { Actor } from './actor.models.ts'
import { AmbiguousEntry, Entry, EntryNotFound, WithheldText } from './entry.models.ts'
import { Elapsed, When } from './time.models.ts'
import { maybe, type Maybe } from '../../words-enum.ts'

@ObjectType({ description: 'One state of an entry or a document: as first written, or after a change.' })
export class Version {
  @Field(() => String, { description: "The source's own version number, or the count of versions from 1." })
  version: string

  @Field(() => Entry)
  entry: Entry

  @Field(() => String, { nullable: true, description: 'The field changed; null where the whole text is new.' })
  field: Maybe<string>

  @Field(() => String, maybe)
  old: Maybe<string>

  @Field(() => String, { nullable: true, description: 'The text that stands from this version on.' })
  text: Maybe<string>

  @Field(() => Actor)
  by: Actor

  @Field(() => String, maybe)
  requestedBy: Maybe<string>

  @Field(() => String, maybe)
  reason: Maybe<string>

  @Field(() => When, { nullable: true, description: 'When it was written down; null: not stated.' })
  at: Maybe<When>

  @Field(() => Boolean, { description: 'It says that the field read one thing before, and the record says another.' })
  oldDiffersFromRecord: boolean

  @Field(() => Elapsed, { nullable: true, description: 'From the newest further offence on record to its writing.' })
  afterFurtherOffence: Maybe<Elapsed>

  @Field(() => Boolean, { nullable: true, description: 'Surely written after an SFO notification; null: cannot say.' })
  afterNotification: Maybe<boolean>

  @Field(() => WithheldText, { nullable: true, description: 'Set where the texts are not for the person who asks.' })
  contentWithheld: Maybe<WithheldText>
}

@ObjectType()
export class Versions {
  readonly __typename: 'Versions'

  @Field(() => Entry)
  entry: Entry

  @Field(() => [Version])
  @Extensions({ listSize: 5 })
  versions: Version[]
}

export const VersionsResult = createUnionType({
  name: 'VersionsResult',
  types: () => [Versions, EntryNotFound, AmbiguousEntry] as const,
  resolveType: (value: Versions | EntryNotFound | AmbiguousEntry) => value.__typename,
})

import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql'
import { ActNotValid, NotPermitted, NotRecorded } from '../../acting/refusal.models.ts'
import { Entry } from '../../case/models/entry.models.ts'

@ObjectType({ description: 'It is on the record.' })
class ActRecorded {
  readonly __typename: 'ActRecorded'

  @Field(() => String, { description: 'The full id of the entry.' })
  id: string

  @Field(() => String, { description: 'The id within its own source, such as "X999004-R-0004".' })
  reference: string

  @Field(() => String, { description: 'Pass it as atLeast to see the entry, and as seen with the next act.' })
  position: string

  @Field(() => Boolean, { description: 'The same command had been carried out before; this is its first result.' })
  again: boolean

  @Field(() => Entry)
  entry: Entry
}

@ObjectType({ description: 'Something referred to of which an older version was looked at.' })
class ChangedInformation {
  @Field(() => Entry)
  entry: Entry

  @Field(() => Int)
  seen: number

  @Field(() => Int)
  newest: number

  @Field(() => [Entry], { description: 'What changed it since.' })
  changes: Entry[]
}

@ObjectType({ description: 'What the act refers to has changed since it was looked at; nothing was recorded.' })
class StaleInformation {
  readonly __typename: 'StaleInformation'

  @Field(() => [ChangedInformation])
  changed: ChangedInformation[]
}

@ObjectType({ description: 'The record has moved on since it was looked at; nothing was recorded.' })
class RecordMovedOn {
  readonly __typename: 'RecordMovedOn'

  @Field(() => [Entry])
  since: Entry[]

  @Field(() => String, {
    description: 'How far these entries go. Pass it as seen to record all the same, once they have been read.',
  })
  position: string
}

@ObjectType({ description: 'A neutral statement. It blocks nothing once it is acknowledged.' })
class Notice {
  @Field(() => String)
  id: string

  @Field(() => String)
  text: string

  @Field(() => [Entry], { description: 'What it rests on.' })
  entries: Entry[]

  @Field(() => String, {
    description: 'Goes into acknowledgedNotices once it has been read. Good for this command of yours alone.',
  })
  acknowledgement: string
}

@ObjectType({
  description:
    'To be read first; nothing was recorded yet. Send the same command again with the acknowledgement of each in ' +
    'acknowledgedNotices; that they were shown is recorded with the act.',
})
class NoticesToAcknowledge {
  readonly __typename: 'NoticesToAcknowledge'

  @Field(() => [Notice])
  notices: Notice[]
}

export type RecordingResultModel =
  ActRecorded | ActNotValid | StaleInformation | RecordMovedOn | NoticesToAcknowledge | NotPermitted | NotRecorded

export const RecordingResult = createUnionType({
  name: 'RecordingResult',
  description: 'How recording an act ended.',
  types: () =>
    [
      ActRecorded,
      ActNotValid,
      StaleInformation,
      RecordMovedOn,
      NoticesToAcknowledge,
      NotPermitted,
      NotRecorded,
    ] as const,
  resolveType: (value: RecordingResultModel) => value.__typename,
})

import { Extensions, Field, Int, ObjectType } from '@nestjs/graphql'
import type { ChronologyItem as ReplayItem } from '#replay'
import { lieReady } from '../../ready-fields.ts'
import { Moment } from '../../scalars/moment.ts'
import { Entry } from './entry.models.ts'
import { Elapsed } from './time.models.ts'
import { maybe, wordsEnum, type Maybe } from '../../words-enum.ts'

const Placement = wordsEnum<ReplayItem['placement']>('Placement', 'How an entry is placed in time.', {
  'at an instant': '',
  'within a period': '',
  undated: 'Nobody recorded when it happened or when it was written down; never ordered among the others.',
})

export const OrderToPrevious = wordsEnum<NonNullable<ReplayItem['orderToPrevious']>>(
  'OrderToPrevious',
  'What the record says of the order of two neighbouring entries.',
  { after: '', 'same instant': '', 'not known': '' },
)

@ObjectType()
@Extensions(lieReady)
export class ChronologyItem {
  @Field(() => Entry)
  entry: Entry

  @Field(() => Placement)
  placement: ReplayItem['placement']

  @Field(() => OrderToPrevious, {
    nullable: true,
    description: 'How it stands to the entry listed before it when the oldest comes first; null for that first one.',
  })
  orderToPrevious: Maybe<ReplayItem['orderToPrevious']>

  @Field(() => Elapsed, { nullable: true, description: 'From happening to being written down.' })
  lag: Maybe<Elapsed>

  @Field(() => Boolean, { description: 'Surely written down a day or more after it happened.' })
  recordedLate: boolean

  @Field(() => Moment, {
    nullable: true,
    description: 'From which knownAt on it stands in a view; null: in every view.',
  })
  knownFrom: Maybe<number>
}

@ObjectType()
@Extensions(lieReady)
export class ChronologyEdge {
  @Field(() => String)
  cursor: string

  @Field(() => ChronologyItem)
  node: ChronologyItem
}

@ObjectType()
@Extensions(lieReady)
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage: boolean

  @Field(() => String, maybe)
  endCursor: Maybe<string>
}

@ObjectType()
@Extensions(lieReady)
export class ChronologyConnection {
  @Field(() => [ChronologyEdge])
  edges: ChronologyEdge[]

  @Field(() => PageInfo)
  pageInfo: PageInfo

  @Field(() => Int, { description: 'Entries that the filter keeps at this basis.' })
  totalCount: number

  @Field(() => String, { nullable: true, description: '"None recorded." where the filter keeps nothing.' })
  statement: Maybe<string>
}

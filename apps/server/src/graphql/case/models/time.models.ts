import { Extensions, Field, ObjectType } from '@nestjs/graphql'
import type { Precision as PrecisionWord } from '#case-record'
import { lieReady, madeWhenRead } from '../../ready-fields.ts'
import { Moment } from '../../scalars/moment.ts'
import { maybe, wordsEnum, type Maybe } from '../../words-enum.ts'

const Precision = wordsEnum<PrecisionWord>('Precision', 'How precisely a source gives a time.', {
  instant: '',
  day: '',
  month: '',
  season: '',
  year: '',
  interval: 'Some time between two bounds.',
})

@ObjectType({ description: 'A time as its source gave it, with the bounds that it can mean.' })
@Extensions(lieReady)
export class When {
  @Field(() => String, { description: 'EDTF (ISO 8601-2), as the source gave it.' })
  edtf: string

  @Field(() => Precision)
  precision: PrecisionWord

  @Field(() => Moment, { nullable: true, description: 'The first moment it can mean; null where that is open.' })
  earliest: Maybe<number>

  @Field(() => Moment, { nullable: true, description: 'The last moment it can mean; null where that is open.' })
  latest: Maybe<number>

  @Field(() => Boolean)
  approximate: boolean

  @Field(() => Boolean)
  uncertain: boolean

  @Field(() => String, { description: 'In London time, never more precisely than the source.' })
  @Extensions(madeWhenRead)
  inWords: string
}

@ObjectType({ description: 'Time that passed, in clock hours. The bounds differ where an end is imprecise.' })
@Extensions(lieReady)
export class Elapsed {
  @Field(() => String, { nullable: true, description: 'ISO 8601 duration in days of 24 hours; null where open.' })
  least: Maybe<string>

  @Field(() => String, maybe)
  most: Maybe<string>

  @Field(() => Boolean)
  exact: boolean

  @Field(() => String)
  @Extensions(madeWhenRead)
  inWords: string
}

import { Extensions, Field, Int, ObjectType } from '@nestjs/graphql'
import type { ChronologyPlace } from '#replay'
import { ChronologyItem } from './chronology.models.ts'
import { maybe, wordsEnum, type Maybe } from '../../words-enum.ts'

const ChronologyPlaceKind = wordsEnum<ChronologyPlace['kind']>(
  'ChronologyPlaceKind',
  'Where people look for entries.',
  {
    day: 'A London calendar date.',
    period: 'Known less precisely than a day, or only about; stands before the days that it may mean.',
    'not placed': 'Nobody recorded a beginning; never ordered among the others.',
  },
)

@ObjectType({ description: 'Days together without an entry. Says nothing of why.' })
export class ChronologySilence {
  @Field(() => Int, { description: 'Days without an entry, those at its ends not counted.' })
  days: number

  @Field(() => String, { description: 'The London date of the last entry before it.' })
  after: string

  @Field(() => String, { ...maybe, description: 'The date of the first entry after it; null: lasts to knownAt.' })
  before: Maybe<string>

  @Field(() => Int, { description: 'Entries without a certain day that may have happened within it.' })
  mayHold: number

  @Field(() => String)
  inWords: string
}

@ObjectType({ description: 'A day of a chronology, or a place for what is known less precisely.' })
export class ChronologyDay {
  @Field(() => String, { description: 'Names the place: "2025-03-14", "2025-03~", "not-placed".' })
  key: string

  @Field(() => ChronologyPlaceKind)
  place: ChronologyPlace['kind']

  @Field(() => String)
  inWords: string

  @Field(() => String, { ...maybe, description: '"March 2025": where it stands; null where no month can be said.' })
  month: Maybe<string>

  @Field(() => [ChronologyItem], { description: 'Oldest first, whichever day comes first.' })
  @Extensions({ listSize: 1 })
  items: ChronologyItem[]

  @Field(() => ChronologySilence, { ...maybe, description: 'The silence that this day ended.' })
  silenceBefore: Maybe<ChronologySilence>
}

@ObjectType()
export class ChronologyDayPage {
  @Field(() => Int)
  page: number

  @Field(() => Int)
  entries: number

  @Field(() => String, { description: 'The first place of the page.' })
  from: string

  @Field(() => String, { description: 'The last place of the page.' })
  to: string
}

@ObjectType({ description: 'A chronology by whole days.' })
export class ChronologyByDay {
  @Field(() => [ChronologyDay], { description: 'The days of this page. No day stands on two pages.' })
  days: ChronologyDay[]

  @Field(() => Int)
  page: number

  @Field(() => [ChronologyDayPage], { description: 'Every page there is.' })
  @Extensions({ listSize: 20 })
  pages: ChronologyDayPage[]

  @Field(() => Int, { description: 'Entries that the filter keeps at this basis, on all pages together.' })
  totalCount: number

  @Field(() => String, { ...maybe, description: 'The key of the day asked for; null where none was, or none is kept.' })
  landing: Maybe<string>

  @Field(() => ChronologySilence, { ...maybe, description: 'The silence that lasts to knownAt.' })
  silenceToKnownAt: Maybe<ChronologySilence>

  @Field(() => Int, { description: 'From how many days on a silence is given.' })
  silenceOfDays: number

  @Field(() => String, { nullable: true, description: '"None recorded." where the filter keeps nothing.' })
  statement: Maybe<string>
}

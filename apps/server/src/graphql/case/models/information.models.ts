import { Extensions, Field, ObjectType } from '@nestjs/graphql'
import type { InformationItem as ReplayItem } from '#replay'
import { Actor } from './actor.models.ts'
import { Entry } from './entry.models.ts'
import { RequestState } from './process.models.ts'
import { When } from './time.models.ts'
import { maybe, wordsEnum, type Maybe } from '../../words-enum.ts'

const RecordedByThen = wordsEnum<ReplayItem['recordedByThen']>(
  'RecordedByThen',
  'Whether information had been recorded when somebody decided.',
  {
    yes: '',
    possibly: '',
    no: 'It was written down only afterwards.',
    'not stated': 'Its source does not say when it was recorded.',
  },
)

const UsedBefore = wordsEnum<ReplayItem['usedByDeciderBefore']>(
  'UsedBefore',
  'Whether somebody had read information, or relied on it, before they decided.',
  {
    yes: '',
    no: 'None recorded, which is not: not read.',
    'not known': 'Somebody had who may have been the decider or another of the same role, or whether before is open.',
  },
)

@ObjectType()
export class Reading {
  @Field(() => Entry)
  entry: Entry

  @Field(() => Actor)
  by: Actor

  @Field(() => When, maybe)
  at: Maybe<When>
}

@ObjectType({ description: 'A piece of information as it stood when somebody decided.' })
export class InformationItem {
  @Field(() => Entry)
  entry: Entry

  @Field(() => RecordedByThen)
  recordedByThen: ReplayItem['recordedByThen']

  @Field(() => Boolean, {
    description:
      'By the dates on record it came only after the decision, which can therefore not have relied on it. The record ' +
      'contradicts itself; which of the dates is wrong it does not say.',
  })
  datedAfter: boolean

  @Field(() => UsedBefore, {
    description: 'The decider had read it or relied on it by then, as far as anything records.',
  })
  usedByDeciderBefore: ReplayItem['usedByDeciderBefore']

  @Field(() => [Reading], { description: 'Every reading on record at this basis, by anybody.' })
  @Extensions({ listSize: 2 })
  readings: Reading[]

  @Field(() => String, maybe)
  subject: Maybe<string>

  @Field(() => String, maybe)
  category: Maybe<string>

  @Field(() => String, maybe)
  heldIn: Maybe<string>
}

@ObjectType({ description: 'What a decider had, had not, and could not have had.' })
export class InformationAtDecision {
  @Field(() => When, maybe)
  decidedAt: Maybe<When>

  @Field(() => [InformationItem])
  @Extensions({ listSize: 5 })
  reliedOn: InformationItem[]

  @Field(() => [InformationItem], { description: 'Recorded by then, and not relied on.' })
  recordedNotReliedOn: InformationItem[]

  @Field(() => [RequestState], { description: 'Asked by then and not answered, as known then.' })
  @Extensions({ listSize: 5 })
  outstanding: RequestState[]

  @Field(() => [Entry])
  @Extensions({ listSize: 3 })
  refused: Entry[]

  @Field(() => [Entry])
  @Extensions({ listSize: 3 })
  discounted: Entry[]

  @Field(() => [Entry], { description: 'Decided not to be asked for.' })
  @Extensions({ listSize: 3 })
  notSought: Entry[]

  @Field(() => [Entry])
  @Extensions({ listSize: 3 })
  withheld: Entry[]

  @Field(() => [Entry])
  @Extensions({ listSize: 3 })
  heldElsewhere: Entry[]

  @Field(() => [Entry], { description: 'Existed by then, and was written down only afterwards.' })
  @Extensions({ listSize: 3 })
  recordedOnlyLater: Entry[]

  @Field(() => [String], { description: 'Ids that the decider relied on and that are not on record.' })
  reliedOnNotFound: string[]
}

import { Field, ObjectType } from '@nestjs/graphql'
import type { StepSort as StepSortWord } from '#replay'
import { Moment } from '../../scalars/moment.ts'
import { Entry } from './entry.models.ts'
import { maybe, wordsEnum, type Maybe } from '../../words-enum.ts'

const StepSort = wordsEnum<StepSortWord>('StepSort', 'What a replay steps to.', {
  decision: '',
  'change of risk': 'An entry that gave a group another ROSH level than it had.',
  influence: '',
  silence: 'The entry that ended days together without an entry.',
})

@ObjectType({ description: 'An entry to step to.' })
export class ReplayStep {
  @Field(() => Entry)
  entry: Entry

  @Field(() => Moment, { description: 'From when the record knew it: the knownAt at which to see it.' })
  knownFrom: number
}

@ObjectType({ description: 'The nearest on both sides, in the order in which the record came to know them.' })
export class ReplaySteps {
  @Field(() => StepSort)
  sort: StepSortWord

  @Field(() => ReplayStep, maybe)
  previous: Maybe<ReplayStep>

  @Field(() => ReplayStep, maybe)
  next: Maybe<ReplayStep>
}

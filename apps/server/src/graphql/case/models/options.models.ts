import { Extensions, Field, Int, ObjectType } from '@nestjs/graphql'
import type { OptionsConsidered } from '#replay'
import { Decider } from './actor.models.ts'
import { PageInfo } from './chronology.models.ts'
import { Entry } from './entry.models.ts'
import { wordsEnum, type Maybe } from '../../words-enum.ts'

const OptionsStatus = wordsEnum<OptionsConsidered['status'] | 'withheld'>(
  'OptionsStatus',
  'Whether alternatives to what was chosen are on record.',
  {
    recorded: '',
    'none identified': "The decider's own statement.",
    'none recorded': 'The record is silent.',
    withheld: 'Not for the person who asks.',
  },
)

@ObjectType({ description: 'An alternative to what was chosen.' })
export class ConsideredOption {
  @Field(() => String)
  option: string

  @Field(() => String, { nullable: true, description: 'Null: the record does not say why.' })
  whyNotTaken: Maybe<string>
}

@ObjectType()
export class Options {
  @Field(() => OptionsStatus)
  status: OptionsConsidered['status'] | 'withheld'

  @Field(() => [String])
  alternatives: string[]

  @Field(() => [ConsideredOption], { description: 'The alternatives, with why each was not taken.' })
  @Extensions({ listSize: 3 })
  considered: ConsideredOption[]
}

@ObjectType({ description: 'A decision, what was chosen, and what else was considered.' })
export class DecisionOptions {
  @Field(() => Entry)
  entry: Entry

  @Field(() => Decider)
  decider: Decider

  @Field(() => String, { nullable: true, description: 'Null: none recorded, or the content is withheld.' })
  chosen: Maybe<string>

  @Field(() => String, { nullable: true, description: 'Null: none recorded, or the content is withheld.' })
  rationale: Maybe<string>

  @Field(() => Options)
  options: Options
}

@ObjectType()
export class DecisionEdge {
  @Field(() => String)
  cursor: string

  @Field(() => DecisionOptions)
  node: DecisionOptions
}

@ObjectType()
export class DecisionConnection {
  @Field(() => [DecisionEdge])
  edges: DecisionEdge[]

  @Field(() => PageInfo)
  pageInfo: PageInfo

  @Field(() => Int, { description: 'Decisions by effectiveAt, as known at this basis.' })
  totalCount: number
}

import { Extensions, Field, ID, ObjectType } from '@nestjs/graphql'
import { maybe, wordsEnum, type Maybe } from '../words-enum.ts'
import { Moment } from '../scalars/moment.ts'
import { TimeInPost } from '../staffing/models/stated.models.ts'
import { WorkloadFigure } from '../staffing/models/staff.models.ts'

export type CircumstancesSourceWord = 'captured with the act' | 'staffing record' | 'not told'

const CircumstancesSource = wordsEnum<CircumstancesSourceWord>(
  'CircumstancesSource',
  'Where the circumstances of a decision come from.',
  {
    'captured with the act': 'As the service put them on the decision when it was recorded here.',
    'staffing record': 'From the staffing record, as known at this basis.',
    'not told': 'The record does not say who decided, or when.',
  },
)

@ObjectType({ description: 'Being away at the time, from a day on.' })
export class AbsenceThen {
  @Field(() => ID)
  entry: string

  @Field(() => String)
  from: string
}

@ObjectType({ description: 'An arrangement then in force by which the decider could act for others.' })
export class StandingInThen {
  @Field(() => ID)
  entry: string

  @Field(() => String, { description: '"acting" or "covering".' })
  capacity: string

  @Field(() => String, maybe)
  forWhom: Maybe<string>

  @Field(() => String, maybe)
  unit: Maybe<string>

  @Field(() => String)
  from: string

  @Field(() => String, { ...maybe, description: 'Null: open.' })
  until: Maybe<string>
}

@ObjectType({ description: 'A line manager of the decider then, and whether the record has them away.' })
export class LineManagerThen {
  @Field(() => ID)
  entry: string

  @Field(() => String)
  staffId: string

  @Field(() => [AbsenceThen], { description: 'Empty: no absence recorded, which is not the same as present.' })
  @Extensions({ listSize: 1 })
  absences: readonly AbsenceThen[]
}

@ObjectType({
  description:
    'In what circumstances the decider decided, as the record of staff has it for that time. What entries of the case ' +
    'themselves say of workload stands under workload. An empty list: none recorded, which inWords says.',
})
export class DecisionCircumstances {
  @Field(() => CircumstancesSource)
  source: CircumstancesSourceWord

  @Field(() => String, { nullable: true, description: 'The decider; null: no staff code is recorded.' })
  staffId: Maybe<string>

  @Field(() => Moment, { nullable: true, description: 'The instant it speaks of; null: the record gives none.' })
  at: Maybe<string>

  @Field(() => Moment, { nullable: true, description: 'As known then.' })
  knownAt: Maybe<string>

  @Field(() => [WorkloadFigure])
  @Extensions({ listSize: 3 })
  workload: readonly WorkloadFigure[]

  @Field(() => [TimeInPost], { description: 'Several: the record does not decide between them.' })
  @Extensions({ listSize: 1 })
  inPost: readonly TimeInPost[]

  @Field(() => [StandingInThen])
  @Extensions({ listSize: 1 })
  standingIn: readonly StandingInThen[]

  @Field(() => [AbsenceThen], { description: 'Absences of the decider.' })
  @Extensions({ listSize: 1 })
  absences: readonly AbsenceThen[]

  @Field(() => [LineManagerThen])
  @Extensions({ listSize: 1 })
  lineManagers: readonly LineManagerThen[]

  @Field(() => [String], { description: 'All of it, a line for each part, with what is not recorded.' })
  inWords: readonly string[]
}

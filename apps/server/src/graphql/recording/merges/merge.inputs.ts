import { Field, ID, InputType } from '@nestjs/graphql'
import { IsUUID, Matches } from 'class-validator'
import { Words } from '../shared/words.ts'

const crnPattern = /^[A-Z]\d{6}$/

@InputType({ isAbstract: true })
abstract class TwoNumbersInput {
  @Field(() => ID, {
    description: 'A UUID of your choosing. Sent again, it changes nothing and gives the first result.',
  })
  @IsUUID('all', { message: 'commandId must be a UUID' })
  commandId: string

  @Field(() => String, { description: 'The number that leads to the other one.' })
  @Matches(crnPattern, { message: 'alias must be one capital letter and six digits, such as X999004' })
  alias: string

  @Field(() => String, { description: 'The number that the case is asked for by.' })
  @Matches(crnPattern, { message: 'main must be one capital letter and six digits, such as X999004' })
  main: string

  @Words()
  reason: string
}

@InputType()
export class MergeCasesInput extends TwoNumbersInput {}

@InputType()
export class EndMergeInput extends TwoNumbersInput {}

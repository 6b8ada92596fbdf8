import { ArgsType, Field } from '@nestjs/graphql'
import { IsOptional, Matches } from 'class-validator'
import { CaseArgs } from '../../case/inputs/case.args.ts'

const place = /^(start|\d{20}(\/\d{20})?)$/
const message = 'after must be a position exactly as a message gave it'
const description =
  'The position of the last message that was taken: everything later is told, once. Left out: only what comes from now on.'

@ArgsType()
export class QueueNewsArgs {
  @Field(() => String, { nullable: true, description })
  @IsOptional()
  @Matches(place, { message })
  after?: string | null
}

@ArgsType()
export class CaseNewsArgs extends CaseArgs {
  @Field(() => String, { nullable: true, description })
  @IsOptional()
  @Matches(place, { message })
  after?: string | null
}

import { ArgsType, Field } from '@nestjs/graphql'
import { IsBoolean } from 'class-validator'
import { PageArgs } from '../../paging.ts'

@ArgsType()
export class DecisionsArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false })
  @IsBoolean()
  newestFirst: boolean
}

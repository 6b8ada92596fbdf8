import { ArgsType, Field } from '@nestjs/graphql'
import { IsBoolean } from 'class-validator'
import { PageArgs } from '../../paging/page-args.ts'

@ArgsType()
export class DecisionsArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false })
  @IsBoolean()
  newestFirst: boolean
}

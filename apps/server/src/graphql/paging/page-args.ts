import { ArgsType, Field, Int } from '@nestjs/graphql'
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator'
import { maxPageSize } from '../limits/cost.ts'

/**
 * The arguments of every connection. `first` is required and stands at the top level of the field's arguments, because
 * that is where the cost limit looks for it.
 */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { description: `How many to give, from 1 to ${maxPageSize}.` })
  @IsInt()
  @Min(1)
  @Max(maxPageSize)
  first: number

  @Field(() => String, { nullable: true, description: 'The cursor after which to begin.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  after?: string
}

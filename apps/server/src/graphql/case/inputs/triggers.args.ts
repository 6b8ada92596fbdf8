import { ArgsType, Field, Int } from '@nestjs/graphql'
import { IsInt, IsOptional, Max, Min } from 'class-validator'

@ArgsType()
export class TriggersArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'Hours after which a consideration counts as late; left out: none does.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  withinHours?: number | null
}

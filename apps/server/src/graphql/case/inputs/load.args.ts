import { ArgsType, Field } from '@nestjs/graphql'
import { IsOptional, IsString, MaxLength } from 'class-validator'

@ArgsType()
export class LoadArgs {
  @Field(() => String, { description: 'The chronology file itself, JSON as text.' })
  @IsString()
  content: string

  @Field(() => String, { nullable: true, description: 'What you call it; answered back, never stored.' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  fileName?: string | null
}

import { ArgsType, Field } from '@nestjs/graphql'
import { IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator'
import { PageArgs } from '../../paging/page-args.ts'

@ArgsType()
export class CaseArgs {
  @Field(() => String, { description: 'Case reference number.' })
  @Matches(/^[A-Z]\d{6}$/, { message: 'crn must be one capital letter and six digits, such as X999004' })
  crn: string
}

@ArgsType()
export class OpenCaseArgs extends CaseArgs {
  @Field(() => String, { nullable: true, description: 'What you read the case for. Logged with the reading.' })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  purpose?: string | null
}

@ArgsType()
export class CasesArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'A position of the log, as a change answered it: waits a few seconds until it has been read.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  atLeast?: string | null
}

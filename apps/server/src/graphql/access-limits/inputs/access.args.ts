import { ArgsType, Field } from '@nestjs/graphql'
import { IsDefined, IsObject, IsOptional, IsString, Length, Matches } from 'class-validator'
import { OpenCaseArgs } from '../../case/inputs/case.args.ts'
import { maybe, type Maybe } from '../../words-enum.ts'
import { Moment, type GivenMoment } from '../../scalars/moment.ts'
import { PageArgs } from '../../paging/page-args.ts'

@ArgsType()
export class CaseAccessArgs extends OpenCaseArgs {
  @Field(() => Moment, { description: 'The moment asked about.' })
  @IsDefined()
  @IsObject()
  at: GivenMoment

  @Field(() => Moment, {
    ...maybe,
    description: 'As far as had been recorded by then. Left out: by the moment itself.',
  })
  @IsOptional()
  @IsObject()
  knownAt?: Maybe<GivenMoment>
}

@ArgsType()
export class ConsultationPageArgs extends PageArgs {
  @Field(() => Moment, { ...maybe, description: 'The beginning of a period; of a day, its first moment.' })
  @IsOptional()
  @IsObject()
  from?: Maybe<GivenMoment>

  @Field(() => Moment, { ...maybe, description: 'The end of a period; of a day, its last moment.' })
  @IsOptional()
  @IsObject()
  to?: Maybe<GivenMoment>
}

@ArgsType()
export class ConsultationsArgs extends ConsultationPageArgs {
  @Field(() => String, { description: 'Case reference number.' })
  @Matches(/^[A-Z]\d{6}$/, { message: 'crn must be one capital letter and six digits, such as X999004' })
  crn: string

  @Field(() => String, { nullable: true, description: 'What you ask it for. Logged, as this question is.' })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  purpose?: string | null
}

@ArgsType()
export class PersonAccessArgs {
  @Field(() => String)
  @Matches(/^\S+$/, { message: 'username must be a username without spaces' })
  @Length(1, 100)
  username: string

  @Field(() => String, maybe)
  @IsOptional()
  @Matches(/^\S+$/, { message: 'staffId must be a staff code without spaces, such as N99A201' })
  @Length(1, 50)
  staffId?: Maybe<string>
}

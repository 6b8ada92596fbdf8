import { ArgsType, Field } from '@nestjs/graphql'
import { IsArray, IsDefined, IsIn, IsObject, IsOptional, Matches, MaxLength } from 'class-validator'
import type { ActType as ActTypeWord } from '#replay'
import { ViewArgs } from '../../case/inputs/basis.input.ts'
import { Moment, type GivenMoment } from '../../scalars/moment.ts'
import { PageArgs } from '../../paging/page-args.ts'
import { ActType } from '../models/acts.models.ts'

@ArgsType()
export class PersonArgs {
  @Field(() => String, { description: 'Staff code, as the record gives it.' })
  @Matches(/^\S+$/, { message: 'staffId must be a staff code without spaces, such as N99A201' })
  @MaxLength(50)
  staffId: string
}

@ArgsType()
export class ActsPageArgs extends PageArgs {
  @Field(() => [ActType], { nullable: true, description: 'Only acts of these types; left out: of all.' })
  @IsOptional()
  @IsArray()
  @IsIn(Object.values(ActType), { each: true })
  types?: ActTypeWord[] | null
}

@ArgsType()
export class ActsArgs extends ViewArgs {
  @Field(() => Moment, { description: 'The beginning of the period; of a day, its first moment.' })
  @IsDefined()
  @IsObject()
  from: GivenMoment

  @Field(() => Moment, { description: 'The end of the period; of a day, its last moment. Never after effectiveAt.' })
  @IsDefined()
  @IsObject()
  to: GivenMoment
}

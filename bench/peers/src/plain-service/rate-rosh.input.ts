import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql'
import { Type } from 'class-transformer'
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsEnum,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator'

export enum RoshLevel {
  LOW = 'low',
  MEDIUM = 'medium',
  HIGH = 'high',
  VERY_HIGH = 'very high',
}
registerEnumType(RoshLevel, { name: 'RoshLevel' })

@InputType()
export class RoshLevelInput {
  @Field(() => String)
  @IsString()
  @Matches(/\S/)
  @MaxLength(20_000)
  group: string

  @Field(() => RoshLevel)
  @IsEnum(RoshLevel)
  level: RoshLevel
}

@InputType()
export class RateRoshInput {
  @Field(() => ID)
  @IsUUID()
  commandId: string

  @Field(() => String)
  @Matches(/^[A-Z]\d{6}$/)
  crn: string

  @Field(() => [RoshLevelInput])
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => RoshLevelInput)
  levels: RoshLevelInput[]

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  detail?: string

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  rationale?: string
}

@ObjectType()
export class ActRecorded {
  @Field(() => String)
  id: string

  @Field(() => String)
  position: string
}

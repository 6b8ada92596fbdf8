import { Field, Float, ID, InputType, registerEnumType } from '@nestjs/graphql'
import { Type } from 'class-transformer'
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsNumber,
  IsString,
  Min,
  MaxLength,
  ValidateNested,
} from 'class-validator'
import { CommandInput } from '../../acting/command.input.ts'
import type { Maybe } from '../../words-enum.ts'
import { OptionalWordsField, StaffCodeField, StaffingInput, TimeField, WordsField } from './staffing.input.ts'

export type WorkloadSourceWord = 'tool' | 'person'

export const WorkloadSourceKind: Readonly<Record<string, WorkloadSourceWord>> = { TOOL: 'tool', PERSON: 'person' }
registerEnumType(WorkloadSourceKind, { name: 'WorkloadSourceKind', description: 'What says so.' })

@InputType()
export class WorkloadMeasureInput {
  @WordsField('Such as "caseload" or "workload percent".')
  measure: string

  @Field(() => Float)
  @IsNumber()
  @Min(0)
  value: number
}

@InputType()
export class WorkloadSourceInput {
  @Field(() => WorkloadSourceKind)
  @IsIn(['tool', 'person'])
  kind: WorkloadSourceWord

  @WordsField()
  name: string
}

@InputType()
export class RecordWorkloadSnapshotInput extends StaffingInput {
  @Field(() => [WorkloadMeasureInput])
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => WorkloadMeasureInput)
  measures: WorkloadMeasureInput[]

  @Field(() => WorkloadSourceInput)
  @IsDefined()
  @ValidateNested()
  @Type(() => WorkloadSourceInput)
  source: WorkloadSourceInput

  @TimeField('The time that the figures speak of.')
  asOf: string

  @OptionalWordsField('How far the source vouches for them, in its own words.')
  confidence?: Maybe<string>

  @OptionalWordsField('How old the data behind them are, in the words of the source.')
  dataAge?: Maybe<string>
}

@InputType({ description: 'An entry was made in error. It stays readable, and no longer counts from here on.' })
export class WithdrawStaffingEntryInput extends CommandInput {
  @StaffCodeField()
  staffId: string

  @Field(() => ID)
  @IsString()
  @MaxLength(100)
  entry: string

  @WordsField()
  reason: string
}

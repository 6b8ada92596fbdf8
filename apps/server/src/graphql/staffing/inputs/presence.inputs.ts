import { Field, InputType, registerEnumType } from '@nestjs/graphql'
import { IsIn } from 'class-validator'
import { absenceKinds, type AbsenceKind as AbsenceWord } from '#staffing'
import type { Maybe } from '../../words-enum.ts'
import {
  OptionalEntryField,
  OptionalStaffCodeField,
  OptionalTimeField,
  OptionalWordsField,
  StaffingInput,
  TimeField,
  WordsField,
} from './staffing.input.ts'

export const AbsenceKind: Readonly<Record<string, AbsenceWord>> = { LEAVE: 'leave', SICK: 'sick', OTHER: 'other' }
registerEnumType(AbsenceKind, {
  name: 'AbsenceKind',
  description: 'As neutral as a rota: no detail, and nothing about health.',
})

@InputType()
export class RecordActingUpInput extends StaffingInput {
  @WordsField('The role acted in, in words.')
  role: string

  @WordsField('The grade acted in.')
  grade: string

  @OptionalWordsField("Where it is not the person's own unit.")
  unit?: Maybe<string>

  @TimeField()
  from: string

  @OptionalTimeField('The last day; left out: open.')
  until?: Maybe<string>

  @OptionalStaffCodeField('Staff code of whose post it is.')
  forWhom?: Maybe<string>

  @OptionalWordsField('By whose arrangement.')
  arrangedBy?: Maybe<string>
}

@InputType({ description: 'Somebody covers for a colleague, for a unit, or for both.' })
export class RecordCoverInput extends StaffingInput {
  @OptionalStaffCodeField('Staff code of the colleague who is covered.')
  staff?: Maybe<string>

  @OptionalWordsField('The unit that is covered.')
  unit?: Maybe<string>

  @TimeField()
  from: string

  @OptionalTimeField('The last day; left out: open.')
  until?: Maybe<string>

  @OptionalWordsField('By whose arrangement.')
  arrangedBy?: Maybe<string>
}

@InputType()
export class RecordAbsenceInput extends StaffingInput {
  @Field(() => AbsenceKind)
  @IsIn(absenceKinds)
  kind: AbsenceWord

  @TimeField()
  from: string

  @OptionalTimeField('The last day away; left out: open.')
  until?: Maybe<string>
}

@InputType()
export class RecordReturnInput extends StaffingInput {
  @TimeField('The first day back.')
  from: string

  @OptionalEntryField('Left out: the absence that was running. Needed where several were.')
  absence?: Maybe<string>
}

import { InputType } from '@nestjs/graphql'
import type { Maybe } from '../../words-enum.ts'
import {
  OptionalEntryField,
  OptionalTimeField,
  OptionalWordsField,
  StaffCodeField,
  StaffingInput,
  TimeField,
  WordsField,
} from './staffing.input.ts'

const whichAppointment = 'Left out: the one in force then. Needed where several are.'

@InputType()
export class AppointStaffInput extends StaffingInput {
  @WordsField()
  name: string

  @WordsField('In words, such as "senior probation officer".')
  role: string

  @WordsField('Such as PO, SPO, HoPDU, PQiP.')
  grade: string

  @WordsField()
  organisation: string

  @WordsField()
  unit: string

  @TimeField()
  from: string

  @OptionalTimeField('The last day; left out: open.')
  until?: Maybe<string>

  @OptionalTimeField('Where time in post counts from an earlier day than "from".')
  inPostSince?: Maybe<string>

  @OptionalEntryField('The appointment that ends where this one begins. Left out: both hold, and both are shown.')
  replaces?: Maybe<string>
}

@InputType()
export class ChangeGradeInput extends StaffingInput {
  @WordsField()
  grade: string

  @OptionalWordsField('Where it changes as well.')
  role?: Maybe<string>

  @TimeField()
  from: string

  @OptionalTimeField('Where time in the new grade counts from an earlier day than "from".')
  inPostSince?: Maybe<string>

  @OptionalEntryField(whichAppointment)
  appointment?: Maybe<string>
}

@InputType()
export class ChangeUnitInput extends StaffingInput {
  @WordsField()
  unit: string

  @OptionalWordsField('Where it changes as well.')
  organisation?: Maybe<string>

  @TimeField()
  from: string

  @OptionalEntryField(whichAppointment)
  appointment?: Maybe<string>
}

@InputType()
export class AssignLineManagerInput extends StaffingInput {
  @StaffCodeField('Staff code of the line manager.')
  manager: string

  @TimeField()
  from: string

  @OptionalTimeField('The last day; left out: open.')
  until?: Maybe<string>

  @OptionalEntryField('The assignment that ends where this one begins. Left out: both hold, and both are shown.')
  replaces?: Maybe<string>
}

@InputType()
export class RecordLeavingInput extends StaffingInput {
  @TimeField('The last day in post.')
  until: string

  @OptionalEntryField('One appointment that ends; left out: all that had begun by then.')
  appointment?: Maybe<string>
}

import { Field, ID, InputType } from '@nestjs/graphql'
import { Type } from 'class-transformer'
import { IsDefined, IsOptional, IsString, Matches, Length, MaxLength, ValidateNested } from 'class-validator'
import { maybe, type Maybe } from '../../words-enum.ts'
import { CommandInput } from '../../acting/command.input.ts'

const staffCode = 'Staff code, such as N99A101.'
const dateOrInstant = 'A London calendar date (2025-02-24) or an instant with its offset.'

/** A code names a stream, whose name stands on one line. */
const onOneLine = Matches(/^\P{Cc}*$/u, {
  message: '$property must be a staff code: capital letters and digits, at most 20, such as N99A101',
})

/** A staff code; what else is wrong with one the record itself says. */
export function StaffCodeField(description = staffCode): PropertyDecorator {
  return all(
    Field(() => String, { description }),
    IsString(),
    onOneLine,
    MaxLength(100),
  )
}

export function OptionalStaffCodeField(description: string): PropertyDecorator {
  return all(
    Field(() => String, { ...maybe, description }),
    IsOptional(),
    IsString(),
    onOneLine,
    MaxLength(100),
  )
}

/** A few words that must say something. */
export function WordsField(description?: string): PropertyDecorator {
  return all(
    Field(() => String, description === undefined ? {} : { description }),
    IsString(),
    Length(1, 300),
  )
}

export function OptionalWordsField(description: string): PropertyDecorator {
  return all(
    Field(() => String, { ...maybe, description }),
    IsOptional(),
    IsString(),
    Length(1, 300),
  )
}

/** A date or an instant as text; the record keeps it as it was given. */
export function TimeField(description = dateOrInstant): PropertyDecorator {
  return all(
    Field(() => String, { description }),
    IsString(),
    MaxLength(100),
  )
}

export function OptionalTimeField(description: string): PropertyDecorator {
  return all(
    Field(() => String, { ...maybe, description }),
    IsOptional(),
    IsString(),
    MaxLength(100),
  )
}

/** The id of an earlier entry of the same person. */
export function OptionalEntryField(description: string): PropertyDecorator {
  return all(
    Field(() => ID, { ...maybe, description }),
    IsOptional(),
    IsString(),
    MaxLength(100),
  )
}

function all(...decorators: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, property) => decorators.forEach(decorate => decorate(target, property))
}

@InputType({
  description: 'Which earlier entry of the same kind this one takes the place of. The earlier stays readable.',
})
export class StaffingCorrectionInput {
  @Field(() => ID)
  @IsString()
  @MaxLength(100)
  entry: string

  @WordsField('Why.')
  reason: string
}

/** What everything recorded of staff carries. Who records it and when are never sent: the service knows. */
@InputType({ isAbstract: true })
export abstract class StaffingInput extends CommandInput {
  @StaffCodeField()
  @IsDefined()
  staffId: string

  @Field(() => StaffingCorrectionInput, maybe)
  @IsOptional()
  @ValidateNested()
  @Type(() => StaffingCorrectionInput)
  correction?: Maybe<StaffingCorrectionInput>
}

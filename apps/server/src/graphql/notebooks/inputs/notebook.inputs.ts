import { Field, ID, InputType } from '@nestjs/graphql'
import { IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator'
import { maybe, type Maybe } from '../../words-enum.ts'
import { CommandInput } from '../../acting/command.input.ts'

const entryDescription = 'An entry by its full id, or by the id in its source where that is unambiguous.'
const snapshotDescription = 'The token of the view that was looked at: what is written stands on that basis for good.'

@InputType({ isAbstract: true })
abstract class NotebookInput extends CommandInput {
  @Field(() => String, { description: 'Case reference number.' })
  @Matches(/^[A-Z]\d{6}$/, { message: 'crn must be one capital letter and six digits, such as X999004' })
  crn: string
}

@InputType()
export class BookmarkInput extends NotebookInput {
  @Field(() => String, { description: entryDescription })
  @IsString()
  @MaxLength(300)
  entry: string

  @Field(() => String, { description: snapshotDescription })
  @IsString()
  @MaxLength(1000)
  snapshot: string
}

@InputType()
export class RemoveBookmarkInput extends NotebookInput {
  @Field(() => String, { description: 'The full id of the entry.' })
  @IsString()
  @MaxLength(300)
  entry: string
}

@InputType()
export class WriteNoteInput extends NotebookInput {
  @Field(() => String, { description: 'In your own words. An earlier wording stays on record when you revise it.' })
  @IsString()
  @MaxLength(100_000)
  text: string

  @Field(() => String, { ...maybe, description: `${entryDescription} Left out: a note on the case.` })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  entry?: Maybe<string>

  @Field(() => String, { description: snapshotDescription })
  @IsString()
  @MaxLength(1000)
  snapshot: string
}

@InputType()
export class ReviseNoteInput extends NotebookInput {
  @Field(() => ID, { description: 'A note of yours.' })
  @IsUUID('all', { message: 'note must be a UUID' })
  note: string

  @Field(() => String, { description: 'The whole note as it now reads.' })
  @IsString()
  @MaxLength(100_000)
  text: string

  @Field(() => String, { description: snapshotDescription })
  @IsString()
  @MaxLength(1000)
  snapshot: string
}

@InputType()
export class ReviseStoryInput extends NotebookInput {
  @Field(() => String, {
    description:
      'The whole story as it now reads: prose in which an entry stands as [[entry id@snapshot]] and is shown as it ' +
      'stood at that snapshot. Each entry must be on record there, with its content yours to read.',
  })
  @IsString()
  @MaxLength(200_000)
  text: string
}

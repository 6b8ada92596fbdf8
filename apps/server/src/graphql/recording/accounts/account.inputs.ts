import { Field, InputType } from '@nestjs/graphql'
import { IsString, MaxLength } from 'class-validator'
import { wordsEnum, type Maybe } from '../../words-enum.ts'
import { BriefActInput, WordedActInput } from '../shared/act.input.ts'
import { EntryReferenceInput, EntryVersionInput } from '../shared/reference.input.ts'
import { MaybeFlag, MaybeOneOf, MaybePart, MaybeWords, Part, Words } from '../shared/words.ts'

export type TestimonyPositionWord = 'affirmed' | 'denied'

const TestimonyPosition = wordsEnum<TestimonyPositionWord>('TestimonyPosition', 'What an account says of it.', {
  affirmed: '',
  denied: '',
})

@InputType()
export class AmendRecordInput extends BriefActInput {
  @Part(() => EntryVersionInput, 'What is amended, at the version that was read. Every version stays readable.')
  act: EntryVersionInput

  @Words('"detail" for its text, or the path of a field in its data, such as "levels.public".')
  field: string

  @Field(() => String, { description: 'What stands there now.' })
  @IsString()
  @MaxLength(20_000)
  old: string

  @Field(() => String, { description: 'What shall stand there.' })
  @IsString()
  @MaxLength(20_000)
  new: string

  @Words()
  reason: string

  @MaybeWords('At whose request, where that is somebody else.')
  requestedBy?: Maybe<string>
}

@InputType()
export class GiveTestimonyInput extends WordedActInput {
  @MaybePart(() => EntryReferenceInput, 'The entry that it is about.')
  about?: Maybe<EntryReferenceInput>

  @MaybeWords('What it is about, where no entry says it.')
  subject?: Maybe<string>

  @MaybeOneOf(TestimonyPosition)
  position?: Maybe<TestimonyPositionWord>

  @MaybeFlag('It is about something that was over by then.')
  retrospective?: Maybe<boolean>
}

@InputType()
export class WithdrawRecordInput extends BriefActInput {
  @Part(() => EntryVersionInput, 'Your own entry, made in error. It stays readable, and has no effect from now on.')
  act: EntryVersionInput

  @Words()
  reason: string
}

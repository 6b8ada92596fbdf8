import { Field, InputType, Int } from '@nestjs/graphql'
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator'
import { maybe, type Maybe } from '../../words-enum.ts'
import { BriefActInput } from '../shared/act.input.ts'
import { AttributedPersonInput } from '../shared/attributed.input.ts'
import { DecisionInput } from '../shared/decision.input.ts'
import { EntryReferenceInput } from '../shared/reference.input.ts'
import { MaybePart, MaybeWords, Words } from '../shared/words.ts'

@InputType()
export class RecordMappaInvitationInput extends BriefActInput {
  @Words()
  meetingId: string

  @Words('Which agency is asked to come.')
  agency: string

  @MaybeWords('Whom, where somebody is named.')
  who?: Maybe<string>

  @MaybeWords('By when an answer is asked for: EDTF.')
  due?: Maybe<string>
}

@InputType({ isAbstract: true })
abstract class PartInMeetingInput extends BriefActInput {
  @Words()
  meetingId: string

  @MaybeWords('Left out: your own.')
  agency?: Maybe<string>

  @MaybeWords('The representative, needed with an agency. Left out: yourself.')
  who?: Maybe<string>

  @MaybePart(() => EntryReferenceInput, 'The invitation that it answers.')
  invitation?: Maybe<EntryReferenceInput>
}

@InputType()
export class RecordMappaAttendanceInput extends PartInMeetingInput {}

@InputType()
export class RecordMappaApologiesInput extends PartInMeetingInput {
  @MaybeWords()
  reason?: Maybe<string>
}

@InputType()
export class GiveMappaViewInput extends BriefActInput {
  @Words()
  meetingId: string

  @Words()
  view: string

  @MaybeWords('For which agency. Left out: that of whoever gives the view.')
  agency?: Maybe<string>

  @MaybePart(() => AttributedPersonInput, 'Who gave it, where that is somebody else. You stand as who wrote it down.')
  attributedTo?: Maybe<AttributedPersonInput>

  @MaybePart(() => EntryReferenceInput, 'The meeting, where it is on the record.')
  meeting?: Maybe<EntryReferenceInput>
}

@InputType()
export class RecordMappaDecisionInput extends DecisionInput {
  @Words()
  meetingId: string

  @Field(() => String, { ...maybe, description: 'What was decided; null: nothing was. It must be given.' })
  @IsOptional()
  @IsString()
  @Matches(/\S/, { message: 'decision must not be blank' })
  @MaxLength(20_000)
  decision?: Maybe<string>

  @Field(() => Int, { ...maybe, description: 'The level that the decision sets.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(3)
  level?: Maybe<number>

  @Field(() => Int, maybe)
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(4)
  category?: Maybe<number>

  @MaybePart(() => AttributedPersonInput, 'Who decided, where that is somebody else, such as the chair.')
  attributedTo?: Maybe<AttributedPersonInput>

  @MaybePart(() => EntryReferenceInput, 'The meeting, where it is on the record.')
  meeting?: Maybe<EntryReferenceInput>
}

import { Field, InputType, Int } from '@nestjs/graphql'
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator'
import { maybe, type Maybe } from '../../words-enum.ts'
import { BriefActInput, WordedActInput } from '../shared/act.input.ts'
import { DecisionInput } from '../shared/decision.input.ts'
import { EntryReferenceInput } from '../shared/reference.input.ts'
import { MaybeList, MaybePart, MaybeParts, MaybeWords, Part, Words } from '../shared/words.ts'

@InputType()
export class ReferToMappaInput extends BriefActInput {
  @Field(() => Int, { ...maybe, description: 'The level asked for.' })
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

  @Words()
  reason: string
}

@InputType()
export class SetMappaLevelInput extends DecisionInput {
  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(3)
  level: number

  @Field(() => Int, maybe)
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(4)
  category?: Maybe<number>

  @MaybePart(() => EntryReferenceInput, 'The meeting at which it was set.')
  meeting?: Maybe<EntryReferenceInput>
}

@InputType({ description: "One agency's position, and who gave it for the agency." })
export class AgencyViewInput {
  @Words()
  agency: string

  @Words('The representative.')
  by: string

  @Words()
  view: string
}

@InputType()
export class RecordMappaMeetingInput extends BriefActInput {
  @Words()
  meetingId: string

  @Field(() => Int, { ...maybe, description: 'The level that the meeting was held at.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(3)
  level?: Maybe<number>

  @MaybeList('Left out: not recorded here.')
  attendees?: Maybe<string[]>

  @MaybeList('Left out: not recorded here.')
  apologies?: Maybe<string[]>

  @MaybeParts(() => AgencyViewInput)
  agencyViews?: Maybe<AgencyViewInput[]>

  @Field(() => String, { ...maybe, description: 'What was decided; null: nothing was. Left out: not recorded here.' })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  decision?: Maybe<string>

  @MaybeList()
  topics?: Maybe<string[]>
}

@InputType()
export class IssueMinuteInput extends WordedActInput {
  @Words()
  meetingId: string

  @Words()
  version: string

  @MaybePart(() => EntryReferenceInput, 'The meeting, where it is on the record.')
  meeting?: Maybe<EntryReferenceInput>
}

@InputType()
export class AmendMinuteInput extends WordedActInput {
  @Words()
  meetingId: string

  @Words('The new version.')
  version: string

  @Words('At whose request.')
  requestedBy: string

  @MaybeWords()
  reason?: Maybe<string>

  @MaybePart(() => EntryReferenceInput, 'The minute as it stood before.')
  minute?: Maybe<EntryReferenceInput>
}

@InputType()
export class SetMappaActionInput extends WordedActInput {
  @Words()
  owner: string

  @MaybeWords('EDTF.')
  due?: Maybe<string>

  @MaybeWords()
  meetingId?: Maybe<string>

  @MaybeWords()
  actionId?: Maybe<string>

  @MaybePart(() => EntryReferenceInput, 'The meeting, where it is on the record.')
  meeting?: Maybe<EntryReferenceInput>
}

@InputType()
export class CompleteMappaActionInput extends BriefActInput {
  @Part(() => EntryReferenceInput, 'The action that was set.')
  action: EntryReferenceInput

  @MaybeWords()
  actionId?: Maybe<string>
}

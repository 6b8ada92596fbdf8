import { Field, InputType } from '@nestjs/graphql'
import { IsBoolean, IsOptional } from 'class-validator'
import { maybe, type Maybe } from '../../words-enum.ts'
import { BriefActInput } from '../shared/act.input.ts'
import { AttributedPersonInput } from '../shared/attributed.input.ts'
import { DecisionInput, ReasonedDecisionInput } from '../shared/decision.input.ts'
import { EntryReferenceInput } from '../shared/reference.input.ts'
import { MaybePart, MaybeWords, Part, Words } from '../shared/words.ts'

const anEarlierStep = 'An earlier step of the recall that it belongs to.'
const whereNumbered = 'The number of the recall, where they are numbered.'

@InputType({ isAbstract: true })
abstract class RecallStepInput extends BriefActInput {
  @MaybePart(() => EntryReferenceInput, anEarlierStep)
  recall?: Maybe<EntryReferenceInput>

  @MaybeWords(whereNumbered)
  recallId?: Maybe<string>

  @MaybeWords()
  reason?: Maybe<string>
}

@InputType()
export class InitiateRecallInput extends RecallStepInput {}

@InputType()
export class RequestRecallEndorsementInput extends RecallStepInput {
  @Words('The role that it is sent to.')
  toRole: string

  @MaybeWords('EDTF.')
  due?: Maybe<string>
}

@InputType({ isAbstract: true })
abstract class SignedStepInput extends RecallStepInput {
  @MaybePart(() => EntryReferenceInput, 'What asked for it. Nobody answers their own.')
  request?: Maybe<EntryReferenceInput>
}

@InputType()
export class EndorseRecallInput extends SignedStepInput {
  @MaybeWords('The role that it is sent on to.')
  toRole?: Maybe<string>
}

@InputType()
export class SignRecallReportInput extends SignedStepInput {}

@InputType()
export class SubmitRecallInput extends RecallStepInput {}

@InputType()
export class RecordLicenceRevokedInput extends DecisionInput {
  @Part(() => AttributedPersonInput, 'Who revoked it, such as a case worker of the central recall team.')
  attributedTo: AttributedPersonInput

  @MaybePart(() => EntryReferenceInput, anEarlierStep)
  recall?: Maybe<EntryReferenceInput>

  @MaybeWords(whereNumbered)
  recallId?: Maybe<string>
}

@InputType()
export class RecordPoliceNotifiedInput extends RecallStepInput {
  @MaybePart(() => AttributedPersonInput, 'Who told them, where that is somebody else.')
  attributedTo?: Maybe<AttributedPersonInput>
}

@InputType()
export class RequestRecallInput extends RecallStepInput {}

@InputType()
export class RecordPoliceEmpoweredInput extends RecallStepInput {
  @MaybePart(() => AttributedPersonInput, 'Who gave them the power, where that is somebody else.')
  attributedTo?: Maybe<AttributedPersonInput>
}

@InputType()
export class RecordExecutionAttemptInput extends RecallStepInput {
  @Part(() => AttributedPersonInput, 'Who went, such as an officer of the police.')
  attributedTo: AttributedPersonInput

  @Field(() => Boolean, { ...maybe, description: 'Whether they got in. Left out: not recorded.' })
  @IsOptional()
  @IsBoolean()
  entryGained?: Maybe<boolean>
}

@InputType()
export class RescindRecallInput extends ReasonedDecisionInput {
  @MaybePart(() => AttributedPersonInput, 'Who rescinded it, where that is somebody else.')
  attributedTo?: Maybe<AttributedPersonInput>

  @MaybePart(() => EntryReferenceInput, anEarlierStep)
  recall?: Maybe<EntryReferenceInput>

  @MaybeWords(whereNumbered)
  recallId?: Maybe<string>
}

import { Field, InputType, Int } from '@nestjs/graphql'
import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator'
import { maybe, wordsEnum, type Maybe } from '../../words-enum.ts'
import { BriefActInput } from '../shared/act.input.ts'
import { DecisionInput } from '../shared/decision.input.ts'
import { EntryReferenceInput } from '../shared/reference.input.ts'
import { MaybeList, MaybePart, MaybeWords, OneOf, Part, Words } from '../shared/words.ts'

export type AbsenceJudgementWord = 'acceptable' | 'unacceptable'

const AbsenceJudgement = wordsEnum<AbsenceJudgementWord>('AbsenceJudgement', 'Only the second counts.', {
  acceptable: '',
  unacceptable: '',
})

@InputType({ isAbstract: true })
abstract class ContactInput extends BriefActInput {
  @MaybeWords('The number of the contact, where they are numbered.')
  sequence?: Maybe<string>

  @MaybeWords('Office visit, home visit, telephone and so on.')
  contactType?: Maybe<string>

  @MaybeWords()
  place?: Maybe<string>
}

@InputType()
export class RecordContactInput extends ContactInput {
  @Field(() => Boolean, { ...maybe, description: 'It was an appointment, and was kept.' })
  @IsOptional()
  @IsBoolean()
  attended?: Maybe<boolean>
}

@InputType()
export class RecordMissedContactInput extends ContactInput {}

@InputType()
export class JudgeAbsenceInput extends DecisionInput {
  @Part(() => EntryReferenceInput, 'The missed contact.')
  contact: EntryReferenceInput

  @OneOf(AbsenceJudgement)
  judgement: AbsenceJudgementWord

  @MaybeWords('The number of the contact, where they are numbered.')
  contactSequence?: Maybe<string>
}

@InputType()
export class IssueWarningInput extends DecisionInput {
  @Words('first, final, and so on.')
  level: string

  @MaybeList('What it covers.')
  covers?: Maybe<string[]>

  @MaybePart(() => EntryReferenceInput, 'What gave rise to it.')
  occasionedBy?: Maybe<EntryReferenceInput>
}

@InputType()
export class AllocateInput extends DecisionInput {
  @Words('Staff code of who holds the case from now on.')
  to: string

  @Words()
  justification: string

  @MaybeWords('Staff code of who held it; given, the case is re-allocated.')
  from?: Maybe<string>

  @MaybeWords()
  allocateeGrade?: Maybe<string>

  @Field(() => Int, maybe)
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1000)
  allocateeMonthsInPost?: Maybe<number>

  @Field(() => Int, maybe)
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000)
  caseload?: Maybe<number>

  @Field(() => Int, maybe)
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000)
  workloadPercent?: Maybe<number>

  @MaybeWords()
  roshReliedOn?: Maybe<string>

  @MaybeWords('Staff code.')
  lineManager?: Maybe<string>
}

@InputType()
export class EndAllocationInput extends DecisionInput {
  @MaybeWords('Staff code of who held it.')
  from?: Maybe<string>
}

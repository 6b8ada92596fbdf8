import { Field, InputType } from '@nestjs/graphql'
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator'
import type { Maybe } from '../../words-enum.ts'
import { BriefActInput } from '../shared/act.input.ts'
import { AttributedPersonInput } from '../shared/attributed.input.ts'
import { DecisionInput } from '../shared/decision.input.ts'
import { EntryReferenceInput } from '../shared/reference.input.ts'
import { MaybeList, MaybePart, Part, Words } from '../shared/words.ts'

@InputType()
export class RecordParoleReportInput extends BriefActInput {
  @Field(() => String, {
    nullable: true,
    description: 'What the Parole Board is advised to decide; null: the report advises nothing.',
  })
  @IsOptional()
  @IsString()
  @Matches(/\S/, { message: 'recommendation must not be blank' })
  @MaxLength(20_000)
  recommendation?: Maybe<string>
}

@InputType()
export class RecordParoleDecisionInput extends DecisionInput {
  @Words('release, no release and so on.')
  outcome: string

  @Part(() => AttributedPersonInput, 'Who decided, such as a panel of the Parole Board.')
  attributedTo: AttributedPersonInput

  @MaybeList('What it rests on, such as a place in approved premises.')
  dependsOn?: Maybe<string[]>

  @MaybePart(() => EntryReferenceInput, 'The parole report that it followed.')
  report?: Maybe<EntryReferenceInput>
}

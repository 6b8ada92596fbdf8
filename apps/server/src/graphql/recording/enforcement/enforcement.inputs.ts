import { Field, InputType } from '@nestjs/graphql'
import { IsBoolean } from 'class-validator'
import type { Maybe } from '../../words-enum.ts'
import { ReasonedDecisionInput } from '../shared/decision.input.ts'
import { EntryReferenceInput } from '../shared/reference.input.ts'
import { MaybeList, MaybePart, MaybeWords } from '../shared/words.ts'

@InputType()
export class DecideBreachInput extends ReasonedDecisionInput {
  @Field(() => Boolean, { description: 'true: breach is initiated; false: it is not enforced.' })
  @IsBoolean()
  breach: boolean

  @MaybeList('What it covers.')
  covers?: Maybe<string[]>

  @MaybePart(() => EntryReferenceInput, 'What gave rise to it.')
  occasionedBy?: Maybe<EntryReferenceInput>

  @MaybeWords('The number of the breach, where they are numbered.')
  breachId?: Maybe<string>
}

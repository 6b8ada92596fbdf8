import { InputType } from '@nestjs/graphql'
import type { Maybe } from '../../words-enum.ts'
import { BriefActInput } from '../shared/act.input.ts'
import { DecisionInput } from '../shared/decision.input.ts'
import { EntryReferenceInput } from '../shared/reference.input.ts'
import { MaybeList, MaybePart, Words, WordsList } from '../shared/words.ts'

@InputType()
export class GiveLicenceInstructionInput extends DecisionInput {
  @Words()
  instruction: string

  @MaybeList('The conditions that it rests on.')
  conditions?: Maybe<string[]>
}

@InputType()
export class IdentifyLicenceBreachInput extends BriefActInput {
  @WordsList('The conditions that were breached.')
  conditions: string[]

  @MaybePart(() => EntryReferenceInput, 'What shows it.')
  occasionedBy?: Maybe<EntryReferenceInput>
}

import { InputType } from '@nestjs/graphql'
import type { Maybe } from '../../words-enum.ts'
import { BriefActInput, WordedActInput } from '../shared/act.input.ts'
import { MaybeList, MaybeWords, Words } from '../shared/words.ts'

@InputType()
export class RecordObservationInput extends WordedActInput {
  @MaybeWords()
  subject?: Maybe<string>

  @MaybeWords()
  category?: Maybe<string>
}

@InputType()
export class RecordThirdPartyContactInput extends WordedActInput {
  @MaybeWords('Who told it, in as many words as may stand here.')
  informant?: Maybe<string>

  @MaybeWords('The role of whom they told.')
  toRole?: Maybe<string>

  @MaybeWords()
  subject?: Maybe<string>

  @MaybeWords()
  category?: Maybe<string>
}

@InputType()
export class RecordDisclosureByPersonInput extends WordedActInput {
  @MaybeList('Whom they told.')
  disclosedTo?: Maybe<string[]>

  @MaybeWords()
  subject?: Maybe<string>

  @MaybeWords()
  category?: Maybe<string>
}

@InputType()
export class RecordDrugTestInput extends BriefActInput {
  @Words('negative, positive, refused and so on.')
  result: string

  @MaybeList()
  substances?: Maybe<string[]>

  @MaybeWords()
  supplier?: Maybe<string>
}

@InputType()
export class RecordAllegedIncidentInput extends WordedActInput {
  @MaybeWords()
  subject?: Maybe<string>

  @MaybeWords('Who says so.')
  allegedBy?: Maybe<string>
}

import { InputType } from '@nestjs/graphql'
import type { Maybe } from '../../words-enum.ts'
import { BriefActInput } from '../shared/act.input.ts'
import { EntryReferenceInput } from '../shared/reference.input.ts'
import { MaybeFlag, MaybePart, MaybeWords, Words, WordsList } from '../shared/words.ts'

@InputType()
export class ShareInformationInput extends BriefActInput {
  @WordsList('Agencies or people that it was given to.')
  audience: string[]

  @MaybeWords()
  subject?: Maybe<string>

  @MaybePart(() => EntryReferenceInput, 'What was shared.')
  information?: Maybe<EntryReferenceInput>

  @MaybePart(() => EntryReferenceInput, 'The request that it answers.')
  request?: Maybe<EntryReferenceInput>
}

@InputType()
export class RecordInformationHeldElsewhereInput extends BriefActInput {
  @Words('The system, file or mailbox.')
  heldIn: string

  @MaybeWords('Whose it is.')
  holder?: Maybe<string>

  @MaybeWords()
  subject?: Maybe<string>

  @MaybeFlag('Only SFO reviewers and MAPPA co-ordinators then read it.')
  restricted?: Maybe<boolean>
}

import { InputType } from '@nestjs/graphql'
import type { Maybe } from '../../words-enum.ts'
import { BriefActInput } from '../shared/act.input.ts'
import { AttributedPersonInput } from '../shared/attributed.input.ts'
import { EntryReferenceInput } from '../shared/reference.input.ts'
import { MaybePart, MaybeWhole, MaybeWords } from '../shared/words.ts'

@InputType()
export class RecordMonitoringViolationInput extends BriefActInput {
  @MaybeWhole(0, 10000, 'How many.')
  count?: Maybe<number>

  @MaybeWords('curfew, exclusion zone and so on.')
  type?: Maybe<string>

  @MaybePart(
    () => AttributedPersonInput,
    'The monitoring contractor, where they are named. You stand as who wrote it down.',
  )
  attributedTo?: Maybe<AttributedPersonInput>
}

@InputType()
export class RecordMonitoringNotificationInput extends BriefActInput {
  @MaybeWords('Who was told.')
  notifiedTo?: Maybe<string>

  @MaybeWords('When it was: EDTF.')
  violationAt?: Maybe<string>

  @MaybeWords()
  subject?: Maybe<string>

  @MaybePart(() => EntryReferenceInput, 'The violation, where it is on the record.')
  violation?: Maybe<EntryReferenceInput>

  @MaybePart(
    () => AttributedPersonInput,
    'Who told it, such as the monitoring contractor. You stand as who wrote it down.',
  )
  attributedTo?: Maybe<AttributedPersonInput>
}

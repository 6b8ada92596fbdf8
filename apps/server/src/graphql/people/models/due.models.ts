import { Field, ObjectType } from '@nestjs/graphql'
import type { DueBy } from '#replay'
import { Standard } from '../../case/models/accountability.models.ts'
import { Entry } from '../../case/models/entry.models.ts'
import { maybe, wordsEnum, type Maybe } from '../../words-enum.ts'

const DueSourceKind = wordsEnum<DueBy['kind']>('DueSourceKind', 'Who or what sets a due time.', {
  stated: 'The entry itself.',
  standard: 'A standard of oversight, where nobody stated a time.',
})

@ObjectType({ description: 'Who or what sets the time by which something is due.' })
export class DueSource {
  @Field(() => DueSourceKind)
  kind: DueBy['kind']

  @Field(() => Entry, { description: 'The entry that states it, or from which the standard counts.' })
  entry: Entry

  @Field(() => Standard, { nullable: true, description: 'Says whether its figure was confirmed.' })
  standard: Maybe<Standard>

  @Field(() => String, { ...maybe, description: 'What the standard asks for, and within what time.' })
  requires: Maybe<string>

  @Field(() => String)
  inWords: string
}

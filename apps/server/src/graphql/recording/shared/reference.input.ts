import { Field, InputType, Int, registerEnumType } from '@nestjs/graphql'
import { IsIn, IsInt, IsOptional, IsString, Length, Min } from 'class-validator'
import type { RelationKind } from '#case-record'
import { maybe, type Maybe } from '../../words-enum.ts'

/** The longest id of an entry. */
const maxId = 500

@InputType({ description: 'An entry on the record, at the version that was looked at.' })
export class EntryReferenceInput {
  @Field(() => String, { description: 'The full id, such as "sfo-review:X999004-R-0004".' })
  @IsString()
  @Length(1, maxId)
  entry: string

  @Field(() => Int, {
    ...maybe,
    description: '1 is as first recorded, each amendment adds one. Left out: the newest, whichever that is.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: Maybe<number>
}

@InputType({ description: 'An entry on the record at one exact version.' })
export class EntryVersionInput {
  @Field(() => String, { description: 'The full id, such as "sfo-review:X999004-R-0004".' })
  @IsString()
  @Length(1, maxId)
  entry: string

  @Field(() => Int, { description: '1 is as first recorded, each amendment adds one.' })
  @IsInt()
  @Min(1)
  version: number
}

/** Ties that anybody may add to an act of theirs. Every other tie has a meaning of its own and an action of its own. */
const freeTies = ['follows', 'replies-to', 'step-of'] as const satisfies readonly RelationKind[]
export type FreeTie = (typeof freeTies)[number]

const FreeTieName: Readonly<Record<string, FreeTie>> = {
  FOLLOWS: 'follows',
  REPLIES_TO: 'replies-to',
  STEP_OF: 'step-of',
}
registerEnumType(FreeTieName, {
  name: 'FreeTie',
  description: 'How an act is tied to an earlier entry, besides what its own action says.',
})

@InputType({ description: 'A tie of an act to an earlier entry.' })
export class TieInput extends EntryReferenceInput {
  @Field(() => FreeTieName)
  @IsIn(freeTies)
  as: FreeTie
}

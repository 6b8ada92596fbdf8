import { createUnionType, Extensions, Field, ObjectType } from '@nestjs/graphql'
import { Decider } from './actor.models.ts'
import { BasisRefused, ResolvedBasis } from './basis.models.ts'
import { Entry } from './entry.models.ts'
import { Influence } from './influence.models.ts'

@ObjectType({ description: 'Who stands behind a changed value.' })
export class ChangeSource {
  @Field(() => Entry)
  entry: Entry

  @Field(() => Decider)
  decider: Decider

  @Field(() => [Influence])
  @Extensions({ listSize: 4 })
  influences: Influence[]
}

@ObjectType({ description: 'One field that reads differently at two moments. An empty side: none recorded.' })
export class FieldChange {
  @Field(() => String, { description: '"rosh.community.known adult", "holder", "tier" and so on.' })
  field: string

  @Field(() => [String])
  from: string[]

  @Field(() => [String])
  to: string[]

  @Field(() => [ChangeSource])
  @Extensions({ listSize: 3 })
  sources: ChangeSource[]
}

@ObjectType()
export class Comparison {
  readonly __typename: 'Comparison'

  @Field(() => ResolvedBasis)
  from: ResolvedBasis

  @Field(() => ResolvedBasis)
  to: ResolvedBasis

  @Field(() => [FieldChange])
  changes: FieldChange[]
}

export const ComparisonResult = createUnionType({
  name: 'ComparisonResult',
  types: () => [Comparison, BasisRefused] as const,
  resolveType: (value: Comparison | BasisRefused) => value.__typename,
})

import { createUnionType, Field, ObjectType } from '@nestjs/graphql'
import { Actor } from '../../case/models/actor.models.ts'
import { When } from '../../case/models/time.models.ts'
import { ActNotValid, NotPermitted, NotRecorded } from '../../acting/refusal.models.ts'

@ObjectType({ description: 'Two numbers turned out to be one person: asked for by the main number, both answer.' })
export class CaseMerge {
  @Field(() => String)
  alias: string

  @Field(() => String)
  main: string

  @Field(() => String)
  reason: string

  @Field(() => When, { description: 'When it was written down.' })
  recorded: When

  @Field(() => Actor)
  by: Actor
}

@ObjectType({ description: 'It is on the record. Nothing was moved.' })
class MergeRecorded {
  readonly __typename: 'MergeRecorded'

  @Field(() => String, { description: 'Pass it as atLeast to see its effect.' })
  position: string

  @Field(() => Boolean, { description: 'The same command had been carried out before; this is its first result.' })
  again: boolean
}

export type MergeResultModel = MergeRecorded | ActNotValid | NotPermitted | NotRecorded

export const MergeResult = createUnionType({
  name: 'MergeResult',
  description: 'How merging two numbers, or ending that, came out.',
  types: () => [MergeRecorded, ActNotValid, NotPermitted, NotRecorded] as const,
  resolveType: (value: MergeResultModel) => value.__typename,
})

import { createUnionType, Field, ObjectType } from '@nestjs/graphql'
import { ActNotValid, NotPermitted, NotRecorded } from '../../acting/refusal.models.ts'

@ObjectType({ description: 'It is on the record, and holds on this server.' })
class AccessChanged {
  readonly __typename: 'AccessChanged'

  @Field(() => String, { description: 'The limit or the commission, such as "L-1" or "R-1".' })
  id: string

  @Field(() => String)
  position: string

  @Field(() => Boolean, { description: 'The same command had been carried out before; this is its first result.' })
  again: boolean
}

export type AccessResultModel = AccessChanged | ActNotValid | NotPermitted | NotRecorded

export const AccessResult = createUnionType({
  name: 'AccessResult',
  description: 'How a change of who may open a case ended.',
  types: () => [AccessChanged, ActNotValid, NotPermitted, NotRecorded] as const,
  resolveType: (value: AccessResultModel) => value.__typename,
})

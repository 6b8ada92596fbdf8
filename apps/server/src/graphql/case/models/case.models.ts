import { createUnionType, Field, ObjectType } from '@nestjs/graphql'
import type { Showing } from '../show/opened/showing.ts'
import { BasisRefused, ResolvedBasis } from './basis.models.ts'
import { PageInfo } from './chronology.models.ts'
import { maybe, type Maybe } from '../../words-enum.ts'

@ObjectType({ description: "One person's case." })
export class Case {
  @Field(() => String)
  crn: string

  /** What the person says they read it for; not part of the schema. */
  readonly purpose?: string | undefined
}

@ObjectType({ description: 'A case at one basis: everything in it stands on that basis and on nothing else.' })
export class CaseView {
  readonly __typename: 'CaseView'

  /** What the fields of the view are answered from; not part of the schema. */
  readonly showing: Showing

  @Field(() => ResolvedBasis)
  basis: ResolvedBasis

  @Field(() => String, { nullable: true, description: 'Said where nothing at all is on record at this basis.' })
  statement: Maybe<string>
}

export const CaseViewResult = createUnionType({
  name: 'CaseViewResult',
  types: () => [CaseView, BasisRefused] as const,
  resolveType: (value: CaseView | BasisRefused) => value.__typename,
})

@ObjectType()
export class CaseEdge {
  @Field(() => String)
  cursor: string

  @Field(() => Case)
  node: Case
}

@ObjectType({ description: 'Cases on record at the newest state of the log, by CRN: those that you may open.' })
export class CaseConnection {
  @Field(() => [CaseEdge])
  edges: CaseEdge[]

  @Field(() => PageInfo)
  pageInfo: PageInfo

  @Field(() => String, { description: 'How far the log had been read.' })
  position: string

  @Field(() => Boolean, {
    ...maybe,
    description: 'Whether the position asked for by atLeast was reached in time; null where none was asked for.',
  })
  reachedAtLeast: Maybe<boolean>
}

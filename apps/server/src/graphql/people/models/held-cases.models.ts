import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql'
import type { AskingAs } from '#access'
import { BasisRefused, ResolvedBasis } from '../../case/models/basis.models.ts'
import { CaseView } from '../../case/models/case.models.ts'
import { PageInfo } from '../../case/models/chronology.models.ts'
import { Entry } from '../../case/models/entry.models.ts'
import { Certainty, type CertaintyWord } from '../../case/models/in-force.models.ts'
import { When } from '../../case/models/time.models.ts'
import { maybe, type Maybe } from '../../words-enum.ts'
import type { OpenHoldingsAnswer } from '../queries/open-holdings.ts'
import { AskedAs } from './acts.models.ts'

@ObjectType({ description: 'A case that somebody holds, by its newest allocation.' })
export class HeldCase {
  @Field(() => String)
  crn: string

  @Field(() => Certainty)
  certainty: CertaintyWord

  @Field(() => When, { ...maybe, description: 'Since when; null: not recorded.' })
  since: Maybe<When>

  @Field(() => Entry, { description: 'The allocation.' })
  allocation: Entry

  @Field(() => String, { ...maybe, description: 'Staff code of the line manager that the allocation names.' })
  lineManager: Maybe<string>

  @Field(() => CaseView, { description: 'The case at the same basis.' })
  view: CaseView
}

@ObjectType()
export class HeldCaseEdge {
  @Field(() => String)
  cursor: string

  @Field(() => HeldCase)
  node: HeldCase
}

@ObjectType()
export class HeldCaseConnection {
  @Field(() => [HeldCaseEdge])
  edges: HeldCaseEdge[]

  @Field(() => PageInfo)
  pageInfo: PageInfo
}

@ObjectType({
  description:
    'The cases that one person holds at effectiveAt, as known at knownAt. Cases and allocations kept from whoever asks are ' +
    'left out.',
})
export class HeldCases {
  readonly __typename: 'HeldCases'

  /** By CRN; not part of the schema. */
  readonly placed: readonly { readonly id: string; readonly show: () => HeldCase }[]

  /** Logs which of them are shown; not part of the schema. */
  readonly log: Extract<OpenHoldingsAnswer, { kind: 'opened' }>['log']

  @Field(() => String)
  staffId: string

  @Field(() => ResolvedBasis)
  basis: ResolvedBasis

  @Field(() => AskedAs)
  askedAs: AskingAs

  @Field(() => Int)
  totalCount: number

  @Field(() => String, { ...maybe, description: 'Said where none is recorded.' })
  statement: Maybe<string>
}

export const HeldCasesResult = createUnionType({
  name: 'HeldCasesResult',
  types: () => [HeldCases, BasisRefused] as const,
  resolveType: (value: HeldCases | BasisRefused) => value.__typename,
})

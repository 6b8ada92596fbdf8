import { createUnionType, Extensions, Field, Int, ObjectType } from '@nestjs/graphql'
import type { Position } from '#event-log'
import { namedInNews, type CaseNews as ReplayNews } from '#replay'
import { wordsEnum } from '../../words-enum.ts'
import { Moment } from '../../scalars/moment.ts'
import { LiveEnded, LiveStarted } from './live.models.ts'

const CaseNewsKind = wordsEnum<ReplayNews['kind']>('CaseNewsKind', 'What came to a case.', {
  entries: 'One act, or a file that was loaded whole.',
  merge: 'Another number became an alias of this one, or is none any more: its entries are shown, or no longer.',
})

@ObjectType({ description: 'An entry that came, by what is never kept from anybody who may read the case.' })
export class NewEntry {
  @Field(() => String)
  id: string

  @Field(() => String, { description: 'The number it was recorded under.' })
  crn: string

  @Field(() => String)
  kind: string
}

@ObjectType({ description: 'Something came to the case. A hint: ask for at least this position to see it.' })
export class CaseNews {
  readonly __typename: 'CaseNews'

  @Field(() => String, { description: 'Pass it as "atLeast" to see this, and as "after" to go on from here.' })
  position: Position

  @Field(() => String)
  crn: string

  @Field(() => CaseNewsKind)
  kind: ReplayNews['kind']

  @Field(() => Moment, { description: "When it was entered, by the log's own clock." })
  enteredAt: string

  @Field(() => Int, { description: 'How many entries came.' })
  count: number

  @Field(() => [NewEntry], { description: `The first ${namedInNews} of them.` })
  @Extensions({ listSize: namedInNews })
  entries: NewEntry[]
}

export const CaseNewsMessage = createUnionType({
  name: 'CaseNewsMessage',
  types: () => [LiveStarted, CaseNews, LiveEnded] as const,
  resolveType: (value: LiveStarted | CaseNews | LiveEnded) => value.__typename,
})

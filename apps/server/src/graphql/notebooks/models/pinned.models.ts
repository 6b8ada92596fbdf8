import { createUnionType, Field, ObjectType } from '@nestjs/graphql'
import { BasisRefused } from '../../case/models/basis.models.ts'
import { EntryFound, EntryNotFound } from '../../case/models/entry.models.ts'
import { maybe, type Maybe } from '../../words-enum.ts'
import { Moment } from '../../scalars/moment.ts'

@ObjectType({ description: 'An entry that your role does not read.' })
class EntryNotForReader {
  readonly __typename: 'EntryNotForReader'

  @Field(() => String)
  message: string
}

export type PinnedEntryModel = EntryFound | EntryNotFound | BasisRefused | EntryNotForReader

const PinnedEntryResult = createUnionType({
  name: 'PinnedEntryResult',
  types: () => [EntryFound, EntryNotFound, BasisRefused, EntryNotForReader] as const,
  resolveType: (value: PinnedEntryModel) => value.__typename,
})

@ObjectType({ description: 'A basis that somebody looked at when they wrote something.' })
export class PinnedBasis {
  @Field(() => String, { description: 'Pass it as the basis of a view to see what they saw.' })
  snapshot: string

  @Field(() => Moment, { ...maybe, description: 'Null where the token can no longer be read here.' })
  knownAt: Maybe<number>

  @Field(() => Moment, maybe)
  effectiveAt: Maybe<number>
}

@ObjectType({ description: 'An entry as it stood at a basis: the same for good, whatever was recorded since.' })
export class PinnedEntry {
  @Field(() => String, { description: 'Full id of the entry.' })
  id: string

  @Field(() => String, { description: 'How a story refers to it: [[entry id@snapshot]].' })
  inText: string

  @Field(() => PinnedBasis)
  basis: PinnedBasis

  @Field(() => PinnedEntryResult)
  shown: PinnedEntryModel
}

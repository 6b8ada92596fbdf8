import { Inject } from '@nestjs/common'
import { Extensions, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import type { Principal } from '#access'
import { byStream, concernAt, concernStreamPrefix, mayReadConcern } from '#concerns'
import type { ReadModel } from '#replay'
import { CurrentPrincipal } from '../../../access.ts'
import { READ_MODEL } from '../../../composition/tokens.ts'
import { DecisionAccountability } from '../../case/models/accountability.models.ts'
import { Concern } from '../models/concern.models.ts'
import { toConcern } from '../show/concern.ts'
import { viewerOf } from '../viewer.ts'

const description =
  'Concerns kept beside the case that name this decision or what bore on it, as they stood at this basis: those that ' +
  'you may read. Others may exist.'

/** Concerns are confidential: they are looked for among those that the person may read, and nothing tells of any other. */
@Resolver(() => DecisionAccountability)
export class ConcernsOfDecisionResolver {
  constructor(@Inject(READ_MODEL) private readonly reads: ReadModel) {}

  @ResolveField(() => [Concern], { description })
  @Extensions({ listSize: 2 })
  concernsBeside(
    @Parent() { of: { showing, decision }, influences }: DecisionAccountability,
    @CurrentPrincipal() principal: Principal,
  ): readonly Concern[] {
    const { knownAt, effectiveAt } = showing.basis
    const about = new Set([decision.id, ...influences.map(({ entry }) => entry.id)])
    const events = this.reads.eventsOf(concernStreamPrefix, showing.position)
    return [...byStream(events.filter(({ entered }) => Date.parse(entered) <= knownAt)).values()].flatMap(known => {
      const record = concernAt(known, Infinity)?.record
      if (!record?.about?.entries.some(id => about.has(id)) || !mayReadConcern(viewerOf(principal), record)) return []
      return toConcern(known, effectiveAt) ?? []
    })
  }
}

import { Inject } from '@nestjs/common'
import { QueryBus } from '@nestjs/cqrs'
import { Args, Query, Resolver } from '@nestjs/graphql'
import type { Principal } from '#access'
import { concernAt, concernsRaisedTo, isPerson, siteAt, type ConcernRecord } from '#concerns'
import { CurrentPrincipal } from '../../../access.ts'
import { CLOCK } from '../../../composition/tokens.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import { malformedPosition, readingProblem } from '../../case/show/opened/refusal.ts'
import { ApiProblem } from '../../errors/api-problem.ts'
import {
  ConcernArgs,
  ConcernsArgs,
  ConcernsRaisedToArgs,
  SiteChecksArgs,
  type ConcernFilterInput,
} from '../inputs/concern.args.ts'
import { ConcernConnection, ConcernResult, type ConcernFound, type ConcernNotFound } from '../models/concern.models.ts'
import { ConcernsRaisedTo } from '../models/raised-to.models.ts'
import { SafetyCheckConnection } from '../models/site.models.ts'
import { FindConcerns, type FoundConcerns } from '../queries/find-concerns.ts'
import { ReadSite } from '../queries/read-site.ts'
import type { NotReadYet } from '../../case/queries/read-up-to.ts'
import { toAsk, toConcern } from '../show/concern.ts'
import { pageOfList } from '../../paging/page-of-list.ts'
import { concernNotFound } from '../show/result.ts'
import { toSafetyCheck } from '../show/site.ts'
import { viewerOf } from '../viewer.ts'

@Resolver()
export class ConcernsResolver {
  constructor(
    private readonly queries: QueryBus,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  @Query(() => ConcernResult, { description: 'One concern, where you may read it.' })
  async concern(
    @Args() { id, at, atLeast }: ConcernArgs,
    @RequestedBy() { principal, correlationId }: Requester,
  ): Promise<ConcernFound | ConcernNotFound> {
    const { concerns } = await this.find(
      new FindConcerns({ principal, id, atLeast: atLeast ?? undefined, correlationId }),
    )
    const concern = concerns[0] && toConcern(concerns[0], at?.latest ?? this.now())
    return concern ? { __typename: 'ConcernFound', concern } : concernNotFound
  }

  @Query(() => ConcernConnection, { description: 'The concerns that you may read, the newest first.' })
  async concerns(
    @Args() { first, after, filter, atLeast }: ConcernsArgs,
    @RequestedBy() { principal, correlationId }: Requester,
  ): Promise<ConcernConnection> {
    const found = await this.find(new FindConcerns({ principal, atLeast: atLeast ?? undefined, correlationId }))
    const now = this.now()
    const wanted = found.concerns
      .filter(events => isWanted(concernAt(events, Infinity)!.record, filter, principal))
      .flatMap(events => toConcern(events, now) ?? [])
      .filter(({ overdueSince }) => isOverdueAsWanted(overdueSince !== undefined, filter))
      .reverse()
    const page = pageOfList(wanted, ({ id }) => id, { first, after })
    return { ...page, totalCount: wanted.length, position: found.position, reachedAtLeast: found.reachedAtLeast }
  }

  @Query(() => ConcernsRaisedTo, {
    description: 'Concerns put to somebody in a period, and what is recorded of their acknowledgement and answer.',
  })
  async concernsRaisedTo(
    @Args() { first, after, staffId, from, to }: ConcernsRaisedToArgs,
    @RequestedBy() { principal, correlationId }: Requester,
  ): Promise<ConcernsRaisedTo> {
    const { concerns } = await this.find(new FindConcerns({ principal, correlationId }))
    const until = Math.min(to.latest, this.now())
    const raised = concernsRaisedTo(concerns.flat(), staffId, from.earliest, until)
    const eventsOf = new Map(concerns.map(events => [events[0]!.stream, events]))
    const shown = raised.concerns.map(({ concern, ask }) => ({
      concern: toConcern(eventsOf.get(`concern-${concern.record.id}`)!, until)!,
      ask: toAsk(ask, until),
    }))
    const none = 'None recorded among the concerns that you may read.'
    const statement = raised.concerns.length === 0 ? none : 'Only concerns that you may read are counted.'
    return { staffId, ...raised.counts, ...pageOfList(shown, ({ concern }) => concern.id, { first, after }), statement }
  }

  @Query(() => SafetyCheckConnection, { description: 'The safety checks of one office, the one recorded last first.' })
  async siteChecks(
    @Args() { first, after, site, at, atLeast }: SiteChecksArgs,
    @CurrentPrincipal() principal: Principal,
  ): Promise<SafetyCheckConnection> {
    const answer = await this.queries.execute(new ReadSite({ site, principal, atLeast: atLeast ?? undefined }))
    if (answer.kind === 'not-permitted') throw new ApiProblem('FORBIDDEN', 'Your role does not see safety checks.')
    if (answer.kind !== 'found') throw problemOf(answer)
    const { events, reachedAtLeast } = answer
    const { checks, revision } = siteAt(events, at?.latest ?? this.now())
    const shown = checks.map(toSafetyCheck).reverse()
    return {
      site,
      ...pageOfList(shown, ({ id }) => id, { first, after }),
      totalCount: shown.length,
      statement: shown.length === 0 ? 'None recorded.' : undefined,
      position: events.find(event => event.revision === revision)?.position,
      reachedAtLeast,
    }
  }

  private now(): number {
    return this.clock().getTime()
  }

  private async find(query: FindConcerns): Promise<Extract<FoundConcerns, { kind: 'found' }>> {
    const found = await this.queries.execute(query)
    if (found.kind !== 'found') throw problemOf(found)
    return found
  }
}

function problemOf(notYet: NotReadYet | Exclude<FoundConcerns, { kind: 'found' }>): ApiProblem {
  if (notYet.kind !== 'malformed-position') return readingProblem(notYet)
  return new ApiProblem('BAD_USER_INPUT', malformedPosition)
}

function isOverdueAsWanted(isOverdue: boolean, filter: ConcernFilterInput | null | undefined): boolean {
  return typeof filter?.overdue !== 'boolean' || filter.overdue === isOverdue
}

function isWanted(
  { raisedBy, asks, about }: ConcernRecord,
  filter: ConcernFilterInput | null | undefined,
  principal: Principal,
): boolean {
  const { raisedByMe, toMe, crn } = filter ?? {}
  const viewer = viewerOf(principal)
  const mine = isPerson(viewer, raisedBy.staffId)
  const askedOfMe = asks.some(ask => isPerson(viewer, ask.to.staffId))
  return (
    (typeof raisedByMe !== 'boolean' || raisedByMe === mine) &&
    (typeof toMe !== 'boolean' || toMe === askedOfMe) &&
    (typeof crn !== 'string' || about?.crn === crn)
  )
}

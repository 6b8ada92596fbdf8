import { QueryBus } from '@nestjs/cqrs'
import { Args, Extensions, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import { RequestedBy, type Requester } from '../../../requester.ts'
import { idOfCursor } from '../../paging/cursor.ts'
import { CaseAccessArgs, ConsultationPageArgs, ConsultationsArgs, PersonAccessArgs } from '../inputs/access.args.ts'
import { CaseAccess, PersonAccess } from '../models/access.models.ts'
import { ConsultationConnection } from '../models/consultation.models.ts'
import { WhoCouldSee } from '../queries/case-access.ts'
import { ReadConsultations } from '../queries/read-consultations.ts'
import { toCaseAccess, toPersonAccess } from '../show/access.ts'
import { toConsultations } from '../show/consultations.ts'
import { overseeingProblem } from '../show/refusal.ts'

interface AskedFor {
  readonly crn: string
  readonly openingsOnly: boolean
  readonly purpose: string | undefined
  readonly requester: Requester
  /** What `to` is where the page does not say. */
  readonly until?: number
}

/** Who could open a case, and who did. Each question is logged itself. */
@Resolver(() => CaseAccess)
export class OverseeingResolver {
  constructor(private readonly queries: QueryBus) {}

  @Query(() => CaseAccess, { description: 'Who could open a case at a moment, and who did by then.' })
  async caseAccess(
    @Args() { crn, at, knownAt, purpose }: CaseAccessArgs,
    @RequestedBy() requester: Requester,
  ): Promise<CaseAccess> {
    const request = { crn, at: at.latest, knownAt: (knownAt ?? at).latest, requester, purpose: purpose ?? undefined }
    const answer = await this.queries.execute(new WhoCouldSee(request))
    if (answer.kind !== 'opened') throw overseeingProblem(answer)
    return toCaseAccess(answer)
  }

  @ResolveField(() => PersonAccess, { description: 'Whether the limits that held kept one person out.' })
  person(@Parent() { opened }: CaseAccess, @Args() { username, staffId }: PersonAccessArgs): PersonAccess {
    return toPersonAccess(opened, { username, ...(staffId ? { staffId } : {}) })
  }

  @ResolveField(() => ConsultationConnection, {
    description: 'Who opened it by the moment asked about, unless a period is given; refusals are left out.',
  })
  @Extensions({ cost: 20 })
  opened(
    @Parent() { opened: { crn, at } }: CaseAccess,
    @Args() page: ConsultationPageArgs,
    @RequestedBy() requester: Requester,
  ): Promise<ConsultationConnection> {
    return this.consultationsOf({ crn, openingsOnly: true, purpose: undefined, requester, until: at }, page)
  }

  @Query(() => ConsultationConnection, {
    description: 'Every reading of a case that this server logged, refusals and questions like this one included.',
  })
  @Extensions({ cost: 20 })
  consultations(
    @Args() { crn, purpose, ...page }: ConsultationsArgs,
    @RequestedBy() requester: Requester,
  ): Promise<ConsultationConnection> {
    return this.consultationsOf({ crn, openingsOnly: false, purpose: purpose ?? undefined, requester }, page)
  }

  private async consultationsOf(
    { until, ...asked }: AskedFor,
    { first, after, from, to }: ConsultationPageArgs,
  ): Promise<ConsultationConnection> {
    const place = after === undefined || after === null ? undefined : Number(idOfCursor(after))
    const answer = await this.queries.execute(
      new ReadConsultations({
        ...asked,
        first,
        after: place !== undefined && Number.isSafeInteger(place) ? place : undefined,
        from: from?.earliest,
        to: to?.latest ?? until,
      }),
    )
    if (answer.kind !== 'read') throw overseeingProblem(answer)
    return toConsultations(answer)
  }
}

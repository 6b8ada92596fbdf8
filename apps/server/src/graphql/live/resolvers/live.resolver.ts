import { Inject } from '@nestjs/common'
import { QueryBus } from '@nestjs/cqrs'
import { Args, Context, Extensions, Resolver, Subscription } from '@nestjs/graphql'
import type { Principal } from '#access'
import type { Policies } from '#case-record'
import { parsePosition, type Position, type ReadFrom } from '#event-log'
import type { ReadModel } from '#replay'
import { CaseGate } from '../../../case-gate/case-gate.ts'
import { CLOCK, POLICIES, READ_MODEL } from '../../../composition/tokens.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import { readingRefusal } from '../../case/queries/reading.ts'
import { readingProblem } from '../../case/show/opened/refusal.ts'
import { ApiProblem } from '../../errors/api-problem.ts'
import { costOfAPerson } from '../../people/resolvers/person.resolver.ts'
import type { LiveConnection } from '../connections/live-connection.ts'
import { follow, type NewsSource } from '../follow/follow.ts'
import { CaseNewsArgs, QueueNewsArgs } from '../inputs/live.args.ts'
import { CaseNewsMessage } from '../models/case-news.models.ts'
import { QueueNewsMessage } from '../models/queue-news.models.ts'
import { caseNewsSource } from '../sources/case-news-source.ts'
import { queueAtOf } from '../sources/queue-at.ts'
import { queueNewsSource } from '../sources/queue-news-source.ts'

const asItIs = { resolve: (message: unknown) => message }

/** Subscriptions have no basis: they tell of the record as it grows, and never change what an earlier view showed. */
@Resolver()
export class LiveResolver {
  constructor(
    private readonly queries: QueryBus,
    private readonly gate: CaseGate,
    @Inject(READ_MODEL) private readonly reads: ReadModel,
    @Inject(CLOCK) private readonly now: () => Date,
    @Inject(POLICIES) private readonly policies: Policies,
  ) {}

  @Subscription(() => CaseNewsMessage, { ...asItIs, description: 'What comes to one case from now on, or was missed.' })
  async caseNews(
    @Args() { crn, after }: CaseNewsArgs,
    @RequestedBy() { principal, correlationId }: Requester,
    @Context('live') connection: LiveConnection,
  ) {
    this.admit(principal)
    const start = this.startOf(connection, after)
    const closed = await this.gate.open(crn, { principal, reading: 'follow', asked: { after: start }, correlationId })
    if (closed) throw readingProblem(closed)
    return this.following(caseNewsSource(this.reads, this.gate, crn), connection, start)
  }

  @Subscription(() => QueueNewsMessage, { ...asItIs, description: 'How what waits on you changes from now on.' })
  @Extensions({ cost: costOfAPerson })
  queueNews(
    @Args() { after }: QueueNewsArgs,
    @RequestedBy() { principal, correlationId }: Requester,
    @Context('live') connection: LiveConnection,
  ) {
    this.admit(principal)
    const { queries, now, policies } = this
    const { staffId } = principal
    if (staffId === undefined) throw noStaffCode
    const queueAt = queueAtOf({ staffId, correlationId, queries, now, policies })
    return this.following(queueNewsSource(this.reads, staffId, queueAt), connection, this.startOf(connection, after))
  }

  /** What is refused before anything could be told is an answer of its own, not an empty subscription. */
  private admit(principal: Principal): void {
    const refusal = readingRefusal(principal, this.reads)
    if (refusal) throw readingProblem(refusal)
  }

  private startOf(connection: LiveConnection, after: string | null | undefined): ReadFrom {
    return placeOf(connection.lastEventId) ?? placeOf(after) ?? this.reads.head()
  }

  private following<News extends { readonly position: Position }>(
    source: NewsSource<News>,
    connection: LiveConnection,
    after: ReadFrom,
  ) {
    return follow({ connection, source, head: () => this.reads.head(), after })
  }
}

/** A reader that lost its connection knows better where it was than the address it was first given. */
function placeOf(text: string | null | undefined): ReadFrom | undefined {
  return text === 'start' ? text : parsePosition(text ?? '')
}

const noStaffCode = new ApiProblem(
  'FORBIDDEN',
  'Your sign-in carries no staff code: nothing on record can be tied to you.',
)

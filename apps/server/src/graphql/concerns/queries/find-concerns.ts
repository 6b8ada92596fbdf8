import { Inject } from '@nestjs/common'
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs'
import type { Principal } from '#access'
import { byStream, concernAt, concernStreamPrefix, mayReadConcern } from '#concerns'
import type { ReadFrom, RecordedEvent } from '#event-log'
import type { ReadModel } from '#replay'
import { CaseGate, type GateRefusal } from '../../../case-gate/case-gate.ts'
import { READ_MODEL } from '../../../composition/tokens.ts'
import { viewerOf } from '../viewer.ts'
import { readUpTo, type NotReadYet } from '../../case/queries/read-up-to.ts'

export type FoundConcerns =
  | {
      readonly kind: 'found'
      /** Each concern's events, in its order; concerns in the order in which they were raised. */
      readonly concerns: readonly (readonly RecordedEvent[])[]
      readonly position: ReadFrom
      readonly reachedAtLeast: boolean | undefined
    }
  | NotReadYet
  | Extract<GateRefusal, { kind: 'not-logged' }>

/**
 * The concerns that a person may read: all of them, or the one of an id; none that names a case they may not know of,
 * whoever raised it. The one place where that is decided for
 * reading; what is not handed out here is in no answer.
 */
export class FindConcerns extends Query<FoundConcerns> {
  readonly principal: Principal
  readonly id: string | undefined
  readonly atLeast: string | undefined
  readonly correlationId: string | undefined

  constructor(request: {
    readonly principal: Principal
    readonly id?: string
    readonly atLeast?: string | undefined
    readonly correlationId?: string | undefined
  }) {
    super()
    this.principal = request.principal
    this.id = request.id
    this.atLeast = request.atLeast
    this.correlationId = request.correlationId
  }
}

@QueryHandler(FindConcerns)
export class FindConcernsHandler implements IQueryHandler<FindConcerns> {
  constructor(
    @Inject(READ_MODEL) private readonly reads: ReadModel,
    private readonly gate: CaseGate,
  ) {}

  async execute({ principal, id, atLeast, correlationId }: FindConcerns): Promise<FoundConcerns> {
    const read = await readUpTo(this.reads, atLeast)
    if (read.kind !== 'read') return read
    const { position, reachedAtLeast } = read
    const viewer = viewerOf(principal)
    const events = this.reads.eventsOf(`${concernStreamPrefix}${id?.toLowerCase() ?? ''}`, position)
    const sight = this.gate.sightOf(principal)
    const named = new Set<string>()
    const concerns = [...byStream(events).values()].filter(stream => {
      const record = concernAt(stream, Infinity)?.record
      if (record === undefined || !mayReadConcern(viewer, record)) return false
      if (record.about === undefined) return true
      if (!sight.maySee(record.about.crn)) return false
      named.add(record.about.crn)
      return true
    })
    if (named.size > 0) {
      const logged = await this.gate.openThose([...named], { principal, reading: 'concern', correlationId }, sight)
      if ('kind' in logged) return logged
    }
    return { kind: 'found', concerns, position, reachedAtLeast }
  }
}

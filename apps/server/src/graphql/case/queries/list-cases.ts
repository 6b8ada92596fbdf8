import { Inject } from '@nestjs/common'
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs'
import type { Principal } from '#access'
import type { ReadFrom } from '#event-log'
import type { ReadModel } from '#replay'
import { READ_MODEL } from '../../../composition/tokens.ts'
import { CaseGate } from '../../../case-gate/case-gate.ts'
import type { Sight } from '../../../case-gate/sight.ts'
import { readingRefusal, waitUntilRead, type CaseRefusal } from './reading.ts'

export type ListCasesAnswer =
  | {
      readonly kind: 'listed'
      readonly crns: readonly string[]
      readonly more: boolean
      readonly position: ReadFrom
      /** Undefined where no position was asked for. */
      readonly reachedAtLeast: boolean | undefined
    }
  | { readonly kind: 'malformed-position' }
  | CaseRefusal

/** CRNs on record, in order, without those of cases that the person may not know of. */
export class ListCases extends Query<ListCasesAnswer> {
  readonly first: number
  readonly after: string | undefined
  readonly principal: Principal
  readonly atLeast: string | undefined
  readonly correlationId: string | undefined

  constructor(request: {
    readonly first: number
    readonly after: string | undefined
    readonly principal: Principal
    readonly atLeast: string | undefined
    readonly correlationId?: string | undefined
  }) {
    super()
    this.first = request.first
    this.after = request.after
    this.principal = request.principal
    this.atLeast = request.atLeast
    this.correlationId = request.correlationId
  }
}

@QueryHandler(ListCases)
export class ListCasesHandler implements IQueryHandler<ListCases> {
  constructor(
    @Inject(READ_MODEL) private readonly reads: ReadModel,
    private readonly gate: CaseGate,
  ) {}

  async execute({ first, after, principal, atLeast, correlationId }: ListCases): Promise<ListCasesAnswer> {
    const refusal = readingRefusal(principal, this.reads)
    if (refusal) return refusal
    const waited = atLeast === undefined ? undefined : await waitUntilRead(this.reads, atLeast)
    if (waited === 'malformed position') return { kind: 'malformed-position' }
    const position = this.reads.head()
    const sight = this.gate.sightOf(principal)
    const found = this.found(sight, first + 1, position, after)
    const listed = await this.gate.openThose(
      found.slice(0, first),
      { principal, reading: 'list', asked: { first, after }, correlationId },
      sight,
    )
    if ('kind' in listed) return listed
    return {
      kind: 'listed',
      crns: listed,
      more: found.length > first,
      position,
      reachedAtLeast: waited && waited === 'reached',
    }
  }

  /** Reads on past what is left out, so that a page's length tells nothing of it. */
  private found(sight: Sight, wanted: number, at: ReadFrom, from: string | undefined): readonly string[] {
    const seen: string[] = []
    for (let after = from; ;) {
      const next = this.reads.cases({ first: wanted, at, ...(after === undefined ? {} : { after }) })
      seen.push(...next.filter(crn => sight.maySee(crn)))
      if (next.length < wanted || seen.length >= wanted) return seen.slice(0, wanted)
      after = next.at(-1)
    }
  }
}

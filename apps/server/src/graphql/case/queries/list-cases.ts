import { Inject } from '@nestjs/common'
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs'
import type { Principal } from '#access'
import type { ReadFrom } from '#event-log'
import type { ReadModel } from '#replay'
import { READ_MODEL } from '../../../composition/tokens.ts'
import { readingRefusal, waitUntilRead, type ReadingRefusal } from './reading.ts'

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
  | ReadingRefusal

/** CRNs on record, in order. */
export class ListCases extends Query<ListCasesAnswer> {
  readonly first: number
  readonly after: string | undefined
  readonly principal: Principal
  readonly atLeast: string | undefined

  constructor(request: {
    readonly first: number
    readonly after: string | undefined
    readonly principal: Principal
    readonly atLeast: string | undefined
  }) {
    super()
    this.first = request.first
    this.after = request.after
    this.principal = request.principal
    this.atLeast = request.atLeast
  }
}

@QueryHandler(ListCases)
export class ListCasesHandler implements IQueryHandler<ListCases> {
  constructor(@Inject(READ_MODEL) private readonly reads: ReadModel) {}

  async execute({ first, after, principal, atLeast }: ListCases): Promise<ListCasesAnswer> {
    const refusal = readingRefusal(principal, this.reads)
    if (refusal) return refusal
    const waited = atLeast === undefined ? undefined : await waitUntilRead(this.reads, atLeast)
    if (waited === 'malformed position') return { kind: 'malformed-position' }
    const position = this.reads.head()
    const found = this.reads.cases({ first: first + 1, at: position, ...(after === undefined ? {} : { after }) })
    return {
      kind: 'listed',
      crns: found.slice(0, first),
      more: found.length > first,
      position,
      reachedAtLeast: waited && waited === 'reached',
    }
  }
}

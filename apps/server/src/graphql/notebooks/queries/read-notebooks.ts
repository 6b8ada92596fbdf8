import { Inject } from '@nestjs/common'
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs'
import { mayReadNotebook, type NotebookReader, type Principal } from '#access'
import type { EventLogError, RecordedEvent } from '#event-log'
import type { ReadModel } from '#replay'
import { keeperOf, notebooksOfCase } from '#sfo-review'
import { CaseGate, type GateRefusal, type ReadingOfCase } from '../../../case-gate/case-gate.ts'
import { READ_MODEL } from '../../../composition/tokens.ts'
import { readUpTo, type NotReadYet } from '../../case/queries/read-up-to.ts'

/** The stream of one reviewer on a case, and as whom it is read. */
export interface FoundNotebook {
  readonly keeper: string
  readonly as: NotebookReader
  readonly events: readonly RecordedEvent[]
}

export type FoundNotebooks =
  | { readonly kind: 'found'; readonly notebooks: readonly FoundNotebook[] }
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'position-not-reached' }
  | { readonly kind: 'log-failed'; readonly error: EventLogError }
  | NotReadYet
  | GateRefusal

/** The notebooks on a case that a person may read: everybody's, or one person's, which is empty where they keep none. */
export class ReadNotebooks extends Query<FoundNotebooks> {
  readonly crn: string
  readonly principal: Principal
  readonly keeper: string | undefined
  readonly atLeast: string | undefined
  readonly correlationId: string
  readonly purpose: string | undefined

  constructor(request: {
    readonly crn: string
    readonly principal: Principal
    readonly keeper?: string | undefined
    readonly atLeast?: string | undefined
    readonly correlationId: string
    readonly purpose?: string | undefined
  }) {
    super()
    this.crn = request.crn
    this.principal = request.principal
    this.keeper = request.keeper
    this.atLeast = request.atLeast
    this.correlationId = request.correlationId
    this.purpose = request.purpose
  }
}

@QueryHandler(ReadNotebooks)
export class ReadNotebooksHandler implements IQueryHandler<ReadNotebooks> {
  constructor(
    @Inject(READ_MODEL) private readonly reads: ReadModel,
    private readonly gate: CaseGate,
  ) {}

  async execute(query: ReadNotebooks): Promise<FoundNotebooks> {
    const { crn, principal, keeper, correlationId, purpose } = query
    const reading: ReadingOfCase = { principal, reading: 'notebook', asked: { keeper }, correlationId, purpose }
    const permission = mayReadNotebook(principal, keeper ?? principal.username)
    if (!permission.allowed) {
      await this.gate.refused(crn, reading)
      return { kind: 'not-permitted' }
    }
    const read = await readUpTo(this.reads, query.atLeast)
    if (read.kind !== 'read') return read
    if (read.reachedAtLeast === false) return { kind: 'position-not-reached' }
    const closed = await this.open(crn, reading, permission.as)
    if (closed)
      return 'message' in closed || closed.kind === 'not-logged' ? closed : { kind: 'log-failed', error: closed }
    const events = this.reads.eventsOf(notebooksOfCase(crn), read.position)
    return { kind: 'found', notebooks: notebooksIn(events, principal, keeper) }
  }

  /** A data protection officer opens no case, so they are judged as in overseeing who may. */
  private open(
    crn: string,
    reading: ReadingOfCase,
    as: NotebookReader,
  ): Promise<GateRefusal | EventLogError | undefined> {
    return as === 'for disclosure' ? this.gate.openForOverseeing(crn, reading) : this.gate.open(crn, reading)
  }
}

function notebooksIn(
  events: readonly RecordedEvent[],
  principal: Principal,
  keeper: string | undefined,
): readonly FoundNotebook[] {
  const kept = Map.groupBy(events, ({ stream }) => keeperOf(stream) ?? '')
  const keepers = keeper === undefined ? [...kept.keys()] : [keeper]
  return keepers.flatMap(one => {
    const permission = mayReadNotebook(principal, one)
    return permission.allowed ? [{ keeper: one, as: permission.as, events: kept.get(one) ?? [] }] : []
  })
}

import { Inject } from '@nestjs/common'
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs'
import type { Principal } from '#access'
import type { ReadFrom, RecordedEvent } from '#event-log'
import type { ReadModel } from '#replay'
import { staffStreamPrefix } from '#staffing'
import { CLOCK, READ_MODEL } from '../../../composition/tokens.ts'
import { waitUntilRead } from '../../case/queries/reading.ts'
import { mayReadStaffing } from '../access/staffing-permissions.ts'

/** What answers about staff stand on. */
export interface StaffBasis {
  readonly events: readonly RecordedEvent[]
  readonly at: number
  readonly knownAt: number | undefined
  readonly position: ReadFrom
  /** Undefined where no position was asked for. */
  readonly reachedAtLeast: boolean | undefined
}

export type ReadStaffAnswer =
  | { readonly kind: 'read'; readonly basis: StaffBasis }
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'not-serving' }
  | { readonly kind: 'malformed-position' }
  | { readonly kind: 'known-in-the-future' }

interface Request {
  readonly principal: Principal
  readonly at: number | undefined
  readonly knownAt: number | undefined
  readonly atLeast: string | undefined
}

/** Everything on record of staff, at a basis. */
export class ReadAllStaff extends Query<ReadStaffAnswer> {
  readonly request: Request

  constructor(request: Request) {
    super()
    this.request = request
  }
}

@QueryHandler(ReadAllStaff)
export class ReadAllStaffHandler implements IQueryHandler<ReadAllStaff> {
  constructor(
    @Inject(READ_MODEL) private readonly reads: ReadModel,
    @Inject(CLOCK) private readonly now: () => Date,
  ) {}

  async execute({ request }: ReadAllStaff): Promise<ReadStaffAnswer> {
    const { principal, at, knownAt, atLeast } = request
    if (!mayReadStaffing(principal).allowed) return { kind: 'not-permitted' }
    if (this.reads.status().kind !== 'serving') return { kind: 'not-serving' }
    const now = this.now().getTime()
    if (knownAt !== undefined && knownAt > now) return { kind: 'known-in-the-future' }
    const waited = atLeast === undefined ? undefined : await waitUntilRead(this.reads, atLeast)
    if (waited === 'malformed position') return { kind: 'malformed-position' }
    const position = this.reads.head()
    const events = this.reads.eventsOf(staffStreamPrefix, position)
    const reachedAtLeast = waited === undefined ? undefined : waited === 'reached'
    return { kind: 'read', basis: { events, at: at ?? knownAt ?? now, knownAt, position, reachedAtLeast } }
  }
}

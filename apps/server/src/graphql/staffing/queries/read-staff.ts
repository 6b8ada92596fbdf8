import { Inject } from '@nestjs/common'
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs'
import type { Principal } from '#access'
import type { ReadFrom } from '#event-log'
import type { ReadModel } from '#replay'
import {
  allStaffAt,
  readStaffRecord,
  staffStream,
  staffStreamPrefix,
  type StaffingAt,
  type StaffRecord,
} from '#staffing'
import { CLOCK, READ_MODEL } from '../../../composition/tokens.ts'
import { waitUntilRead } from '../../case/queries/reading.ts'
import { mayReadStaffing } from '../access/staffing-permissions.ts'

/** What answers about staff stand on. One person is read alone; everybody only where that is asked for, and once. */
export interface StaffBasis {
  readonly recordOf: (staffId: string) => StaffRecord
  readonly everybody: () => readonly StaffingAt[]
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

/** Staff as they were at a basis. */
export class ReadStaff extends Query<ReadStaffAnswer> {
  readonly request: Request

  constructor(request: Request) {
    super()
    this.request = request
  }
}

@QueryHandler(ReadStaff)
export class ReadStaffHandler implements IQueryHandler<ReadStaff> {
  constructor(
    @Inject(READ_MODEL) private readonly reads: ReadModel,
    @Inject(CLOCK) private readonly now: () => Date,
  ) {}

  async execute({ request }: ReadStaff): Promise<ReadStaffAnswer> {
    const { principal, at, knownAt, atLeast } = request
    if (!mayReadStaffing(principal).allowed) return { kind: 'not-permitted' }
    if (this.reads.status().kind !== 'serving') return { kind: 'not-serving' }
    const now = this.now().getTime()
    if (knownAt !== undefined && knownAt > now) return { kind: 'known-in-the-future' }
    const waited = atLeast === undefined ? undefined : await waitUntilRead(this.reads, atLeast)
    if (waited === 'malformed position') return { kind: 'malformed-position' }
    const position = this.reads.head()
    const reachedAtLeast = waited === undefined ? undefined : waited === 'reached'
    const basis = { at: at ?? knownAt ?? now, knownAt, position, reachedAtLeast }
    return { kind: 'read', basis: { ...basis, ...this.readersOf(basis) } }
  }

  private readersOf({
    at,
    knownAt,
    position,
  }: Pick<StaffBasis, 'at' | 'knownAt' | 'position'>): Pick<StaffBasis, 'recordOf' | 'everybody'> {
    let everybody: readonly StaffingAt[] | undefined
    return {
      recordOf: staffId => readStaffRecord(this.reads.eventsOf(staffStream(staffId), position), staffId, knownAt),
      everybody: () => (everybody ??= allStaffAt(this.reads.eventsOf(staffStreamPrefix, position), at, knownAt)),
    }
  }
}

import type { StaffRecord } from '../record/staff-record.ts'
import type { Instant } from '../time/given-time.ts'
import { holdsAt, spanOf } from '../time/period.ts'
import type { ActingUp, Cover } from './facts.ts'

/** An arrangement by which somebody could act in another capacity than their own post. */
export type Arrangement =
  | { readonly capacity: 'acting'; readonly entry: string; readonly arrangement: ActingUp }
  | { readonly capacity: 'covering'; readonly entry: string; readonly arrangement: Cover }

/** Arrangements in force at an instant: what a person could act as besides their own post. */
export function arrangementsAt(record: StaffRecord, instant: Instant): readonly Arrangement[] {
  const acting = record
    .of('acting-up-arranged')
    .map(({ id, fact }) => ({ capacity: 'acting' as const, entry: id, arrangement: fact }))
  const covering = record
    .of('cover-arranged')
    .map(({ id, fact }) => ({ capacity: 'covering' as const, entry: id, arrangement: fact }))
  return [...acting, ...covering].filter(({ arrangement }) => holdsAt(spanOf(arrangement), instant))
}

/** For whom an arrangement stands in, where it names a person. */
export function standsInFor(arrangement: Arrangement): string | undefined {
  return arrangement.capacity === 'acting' ? arrangement.arrangement.forWhom : arrangement.arrangement.staff
}

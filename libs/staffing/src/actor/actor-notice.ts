import type { StaffingAt } from '../staffing-at/staffing-at.ts'
import { valuesOf } from '../staffing-at/stated.ts'
import type { Capacity } from './staff-actor.ts'

/** What the record does not bear out about somebody who acts. Neutral: the record may be behind the facts. */
export type ActorNoticeKind =
  | 'not in post'
  | 'several appointments'
  | 'several changes on one day'
  | 'capacity without an arrangement'
  | 'several arrangements'
  | 'recorded as absent'

export interface ActorNotice {
  readonly kind: ActorNoticeKind
  readonly message: string
}

/** A notice in words that claim no more than the record does. */
export function actorNotice(
  kind: ActorNoticeKind,
  staffing: StaffingAt,
  capacity?: Capacity,
  onBehalfOf?: string,
): ActorNotice {
  return { kind, message: messageOf(kind, staffing, capacity, onBehalfOf) }
}

function messageOf(
  kind: ActorNoticeKind,
  { staffId, posts, unit }: StaffingAt,
  capacity: Capacity | undefined,
  onBehalfOf: string | undefined,
): string {
  const whom = onBehalfOf === undefined ? '' : ` for ${onBehalfOf}`
  switch (kind) {
    case 'not in post':
      return `No appointment of ${staffId} is on record for this time; role, grade and unit are left open.`
    case 'several appointments':
      return `${posts.length} appointments of ${staffId} are on record for this time (${valuesOf(unit).join(', ')}); the one that began last is taken.`
    case 'several changes on one day':
      return `The record names more than one role, grade or unit of ${staffId} for this time; the act carries one of them.`
    case 'capacity without an arrangement':
      return `No arrangement is on record by which ${staffId} was ${wordOf(capacity)}${whom} at this time.`
    case 'several arrangements':
      return `Several arrangements are on record by which ${staffId} was ${wordOf(capacity)} at this time; the act does not say which${whom === '' ? '' : ' of those' + whom}.`
    case 'recorded as absent':
      return `${staffId} is on record as absent at this time.`
  }
}

function wordOf(capacity: Capacity | undefined): string {
  return capacity === 'delegated'
    ? 'acting by delegation'
    : capacity === 'out-of-hours'
      ? 'on duty out of hours'
      : (capacity ?? '')
}

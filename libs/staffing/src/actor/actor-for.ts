import type { RecordedEvent } from '#event-log'
import type { PostAt } from '../appointment/post.ts'
import { standsInFor, type Arrangement } from '../standing-in/arrangements.ts'
import { staffingAt, type StaffingAt } from '../staffing-at/staffing-at.ts'
import { valuesOf, type Stated } from '../staffing-at/stated.ts'
import type { Instant } from '../time/given-time.ts'
import { actorNotice, type ActorNotice } from './actor-notice.ts'
import type { Capacity, StaffActor } from './staff-actor.ts'

/** In what capacity somebody says that they act, and for whom. */
export interface ClaimedCapacity {
  readonly capacity: Capacity
  /** Staff code of whom they act for; where left out, the arrangement says it if it names one person. */
  readonly onBehalfOf?: string
}

export interface ActorFound {
  readonly actor: StaffActor
  /**
   * What the record does not bear out. Never a reason to refuse an act: an out-of-hours signatory may not be registered
   * yet.
   */
  readonly notices: readonly ActorNotice[]
}

/**
 * Who acts, as a recorded act carries it for good: name, role, grade and unit as they stood at the instant. Somebody
 * acting up acts in the role and grade of the arrangement. Where several appointments are in force the one that began
 * last is taken, and a notice says so. Never refuses; an actor of whom nothing is on record has neither role nor unit.
 */
export function actorFor(
  events: readonly RecordedEvent[],
  staffId: string,
  instant: Instant,
  claimed: ClaimedCapacity = { capacity: 'substantive' },
): ActorFound {
  const staffing = staffingAt(events, staffId, instant)
  const backing = arrangementsBehind(staffing.arrangements, claimed)
  const acting = claimed.capacity === 'acting' ? only(backing) : undefined
  const post = staffing.posts.at(-1)
  return {
    actor: compact({
      staffId,
      name: post?.name,
      role: roleOf(post, acting),
      grade: acting?.capacity === 'acting' ? acting.arrangement.grade : post && last(post.grade),
      organisation: (post && last(post.organisation)) ?? null,
      unit: (acting?.capacity === 'acting' ? acting.arrangement.unit : undefined) ?? (post && last(post.unit)),
      capacity: claimed.capacity,
      onBehalfOf: claimed.onBehalfOf ?? behalfOf(backing),
    }),
    notices: noticesOf(staffing, backing, claimed),
  }
}

function roleOf(post: PostAt | undefined, acting: Arrangement | undefined): string | null {
  if (acting?.capacity === 'acting') return acting.arrangement.role
  return (post && last(post.role)) ?? null
}

/** Arrangements on record that bear out a claimed capacity. A delegation is not recorded as staffing, so none bears it out. */
function arrangementsBehind(
  arrangements: readonly Arrangement[],
  { capacity, onBehalfOf }: ClaimedCapacity,
): readonly Arrangement[] {
  const kind = capacity === 'acting' ? 'acting' : 'covering'
  if (capacity === 'substantive' || capacity === 'delegated') return []
  return arrangements.filter(arrangement => {
    const stoodInFor = standsInFor(arrangement)
    const fits = onBehalfOf === undefined || stoodInFor === undefined || stoodInFor === onBehalfOf
    return arrangement.capacity === kind && fits
  })
}

function noticesOf(
  staffing: StaffingAt,
  backing: readonly Arrangement[],
  { capacity, onBehalfOf }: ClaimedCapacity,
): readonly ActorNotice[] {
  const { registration, posts, absence } = staffing
  return [
    ...(registration.kind === 'in post' ? [] : [actorNotice('not in post', staffing)]),
    ...(posts.length > 1 ? [actorNotice('several appointments', staffing)] : []),
    ...(isUncertain(posts.at(-1)) ? [actorNotice('several changes on one day', staffing)] : []),
    ...(capacity === 'substantive' || backing.length > 0
      ? []
      : [actorNotice('capacity without an arrangement', staffing, capacity, onBehalfOf)]),
    ...(backing.length > 1 ? [actorNotice('several arrangements', staffing, capacity, onBehalfOf)] : []),
    ...(absence.kind === 'absent' ? [actorNotice('recorded as absent', staffing)] : []),
  ]
}

function isUncertain(post: PostAt | undefined): boolean {
  return (
    post !== undefined && [post.role, post.grade, post.organisation, post.unit].some(part => part.kind === 'several')
  )
}

function behalfOf(backing: readonly Arrangement[]): string | undefined {
  const one = only(backing)
  return one && standsInFor(one)
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined
}

function last(stated: Stated<string>): string | undefined {
  return valuesOf(stated).at(-1)
}

type Loose<Shape> = { readonly [Key in keyof Shape]: Shape[Key] | undefined }

function compact(actor: Loose<StaffActor>): StaffActor {
  return Object.fromEntries(Object.entries(actor).filter(([, value]) => value !== undefined)) as unknown as StaffActor
}

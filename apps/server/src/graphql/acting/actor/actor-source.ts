import type { Principal } from '#access'
import type { Actor, Capacity, Instant, Notice } from '#case-record'

/** In what capacity somebody says that they act. */
interface ClaimedCapacity {
  readonly capacity: Capacity
  readonly onBehalfOf?: string
  /** The instant of the act: who somebody was then, not who they are now. */
  readonly at: Instant
}

/** Whom an act stands under, and what there is to say about it first. */
interface FoundActor {
  readonly actor: Actor
  readonly notices: readonly Notice[]
}

/**
 * Tells who a signed-in person is as an actor. Nothing of it comes from what was sent, the capacity apart. Rejects with
 * an EventLogFailure where the record of staff cannot be read.
 */
export interface ActorSource {
  /**
   * Who somebody with a staff code was at an instant, by the record of staff; undefined where it names no post of theirs, or
   * several.
   * In what capacity they acted it does not say. Rejects as above.
   */
  actorNamed(staffId: string, at: Instant): Promise<Actor | undefined>
  actorOf(principal: Principal, claimed: ClaimedCapacity): Promise<FoundActor>
}

/** The ActorSource. */
export const ACTOR_SOURCE = Symbol('ActorSource')

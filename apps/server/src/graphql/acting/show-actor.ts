import { type Actor as CaseActor } from '#case-record'
import type { ActMetadata } from '#concerns'
import { metadataIn, type RecordedEvent } from '#event-log'
import type { Actor } from '../case/models/actor.models.ts'
import { toActor } from '../case/show/entry/actor.ts'

/** Who brought an event, as they stood then. */
export function actorIn(event: RecordedEvent): Actor {
  return actorShown(metadataIn<ActMetadata>(event).actor)
}

/** An actor on record, in the form of the schema. Only the service itself writes actors, so its capacities are known. */
export function actorShown(actor: ActMetadata['actor']): Actor {
  return toActor(actor as CaseActor)
}

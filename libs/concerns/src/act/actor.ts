import { metadataIn, type JsonObject, type RecordedEvent } from '#event-log'

/** Somebody whom an act is put to or who is named in it, as the person acting stated them. */
export interface Person {
  readonly staffId: string
  readonly role?: string
}

/** Who acted, as they stood when they did: stored with the act, never looked up later. */
export interface Actor {
  readonly staffId: string
  readonly name?: string
  readonly role: string | null
  readonly grade?: string
  readonly organisation: string | null
  readonly unit?: string
  readonly capacity?: string
  readonly onBehalfOf?: string
}

/** One act on its way to the record: who, signed in as whom, when. All of it is the service's to say, never a caller's. */
export interface Act {
  readonly actor: Actor
  readonly principal: { readonly username: string; readonly client: string }
  /** Milliseconds since 1970, by the service's clock. */
  readonly at: number
  readonly commandId: string
  readonly correlationId: string
  readonly software: string
}

/** What an event's metadata holds, version 1. `occurred` is the act itself where nothing else is stated. */
export interface ActMetadata {
  readonly occurred: string
  readonly recorded: { readonly status: 'attested'; readonly at: string }
  readonly actor: Actor
  readonly source: { readonly system: string; readonly id: string }
  readonly principal: { readonly username: string; readonly client: string }
  readonly correlationId: string
  readonly software: string
}

/** The metadata of an event that an act brings. `occurred` is given where the event tells of something earlier. */
export function metadataOf(act: Act, occurred?: string): JsonObject {
  const { actor, principal, commandId, correlationId, software } = act
  const at = new Date(act.at).toISOString()
  return {
    occurred: occurred ?? at,
    recorded: { status: 'attested', at },
    actor: { ...actor },
    source: { system: 'sfo-review', id: commandId },
    principal: { ...principal },
    correlationId,
    software,
  }
}

/** Who did what an event records, and when the log took it. */
export function actOf(event: RecordedEvent): { readonly by: Actor; readonly at: number } {
  const { actor } = metadataIn<ActMetadata>(event)
  return { by: actor, at: Date.parse(event.entered) }
}

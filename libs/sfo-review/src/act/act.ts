import type { JsonObject, RecordedEvent } from '#event-log'

/** Who acted, as they stood when they did: stored with the act, never looked up later. */
export interface Reviewer {
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
  readonly actor: Reviewer
  readonly principal: { readonly username: string; readonly client: string }
  /** Milliseconds since 1970, by the service's clock. */
  readonly at: number
  readonly commandId: string
  readonly correlationId: string
  readonly software: string
}

/** What the metadata of an event of a review holds, version 1. It happened when it was written: both times are one. */
export function metadataOf(act: Act): JsonObject {
  const written = new Date(act.at).toISOString()
  return {
    occurred: written,
    recorded: { status: 'attested', at: written },
    actor: { ...act.actor },
    principal: { ...act.principal },
    source: { system: 'sfo-review', id: act.commandId },
    correlationId: act.correlationId,
    software: act.software,
  }
}

/** Who wrote something and when the log took it. */
export interface Written {
  readonly by: Reviewer
  readonly at: number
}

/** Who wrote an event, as they stood then, and when it was entered, in milliseconds since 1970 UTC. */
export function writtenIn(event: RecordedEvent): Written {
  const { actor } = event.metadata as { readonly actor?: unknown }
  return { by: actor as Reviewer, at: Date.parse(event.entered) }
}

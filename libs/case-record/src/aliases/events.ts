import { dataIn, metadataIn, type EventTypeDefinition, type RecordedEvent } from '#event-log'
import type { Actor } from '../entry/actor.ts'
import type { Principal } from '../events/entry-recorded.ts'

/** One person turned out to have two case reference numbers: from now on one is an alias of the other. */
export const aliasRecordedType = 'case.alias-recorded'

/** They were two people after all, or the alias was recorded in error. */
export const aliasEndedType = 'case.alias-ended'

export const aliasEventTypes: readonly EventTypeDefinition[] = [
  { type: aliasRecordedType, version: 1 },
  { type: aliasEndedType, version: 1 },
]

/** All merges stand in one stream, because whether one is allowed depends on all others. They are rare. */
export const aliasStream = 'aliases'

/** Content of an alias event's `data`, version 1. No entry is moved, copied or changed by it. */
export interface AliasData {
  readonly alias: string
  readonly main: string
  readonly reason: string
}

/** Content of an alias event's `metadata`, version 1. */
export interface AliasMetadata {
  readonly recorded: { readonly status: 'attested'; readonly at: string }
  readonly actor: Actor
  readonly principal: Principal
  readonly correlationId: string
  readonly software: string
}

/** One merge or its end, as it stands in the log. */
export interface AliasChange extends AliasData {
  readonly change: 'recorded' | 'ended'
  /** When it was written down, in milliseconds since 1970. */
  readonly at: number
  readonly by: Actor
}

/** Reads an event of the alias stream; undefined for any other. */
export function aliasChangeOf(event: RecordedEvent): AliasChange | undefined {
  if (event.type !== aliasRecordedType && event.type !== aliasEndedType) return undefined
  const { alias, main, reason } = dataIn<AliasData>(event)
  const { recorded, actor } = metadataIn<AliasMetadata>(event)
  const change = event.type === aliasRecordedType ? 'recorded' : 'ended'
  return { alias, main, reason, change, at: Date.parse(recorded.at), by: actor }
}

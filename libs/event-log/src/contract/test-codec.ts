import { createCodec, type EventTypeDefinition } from '../codec/codec.ts'
import type { EventContent } from '../codec/stored-content.ts'
import { commandIdOf, eventIdOf } from '../event-id.ts'
import type { NewEvent } from '../event.ts'
import type { JsonObject } from '../json.ts'

const noted: EventTypeDefinition = { type: 'noted', version: 1 }
const counted: EventTypeDefinition = { type: 'counted', version: 1 }

/** Version 1 said `{colour}`, version 2 `{colours: []}`, version 3 counts them in metadata as well. */
const painted: EventTypeDefinition = {
  type: 'painted',
  version: 3,
  upcasters: {
    1: ({ data, metadata }): EventContent => ({ data: { colours: [data.colour!] }, metadata }),
    2: ({ data, metadata }): EventContent => ({
      data,
      metadata: { ...metadata, count: (data.colours as readonly string[]).length },
    }),
  },
}

/** What the contract suite writes with, unless it says otherwise. */
export const contractCodec = createCodec([noted, counted, painted])
/** Software as it was when `painted` was at version 1. */
export const olderCodec = createCodec([noted, counted, { type: 'painted', version: 1 }])
/** Software that has never heard of `counted`. */
export const narrowerCodec = createCodec([noted, painted])

/** An event with a deterministic id, so that the same call proposes the same event again. */
export function note(command: string, index: number, data: JsonObject = {}, metadata: JsonObject = {}): NewEvent {
  return { ...identified(command, index), type: 'noted', version: 1, data, metadata }
}

/** An event of the other type that the contract knows, with an id that follows from command and index. */
export function count(command: string, index: number, data: JsonObject = {}): NewEvent {
  return { ...identified(command, index), type: 'counted', version: 1, data, metadata: {} }
}

/** The first `many` notes of a command. */
export function notes(command: string, many: number): NewEvent[] {
  return Array.from({ length: many }, (_, index) => note(command, index, { text: `${command} ${index}` }))
}

function identified(command: string, index: number): { id: string } {
  return { id: eventIdOf(commandIdOf('contract', command), index) }
}

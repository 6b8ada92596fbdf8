import type { Principal } from '#access'
import type { Asked } from './act-recorder.ts'
import type { CommandInput } from './command.input.ts'

/** The request as the HTTP server numbers it. */
export interface Numbered {
  readonly id: string
}

/** Who asks for what is in an input, and under which numbers. */
export function askedBy(principal: Principal, { id }: Numbered, { commandId, seen }: CommandInput): Asked {
  return { principal, correlationId: id, commandId, ...(typeof seen === 'string' ? { seen } : {}) }
}

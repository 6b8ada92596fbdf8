import type { NewEvent, RecordedEvent } from '../event.ts'

/** An event as a decider proposes it; its id follows from the command's. */
export type ProposedEvent = Omit<NewEvent, 'id'>

/** What a decider makes of a command: events to append, or why there are none. */
export type Decision<Refusal> =
  | { readonly kind: 'accepted'; readonly events: readonly ProposedEvent[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** The write side of one concept: pure functions over the events of one stream. Time and identity come in the command. */
export interface Decider<State, Command, Refusal> {
  readonly initialState: State
  readonly evolve: (state: State, event: RecordedEvent) => State
  readonly decide: (state: State, command: Command) => Decision<Refusal>
  /**
   * Whether a command sent again says what these events recorded of it, decided on `before`. Absent: whether it would
   * record the same types and data; needed where data hold what the moment of recording put there.
   */
  readonly isAlike?: (recorded: readonly RecordedEvent[], command: Command, before: State) => boolean
}

/** The command is carried out by these events, appended in this order, all or none. */
export function accepted(...events: readonly ProposedEvent[]): {
  readonly kind: 'accepted'
  readonly events: readonly ProposedEvent[]
} {
  return { kind: 'accepted', events }
}

/** The command is not carried out; nothing is appended. */
export function refused<Refusal>(refusal: Refusal): { readonly kind: 'refused'; readonly refusal: Refusal } {
  return { kind: 'refused', refusal }
}

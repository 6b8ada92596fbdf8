import { dataIn, type Position, type RecordedEvent } from '#event-log'
import { fileLoadedType, isEntryEvent } from '../events/definitions.ts'
import type { EntryData, FileLoadedData } from '../events/entry-recorded.ts'

/** An entry of a file that is visible in the log. */
interface LoadedEntry {
  readonly digest: string
  /** When its load was closed: ISO 8601 UTC. */
  readonly loadedAt: string
}

/** An entry of a load whose closing event does not stand (yet). */
export interface PendingEntry {
  readonly reference: string
  readonly digest: string
  readonly index: number
}

/** What a case stream says of one file. */
export interface LoadState {
  readonly file: string
  readonly loaded: ReadonlyMap<string, LoadedEntry>
  /** Loads seen unfinished, by load id: broken off, or still being written by somebody. */
  readonly pending: ReadonlyMap<string, readonly PendingEntry[]>
  /** Closed loads, by load id, with the digest of the file and where the log holds the closing event. */
  readonly closed: ReadonlyMap<string, { readonly fileDigest: string; readonly position: Position }>
}

/** Nothing loaded yet from the file of this name. */
export function initialState(file: string): LoadState {
  return { file, loaded: new Map(), pending: new Map(), closed: new Map() }
}

/**
 * The state after more events of the case stream, in stream order. Events of other files change nothing. Takes many
 * events at once, and copies only what they touch, because a load may have very many entries.
 */
export function evolve(state: LoadState, events: readonly RecordedEvent[]): LoadState {
  const ours = events.filter(event => dataIn<EntryData | FileLoadedData>(event).file === state.file)
  return stretches(ours).reduce(
    (current, stretch) =>
      stretch[0]!.type === fileLoadedType ? withClosing(current, stretch[0]!) : withEntries(current, stretch),
    state,
  )
}

/** Neighbouring entry events of one load together; every other event alone. */
function stretches(events: readonly RecordedEvent[]): readonly (readonly RecordedEvent[])[] {
  const cut: RecordedEvent[][] = []
  for (const event of events) {
    if (!isEntryEvent(event.type) && event.type !== fileLoadedType) continue
    const current = cut.at(-1)
    const load = loadOfEntry(event)
    if (current && load !== undefined && load === loadOfEntry(current[0]!)) current.push(event)
    else cut.push([event])
  }
  return cut
}

function loadOfEntry(event: RecordedEvent): string | undefined {
  return isEntryEvent(event.type) ? dataIn<EntryData>(event).load?.id : undefined
}

function withEntries(state: LoadState, events: readonly RecordedEvent[]): LoadState {
  const entries = events.map(event => dataIn<EntryData>(event))
  const loadId = entries[0]!.load?.id
  if (loadId === undefined) {
    const { reference, digest } = entries[0]!
    return { ...state, loaded: new Map(state.loaded).set(reference, { digest, loadedAt: events[0]!.entered }) }
  }
  const before = state.pending.get(loadId) ?? []
  const added = entries.map(({ reference, digest, load }) => ({ reference, digest, index: load!.index }))
  return { ...state, pending: new Map(state.pending).set(loadId, [...before, ...added]) }
}

function withClosing(state: LoadState, event: RecordedEvent): LoadState {
  const { load, digest: fileDigest } = dataIn<FileLoadedData>(event)
  const pending = new Map(state.pending)
  const loaded = new Map(state.loaded)
  for (const { reference, digest } of pending.get(load) ?? []) {
    loaded.set(reference, { digest, loadedAt: event.entered })
  }
  pending.delete(load)
  const closed = new Map(state.closed).set(load, { fileDigest, position: event.position })
  return { ...state, loaded, pending, closed }
}

import { dataIn, type RecordedEvent } from '#event-log'
import { recordedHere, type CaseEntry } from '../entry/entry.ts'
import { fileLoadedType, isEntryEvent } from '../events/definitions.ts'
import { entryOf, type EntryData, type FileLoadedData } from '../events/entry-recorded.ts'

/**
 * A case's record as its write side sees it: a list that shares its tail with every earlier state, so that folding is
 * cheap and states stay immutable.
 */
export interface RecordState {
  readonly newest: RecordItem | undefined
  /** How many acts were recorded in this system; numbers the next one. */
  readonly acts: number
}

interface RecordItem {
  readonly before: RecordItem | undefined
  readonly item:
    | { readonly kind: 'entry'; readonly entry: CaseEntry; readonly load: string | undefined }
    | { readonly kind: 'loaded'; readonly load: string }
}

export const initialRecord: RecordState = { newest: undefined, acts: 0 }

/** The record after one more event of its stream. */
export function evolveRecord(state: RecordState, event: RecordedEvent): RecordState {
  if (event.type === fileLoadedType) {
    const { load } = dataIn<FileLoadedData>(event)
    return { ...state, newest: { before: state.newest, item: { kind: 'loaded', load } } }
  }
  if (!isEntryEvent(event.type)) return state
  const data = dataIn<EntryData>(event)
  const item = { kind: 'entry', entry: entryOf(event), load: data.load?.id } as const
  return { newest: { before: state.newest, item }, acts: state.acts + (data.file === recordedHere ? 1 : 0) }
}

/** The entries that readers see: those recorded here, and those of loads that were finished. Oldest first. */
export function entriesOnRecord(state: RecordState): readonly CaseEntry[] {
  const finished = new Set<string>()
  const entries: CaseEntry[] = []
  for (let place = state.newest; place; place = place.before) {
    if (place.item.kind === 'loaded') finished.add(place.item.load)
    else if (place.item.load === undefined || finished.has(place.item.load)) entries.push(place.item.entry)
  }
  return entries.reverse()
}

import {
  entryOf,
  fileLoadedType,
  isEntryEvent,
  type EntryData,
  type EntryMetadata,
  type FileLoadedData,
} from '#case-record'
import { bodyOf, dataIn, metadataIn, type Position, type RecordedEvent } from '#event-log'
import { maySayWhoHoldsByKind } from '../people/held-cases.ts'
import { staffNamedIn } from '../people/named-staff.ts'

/** What stands in a column. */
export type Cell = string | number | null

/** The columns of an entry: position, number of the case, load, visible from, event. */
const cellOfVisibleFrom = 3

/**
 * What some events, consecutive in the log, add to a read model: for each table the cells of its rows one after the
 * other, as they are bound, in log order. Plain data, so that another thread can write it.
 */
export interface ProjectedRows {
  readonly entry: readonly Cell[]
  readonly concern: readonly Cell[]
  readonly namedInCase: readonly Cell[]
  readonly streamEvent: readonly Cell[]
  readonly loadedFile: readonly Cell[]
  /** Loads that were closed; their entries become visible that were written before. */
  readonly closed: readonly ClosedLoad[]
}

interface ClosedLoad {
  readonly load: string
  readonly crn: string
  readonly at: Position
}

/** Gathers the rows of events, given in log order in any number of pieces. The rows depend on nothing else. */
export interface RowGathering {
  add(events: readonly RecordedEvent[]): void
  /** How many events were added. */
  readonly events: number
  readonly rows: ProjectedRows
}

type Growing = { readonly [Table in Exclude<keyof ProjectedRows, 'closed'>]: Cell[] } & {
  readonly closed: ClosedLoad[]
}

/** For each load that is open, where the cells stand that will say from when its entries may be seen. */
type Hidden = Map<string, number[]>

/** Begins to gather rows. */
export function gatherRows(): RowGathering {
  const rows: Growing = { entry: [], concern: [], namedInCase: [], streamEvent: [], loadedFile: [], closed: [] }
  const hidden: Hidden = new Map()
  let added = 0
  return {
    rows,
    get events() {
      return added
    },
    add: events => {
      for (const event of events) {
        if (isEntryEvent(event.type)) addEntry(rows, hidden, event)
        else if (event.type === fileLoadedType) addFileLoaded(rows, hidden, event)
        else rows.streamEvent.push(event.stream, event.position, storedText(event))
      }
      added += events.length
    },
  }
}

function loadKey(load: string, crn: string): string {
  return `${crn} ${load}`
}

function hide(hidden: Hidden, key: string, cell: number): void {
  const cells = hidden.get(key)
  if (cells) cells.push(cell)
  else hidden.set(key, [cell])
}

function addEntry(rows: Growing, hidden: Hidden, event: RecordedEvent): void {
  const { position } = event
  const data = dataIn<EntryData>(event)
  const load = data.load?.id
  if (load !== undefined) hide(hidden, loadKey(load, data.crn), rows.entry.length + cellOfVisibleFrom)
  rows.entry.push(position, data.crn, load ?? null, load === undefined ? position : null, storedText(event))
  for (const crn of data.alsoConcerns ?? []) if (crn !== data.crn) rows.concern.push(crn, position)
  const { actor, recordedBy } = metadataIn<EntryMetadata>(event)
  const staff = staffNamedIn({ actor, recordedBy, data: data.fields })
  if (staff.length === 0) return
  const holding = maySayWhoHoldsByKind(data.kind, () => entryOf(event)) ? 1 : 0
  for (const staffId of staff) rows.namedInCase.push(staffId, data.crn, position, holding)
}

/**
 * An event as the read model keeps it; its position is a column of its own. Its content stands in the text that the log
 * keeps of it, so that it need not be written again, and rows are the same whichever store they came from. Of the rest
 * only a stream's name may hold what JSON escapes: ids are UUIDs, types are listed, times of entry are the log's own.
 */
function storedText(event: RecordedEvent): string {
  const { id, type, version, stream, revision, entered } = event
  const head = `"id":"${id}","type":"${type}","version":${version},"stream":${JSON.stringify(stream)}`
  return `{${head},"revision":"${revision}","entered":"${entered}",${bodyOf(event).slice(1)}`
}

/** Entries of its load that are not written yet are written as they will be seen, and need not be touched again. */
function addFileLoaded(rows: Growing, hidden: Hidden, event: RecordedEvent): void {
  const { position, entered } = event
  const { crn, file, load, entries, person, source } = dataIn<FileLoadedData>(event)
  const key = loadKey(load, crn)
  for (const cell of hidden.get(key) ?? []) rows.entry[cell] = position
  hidden.delete(key)
  rows.closed.push({ load, crn, at: position })
  rows.loadedFile.push(position, crn, file, load, entries, entered, JSON.stringify(person), JSON.stringify(source))
}

import {
  entryOf,
  fileLoadedType,
  isEntryEvent,
  type EntryData,
  type EntryMetadata,
  type FileLoadedData,
} from '#case-record'
import { parsePosition, type Position, type ReadFrom, type RecordedEvent } from '#event-log'
import { maySayWhoHolds } from '../people/held-cases.ts'
import { staffNamedIn } from '../people/named-staff.ts'
import type { ReadModelDatabase } from './database.ts'

/** Writes what the log says into a read model. The checkpoint is stored in the transaction of the rows it covers. */
export interface Projector {
  /** How far the log has been read; 'start' for a new read model. */
  checkpoint(): ReadFrom
  /** Applies events in log order and moves the checkpoint. Events at or before the checkpoint change nothing. */
  apply(events: readonly RecordedEvent[], reached: ReadFrom): void
}

/** A projector over an open read model. One at a time may write a file. */
export function createProjector(database: ReadModelDatabase): Projector {
  const write = statements(database)

  const checkpoint = (): ReadFrom => {
    const row = write.readCheckpoint.get() as { readonly position: string } | undefined
    return row === undefined ? 'start' : parsePosition(row.position)!
  }

  const applyAll = database.transaction((events: readonly RecordedEvent[], reached: ReadFrom) => {
    const done = checkpoint()
    const closing = closingOf(events)
    for (const event of events) {
      if (done !== 'start' && event.position <= done) continue
      if (isEntryEvent(event.type)) applyEntry(write, event, closing)
      else if (event.type === fileLoadedType) applyFileLoaded(write, event)
      else write.addStreamEvent.run(event.stream, event.position, storedText(event))
    }
    if (reached !== 'start' && (done === 'start' || reached > done)) write.writeCheckpoint.run(reached)
  })

  return { checkpoint, apply: (events, reached) => applyAll.immediate(events, reached) }
}

type Statements = ReturnType<typeof statements>

function statements(database: ReadModelDatabase) {
  return {
    readCheckpoint: database.prepare('SELECT position FROM checkpoint'),
    writeCheckpoint: database.prepare(
      'INSERT INTO checkpoint (only, position) VALUES (1, ?) ON CONFLICT (only) DO UPDATE SET position = excluded.position',
    ),
    addEntry: database.prepare('INSERT INTO entry (position, crn, load, visible_from, event) VALUES (?, ?, ?, ?, ?)'),
    addStreamEvent: database.prepare('INSERT INTO stream_event (stream, position, event) VALUES (?, ?, ?)'),
    addConcern: database.prepare('INSERT OR IGNORE INTO concern (crn, position) VALUES (?, ?)'),
    addNamed: database.prepare('INSERT INTO named_in_case (staff_id, crn, position, holding) VALUES (?, ?, ?, ?)'),
    showLoad: database.prepare('UPDATE entry SET visible_from = ? WHERE load = ? AND crn = ? AND visible_from IS NULL'),
    addFile: database.prepare(
      'INSERT INTO loaded_file (position, crn, file, load, entries, entered, person, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    ),
  }
}

/** For each load that is closed among some events, from which position its entries may be seen. */
type Closing = ReadonlyMap<string, Position>

function closingOf(events: readonly RecordedEvent[]): Closing {
  const closing = new Map<string, Position>()
  for (const { type, position, data } of events) {
    if (type !== fileLoadedType) continue
    const { load, crn } = data as unknown as FileLoadedData
    const key = loadKey(load, crn)
    if (!closing.has(key)) closing.set(key, position)
  }
  return closing
}

function loadKey(load: string, crn: string): string {
  return `${crn} ${load}`
}

/** An entry whose load is closed in the same go is written once, as it will be seen, and need not be touched again. */
function visibleFrom({ position }: RecordedEvent, { load, crn }: EntryData, closing: Closing): Position | null {
  if (load === undefined) return position
  const closedAt = closing.get(loadKey(load.id, crn))
  return closedAt !== undefined && closedAt > position ? closedAt : null
}

function applyEntry(write: Statements, event: RecordedEvent, closing: Closing): void {
  const data = event.data as unknown as EntryData
  const load = data.load?.id ?? null
  write.addEntry.run(event.position, data.crn, load, visibleFrom(event, data, closing), storedText(event))
  for (const crn of data.alsoConcerns ?? []) if (crn !== data.crn) write.addConcern.run(crn, event.position)
  const { actor, recordedBy } = event.metadata as unknown as EntryMetadata
  const staff = staffNamedIn({ actor, recordedBy, data: data.fields })
  const holding = staff.length > 0 && maySayWhoHolds(entryOf(event)) ? 1 : 0
  for (const staffId of staff) write.addNamed.run(staffId, data.crn, event.position, holding)
}

/** An event as the read model keeps it; its position is a column of its own. */
function storedText({ id, type, version, stream, revision, entered, data, metadata }: RecordedEvent): string {
  return JSON.stringify({ id, type, version, stream, revision: revision.toString(), entered, data, metadata })
}

function applyFileLoaded(write: Statements, event: RecordedEvent): void {
  const data = event.data as unknown as FileLoadedData
  const { position, entered } = event
  write.showLoad.run(position, data.load, data.crn)
  const person = JSON.stringify(data.person)
  const source = JSON.stringify(data.source)
  write.addFile.run(position, data.crn, data.file, data.load, data.entries, entered, person, source)
}

import type { Position, ReadFrom } from '#event-log'
import type { ReadModelDatabase } from './database.ts'
import type { Cell, ProjectedRows } from './projected-rows.ts'

/** Writes rows into a read model, each time together with how far the log has been read, in one transaction. */
export interface RowWriter {
  /** How far the log has been read; 'start' for a new read model. */
  checkpoint(): ReadFrom
  /** Writes rows that stand after the checkpoint, and moves it. A place at or before it does not move it back. */
  write(rows: ProjectedRows, reached: ReadFrom): void
}

/** Rows in one statement: more of them would not be faster. */
const rowsTogether = 16

/** A writer of an open read model. One at a time may write a file. */
export function createRowWriter(database: ReadModelDatabase): RowWriter {
  const readCheckpoint = database.prepare('SELECT position FROM checkpoint').pluck()
  const writeCheckpoint = database.prepare(
    'INSERT INTO checkpoint (only, position) VALUES (1, ?) ON CONFLICT (only) DO UPDATE SET position = excluded.position',
  )
  const addEntries = inserter(database, 'INSERT INTO entry (position, crn, load, visible_from, event)')
  const addConcerns = inserter(database, 'INSERT OR IGNORE INTO concern (crn, position)')
  const addNamed = inserter(database, 'INSERT INTO named_in_case (staff_id, crn, position, holding)')
  const addStreamEvents = inserter(database, 'INSERT INTO stream_event (stream, position, event)')
  const addFiles = inserter(
    database,
    'INSERT INTO loaded_file (position, crn, file, load, entries, entered, person, source)',
  )
  const showLoad = database.prepare(
    'UPDATE entry SET visible_from = ? WHERE load = ? AND crn = ? AND visible_from IS NULL AND position < ?',
  )

  const checkpoint = (): ReadFrom => (readCheckpoint.get() as Position | undefined) ?? 'start'

  const writeAll = database.transaction((rows: ProjectedRows, reached: ReadFrom) => {
    addEntries(rows.entry)
    addConcerns(rows.concern)
    addNamed(rows.namedInCase)
    addStreamEvents(rows.streamEvent)
    addFiles(rows.loadedFile)
    for (const { load, crn, at } of rows.closed) showLoad.run(at, load, crn, at)
    const done = checkpoint()
    if (reached !== 'start' && (done === 'start' || reached > done)) writeCheckpoint.run(reached)
  })

  return { checkpoint, write: (rows, reached) => writeAll.immediate(rows, reached) }
}

/** Inserts any number of rows, given as their cells one after the other. */
function inserter(database: ReadModelDatabase, into: string): (cells: readonly Cell[]) => void {
  const columns = into.split(',').length
  const row = `(${Array.from({ length: columns }, () => '?').join(', ')})`
  const one = database.prepare(`${into} VALUES ${row}`)
  const several = database.prepare(`${into} VALUES ${Array.from({ length: rowsTogether }, () => row).join(', ')}`)
  const together = columns * rowsTogether
  return cells => {
    let from = 0
    for (; from + together <= cells.length; from += together) several.run(cells.slice(from, from + together))
    for (; from < cells.length; from += columns) one.run(cells.slice(from, from + columns))
  }
}

import { isAfter, type ReadFrom, type RecordedEvent } from '#event-log'
import type { ReadModelDatabase } from './database.ts'
import { gatherRows } from './projected-rows.ts'
import { createRowWriter } from './row-writer.ts'

/** Writes what the log says into a read model. The checkpoint is stored in the transaction of the rows it covers. */
export interface Projector {
  /** How far the log has been read; 'start' for a new read model. */
  checkpoint(): ReadFrom
  /** Applies events in log order and moves the checkpoint. Events at or before the checkpoint change nothing. */
  apply(events: readonly RecordedEvent[], reached: ReadFrom): void
}

/** A projector over an open read model. One at a time may write a file. */
export function createProjector(database: ReadModelDatabase): Projector {
  const writer = createRowWriter(database)
  return {
    checkpoint: () => writer.checkpoint(),
    apply: (events, reached) => {
      const done = writer.checkpoint()
      const gathering = gatherRows()
      gathering.add(events.filter(({ position }) => isAfter(position, done)))
      writer.write(gathering.rows, reached)
    },
  }
}

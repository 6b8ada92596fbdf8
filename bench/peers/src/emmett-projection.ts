import { openEmmettSqliteStore } from './emmett-sqlite-log.ts'
import type { PeerEvent } from './peer-log.ts'

export interface StreamOfEvents {
  readonly stream: string
  readonly events: readonly PeerEvent[]
}

/** How the consumer fetches: so many events at a time, with a pause in between. */
export interface Pulling {
  readonly batchSize: number
  readonly pullingFrequencyInMs: number
}

/** A log of emmett-sqlite that is filled and can be projected again and again. */
export interface ProjectedLog {
  readonly events: number
  /** Projects the whole log into a table of its own and answers how long that took, in milliseconds. */
  readonly project: (name: string, pulling?: Pulling) => Promise<number>
  readonly close: () => void
}

/**
 * One row for each event, which is less than our read model writes: what the plainest projection would do. The consumer
 * stores its checkpoint with every event, in the transaction of the batch; it cannot be told otherwise.
 */
export async function fillEmmettLog(file: string, streams: readonly StreamOfEvents[]): Promise<ProjectedLog> {
  const { store, connection } = await openEmmettSqliteStore(file)
  let events = 0
  for (const { stream, events: some } of streams) {
    events += some.length
    await store.appendToStream(stream, some as never)
  }
  await connection.command('PRAGMA synchronous = NORMAL')
  const project = async (name: string, pulling?: Pulling): Promise<number> => {
    await connection.command(
      `CREATE TABLE ${name} (position INTEGER PRIMARY KEY, stream TEXT, revision INTEGER, type TEXT, body TEXT)`,
    )
    const consumer = store.consumer(pulling ? { pulling } : {})
    let seen = 0
    consumer.processor({
      processorId: name,
      startFrom: 'BEGINNING',
      stopAfter: () => seen === events,
      eachMessage: async ({ type, data, metadata }, { connection: writing }) => {
        seen += 1
        await writing.command(`INSERT INTO ${name} VALUES (?, ?, ?, ?, ?)`, [
          Number(metadata.globalPosition),
          metadata.streamName,
          Number(metadata.streamPosition),
          type,
          JSON.stringify(data),
        ])
      },
    })
    const begun = performance.now()
    await consumer.start()
    const taken = performance.now() - begun
    if (seen !== events) throw new Error(`emmett-sqlite projected ${seen} of ${events} events`)
    return taken
  }
  return { events, project, close: () => connection.close() }
}

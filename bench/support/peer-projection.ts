import { join } from 'node:path'
import { maxPageSize, type EventReader, type ReadFrom, type RecordedEvent } from '#event-log'
import { havePeers, peerFile } from './peers.ts'

/** As the peers' own package gives it. */
interface ProjectedLog {
  readonly events: number
  readonly project: (name: string, pulling?: object) => Promise<number>
  readonly close: () => void
}

interface StreamOfEvents {
  readonly stream: string
  readonly events: RecordedEvent[]
}

export interface PeerProjection {
  readonly events: number
  /** Projects the peer's log once in each way of fetching, and answers how long each took, in milliseconds. */
  readonly round: (number: number) => Promise<readonly (readonly [name: string, milliseconds: number])[]>
  readonly close: () => void
}

/** Fills the peer's log with the first events of ours; undefined where the peers are not installed. */
export async function preparePeerProjection(
  folder: string,
  reader: EventReader,
  events: number,
): Promise<PeerProjection | undefined> {
  if (!havePeers()) return undefined
  const { fillEmmettLog } = (await import(peerFile('emmett-projection.js'))) as {
    readonly fillEmmettLog: (file: string, streams: readonly StreamOfEvents[]) => Promise<ProjectedLog>
  }
  const log = await fillEmmettLog(join(folder, 'emmett.sqlite'), await firstEvents(reader, events))
  const swift = { batchSize: 1000, pullingFrequencyInMs: 0 }
  return {
    events: log.events,
    round: async number => [
      ['emmett-sqlite projection, as it comes', await log.project(`plain_${number}`)],
      ['emmett-sqlite projection, batches of 1,000 and no pause', await log.project(`swift_${number}`, swift)],
    ],
    close: log.close,
  }
}

async function firstEvents(reader: EventReader, wanted: number): Promise<readonly StreamOfEvents[]> {
  const streams = new Map<string, RecordedEvent[]>()
  for (let after: ReadFrom = 'start', found = 0, end = false; !end && found < wanted;) {
    const page = await reader.readAll({ after, limit: Math.min(maxPageSize, wanted - found) })
    if (!page.ok) throw new Error(page.error.kind)
    for (const event of page.value.events) {
      const stream = streams.get(event.stream)
      if (stream) stream.push(event)
      else streams.set(event.stream, [event])
    }
    found += page.value.events.length
    after = page.value.reached
    end = page.value.end
  }
  return [...streams].map(([stream, events]) => ({ stream, events }))
}

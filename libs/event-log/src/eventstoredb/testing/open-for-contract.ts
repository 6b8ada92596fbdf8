import { EventStoreDBClient } from '@eventstore/db-client'
import type { EventCodec } from '../../codec/codec.ts'
import type { OpenedEventLog } from '../../contract/harness.ts'
import { unwrap } from '../../errors.ts'
import type { EventLog } from '../../port.ts'
import { openEventStoreDbEventLog, openEventStoreDbEventReader } from '../open.ts'

/** What every EventStoreDB server, real or stood in for, offers to the contract. */
export async function openForContract(connectionString: string, codec: EventCodec): Promise<OpenedEventLog> {
  let current: EventLog | undefined
  const open = async (withCodec: EventCodec): Promise<EventLog> => {
    await current?.close()
    current = unwrap(await openEventStoreDbEventLog({ connectionString, codec: withCodec }))
    return current
  }
  return {
    log: await open(codec),
    reopen: (other = codec) => open(other),
    close: async () => current?.close(),
    async destroyStream(stream) {
      const client = EventStoreDBClient.connectionString(connectionString)
      await client.tombstoneStream(stream)
      await client.dispose()
    },
    openSecondReader: async () => unwrap(await openEventStoreDbEventReader({ connectionString, codec })),
  }
}

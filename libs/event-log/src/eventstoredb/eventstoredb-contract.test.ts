import { EventStoreDBClient } from '@eventstore/db-client'
import { startEventStoreDbStandIn } from '../../../../test/support/eventstoredb-stand-in/server.ts'
import type { EventCodec } from '../codec/codec.ts'
import { describeEventLogContract, type OpenedEventLog } from '../contract/index.ts'
import { unwrap } from '../errors.ts'
import type { EventLog } from '../port.ts'
import { openEventStoreDbEventLog, openEventStoreDbEventReader } from './open.ts'

describeEventLogContract('EventStoreDB, against the stand-in', {
  lacks: {},
  async open(codec) {
    const standIn = await startEventStoreDbStandIn()
    const opened = await openAt(standIn.connectionString, codec)
    return {
      ...opened,
      async close() {
        await opened.close()
        await standIn.stop()
      },
      loseNextAcknowledgement: () => standIn.faults.nextAppend('unavailable-after-commit'),
      alterStoredEvent(stream, revision) {
        standIn.log.overwriteData(stream, revision, data => data.replace('text', 'texd'))
        return Promise.resolve()
      },
      dropSubscriptions() {
        standIn.faults.dropSubscriptions()
      },
    }
  },
})

/** What every EventStoreDB server offers to the contract. */
async function openAt(connectionString: string, codec: EventCodec): Promise<OpenedEventLog> {
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

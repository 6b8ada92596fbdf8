import { startEventStoreDbStandIn } from '../../../../test/support/eventstoredb-stand-in/server.ts'
import { describeEventLogContract } from '../contract/index.ts'
import { openForContract } from './testing/open-for-contract.ts'

describeEventLogContract('EventStoreDB, against the stand-in', {
  lacks: {},
  async open(codec) {
    const standIn = await startEventStoreDbStandIn()
    const opened = await openForContract(standIn.connectionString, codec)
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

import { describeEventLogContract } from '../contract/index.ts'
import { openTemporaryLog } from './testing/temporary-log.ts'

describeEventLogContract('SQLite', {
  lacks: {
    destroyStream: 'triggers refuse every delete',
    dropSubscriptions: 'there is no connection to lose; see the faults of the store for what ends a subscription',
  },
  open: openTemporaryLog,
})

import { describe, expect, it } from '@jest/globals'
import { describeEventLogContract } from '../contract/index.ts'
import { openForContract } from './testing/open-for-contract.ts'

const url = process.env.EVENTSTOREDB_URL

if (url) {
  describeEventLogContract('EventStoreDB, against the live server of EVENTSTOREDB_URL', {
    lacks: {
      startsEmpty: 'the server is shared and may hold events already',
      loseNextAcknowledgement: 'a live server loses no answer on demand; shown against the stand-in',
      alterStoredEvent: 'files of a live server are not touched; shown against the stand-in',
      dropSubscriptions: 'a live server drops no subscription on demand; shown against the stand-in',
    },
    open: codec => openForContract(url, codec),
  })
} else {
  const statement =
    'NOT RUN: the event log contract against a live EventStoreDB or KurrentDB server, because EVENTSTOREDB_URL is not set'
  process.stderr.write(`\n${'*'.repeat(statement.length)}\n${statement}\n${'*'.repeat(statement.length)}\n`)

  describe('event log contract: EventStoreDB, against a live server', () => {
    it(statement, () => {
      expect(process.env.EVENTSTOREDB_URL ?? '').toBe('')
    })
  })
}

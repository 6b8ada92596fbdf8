import { describeEventLogContract, type OpenedEventLog } from '../contract/index.ts'
import type { EventCodec } from '../codec/codec.ts'
import { failed, unwrap } from '../errors.ts'
import type { EventLog } from '../port.ts'
import { createMemoryEventLog } from './memory-event-log.ts'
import { createMemoryStore } from './memory-store.ts'

describeEventLogContract('memory', {
  lacks: {
    destroyStream: 'the memory store cannot delete',
    dropSubscriptions: 'there is no connection to lose',
  },
  open: codec => Promise.resolve(openMemoryLog(codec)),
})

function openMemoryLog(codec: EventCodec): OpenedEventLog {
  const store = createMemoryStore()
  const opened: EventLog[] = []
  const open = (withCodec: EventCodec): EventLog => {
    const log = createMemoryEventLog({ codec: withCodec, store })
    opened.push(log)
    return log
  }
  const closeAll = async () => {
    for (const log of opened) await log.close()
  }
  const log = open(codec)
  return {
    log,
    reopen: async (other = codec) => {
      await closeAll()
      return open(other)
    },
    close: closeAll,
    loseNextAcknowledgement() {
      const append = log.append.bind(log)
      log.append = async request => {
        log.append = append
        unwrap(await append(request))
        return failed({ kind: 'unknown-outcome', detail: 'the answer was lost' })
      }
    },
    alterStoredEvent(stream, revision) {
      const index = store.streams.get(stream)![Number(revision)]!
      const row = store.rows[index]!
      store.rows[index] = { ...row, body: row.body.replace('text', 'texd') }
      return Promise.resolve()
    },
    openSecondReader: () => Promise.resolve(open(codec)),
  }
}

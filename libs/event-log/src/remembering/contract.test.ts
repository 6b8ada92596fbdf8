import { describeEventLogContract, type OpenedEventLog } from '../contract/index.ts'
import type { EventCodec } from '../codec/codec.ts'
import { createMemoryEventLog, createMemoryStore } from '../memory/index.ts'
import { openTemporaryLog } from '../sqlite/testing/temporary-log.ts'
import { rememberStreams } from './remember-streams.ts'

/** So little is kept that streams are forgotten and read again all the time. */
const little = { streams: 2, events: 7 }

describeEventLogContract('SQLite, streams remembered by its sole writer', {
  lacks: {
    destroyStream: 'triggers refuse every delete',
    dropSubscriptions: 'there is no connection to lose',
  },
  open: async codec => remembered(await openTemporaryLog(codec), { soleWriter: true }),
})

describeEventLogContract('memory, few streams remembered, others write too', {
  lacks: {
    destroyStream: 'the memory store cannot delete',
    dropSubscriptions: 'there is no connection to lose',
    loseNextAcknowledgement: 'shown for SQLite',
    alterStoredEvent: 'shown for SQLite',
  },
  open: codec => Promise.resolve(openMemoryLog(codec)),
})

function remembered(opened: OpenedEventLog, options: Parameters<typeof rememberStreams>[1]): OpenedEventLog {
  return {
    ...opened,
    log: rememberStreams(opened.log, options),
    reopen: async codec => rememberStreams(await opened.reopen(codec), options),
  }
}

function openMemoryLog(codec: EventCodec): OpenedEventLog {
  const store = createMemoryStore()
  const open = (withCodec: EventCodec) =>
    rememberStreams(createMemoryEventLog({ codec: withCodec, store }), { soleWriter: false, bounds: little })
  let log = open(codec)
  return {
    log,
    reopen: async (other = codec) => {
      await log.close()
      log = open(other)
      return log
    },
    close: () => log.close(),
    openSecondReader: () => Promise.resolve(open(codec)),
  }
}

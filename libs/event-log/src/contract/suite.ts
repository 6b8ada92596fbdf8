import { afterEach, beforeEach, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { EventCodec } from '../codec/codec.ts'
import type { EventLog } from '../port.ts'
import type { Capability, EventLogHarness, OpenedEventLog } from './harness.ts'
import { contractCodec } from './test-codec.ts'

/** What each part of the contract works with. */
export interface Suite {
  readonly harness: EventLogHarness
  /** The log as opened last in this test. */
  log(): EventLog
  opened(): OpenedEventLog
  /** Beginning of every stream name of this test; no other test uses it, even on a shared server. */
  prefix(): string
  stream(name?: string): string
  reopen(codec?: EventCodec): Promise<EventLog>
  /** A test that needs a hook: runs where the store offers it, else stands in the report with the reason. */
  itCan(capability: Capability, title: string, run: () => Promise<void>): void
}

/** Opens a log before and closes it after each test of the surrounding describe. */
export function suiteOf(harness: EventLogHarness): Suite {
  let opened: OpenedEventLog
  let log: EventLog
  let prefix: string

  beforeEach(async () => {
    prefix = `contract-${randomUUID()}-`
    opened = await harness.open(contractCodec)
    log = opened.log
  })
  afterEach(() => opened.close())

  return {
    harness,
    log: () => log,
    opened: () => opened,
    prefix: () => prefix,
    stream: (name = 'stream') => prefix + name,
    async reopen(codec) {
      log = await opened.reopen(codec)
      return log
    },
    itCan(capability, title, run) {
      const reason = harness.lacks[capability]
      if (reason === undefined) it(title, run)
      else it.skip(`${title} [NOT SHOWN on this store: ${reason}]`, run)
    },
  }
}

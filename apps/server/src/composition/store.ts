import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import {
  createMemoryEventLog,
  type EventCodec,
  type EventLog,
  failed,
  openSqliteEventLog,
  type Result,
} from '#event-log'
import type { StoreConfig } from '../config/config.ts'

/**
 * Opens the event log where the configuration keeps it. For SQLite the folder is made where there is none. The client of
 * EventStoreDB is loaded only where it is used: it brings a network stack that the default store has no need of.
 */
export async function openStore(store: StoreConfig, codec: EventCodec, now: () => Date): Promise<Result<EventLog>> {
  switch (store.kind) {
    case 'sqlite':
      return openSqlite(store.file, codec, now)
    case 'eventstoredb': {
      const { openEventStoreDbEventLog } = await import('../../../../libs/event-log/src/eventstoredb/index.ts')
      return openEventStoreDbEventLog({ connectionString: store.connectionString, codec })
    }
    case 'memory':
      return { ok: true, value: createMemoryEventLog({ codec, now }) }
  }
}

async function openSqlite(file: string, codec: EventCodec, now: () => Date): Promise<Result<EventLog>> {
  try {
    mkdirSync(dirname(file), { recursive: true })
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error'
    return failed({ kind: 'unavailable', detail: `the folder of ${file} cannot be made: ${code}` })
  }
  return openSqliteEventLog({ file, codec, now })
}

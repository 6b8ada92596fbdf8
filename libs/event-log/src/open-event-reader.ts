import type { EventCodec } from './codec/codec.ts'
import { failed, type Result } from './errors.ts'
import { sqliteFileOf } from './open-event-log.ts'
import type { EventReader } from './port.ts'
import { openSqliteEventReader } from './sqlite/index.ts'

export interface OpenEventReaderOptions {
  /** As for `openEventLog`; a SQLite file must exist. */
  readonly store: string
  readonly dataDir: string
  readonly codec: EventCodec
}

/** Opens the log that a store's URL names for reading only, also from another thread or process than its writer. */
export async function openEventReader({ store, dataDir, codec }: OpenEventReaderOptions): Promise<Result<EventReader>> {
  const scheme = store.slice(0, store.indexOf(':') + 1).toLowerCase()
  switch (scheme) {
    case 'sqlite:':
      return openSqliteEventReader({ file: sqliteFileOf(store.slice('sqlite:'.length), dataDir), codec })
    case 'esdb:':
    case 'esdb+discover:': {
      const { openEventStoreDbEventReader } = await import('./eventstoredb/index.ts')
      return openEventStoreDbEventReader({ connectionString: store, codec })
    }
    default:
      return failed({ kind: 'invalid-request', detail: 'a reader needs a store that is sqlite: or esdb://host' })
  }
}

import { join, resolve } from 'node:path'
import type { Clock } from './clock.ts'
import type { EventCodec } from './codec/codec.ts'
import { failed, type Result } from './errors.ts'
import type { EventLog } from './port.ts'
import { openSqliteEventLog } from './sqlite/index.ts'

export interface OpenEventLogOptions {
  /** `sqlite:` (in the data folder), `sqlite:/path/to/file`, or `esdb://host:2113?tls=true`. */
  readonly store: string
  /** Where the log stands when the store's URL names no file. Must exist. */
  readonly dataDir: string
  readonly codec: EventCodec
  readonly now?: Clock
}

/** The name of the log's file in a data folder. */
export const sqliteFileName = 'event-log.sqlite'

/**
 * Opens the log that a store's URL names, for writing. Answers `invalid-request` for a URL that names no known store,
 * without repeating it, since it may hold a password; otherwise as the chosen store does.
 */
export async function openEventLog({ store, dataDir, codec, now }: OpenEventLogOptions): Promise<Result<EventLog>> {
  const scheme = store.slice(0, store.indexOf(':') + 1).toLowerCase()
  switch (scheme) {
    case 'sqlite:': {
      const file = sqliteFileOf(store.slice('sqlite:'.length), dataDir)
      return openSqliteEventLog(now ? { file, codec, now } : { file, codec })
    }
    case 'esdb:':
    case 'esdb+discover:': {
      // Loaded only when it is used: the client brings a whole gRPC implementation with it.
      const { openEventStoreDbEventLog } = await import('./eventstoredb/index.ts')
      return openEventStoreDbEventLog({ connectionString: store, codec })
    }
    default:
      return failed({
        kind: 'invalid-request',
        detail: 'the store is named as sqlite:, sqlite:/path/to/file or esdb://host',
      })
  }
}

/** The file that the path part of a `sqlite:` URL names. */
export function sqliteFileOf(path: string, dataDir: string): string {
  const bare = path.replace(/^\/\/(?=\/)/, '')
  return bare === '' ? join(resolve(dataDir), sqliteFileName) : resolve(bare)
}

import {
  getSQLiteEventStore,
  sqliteConnection,
  type SQLiteConnection,
  type SQLiteEventStore,
} from '@event-driven-io/emmett-sqlite'
import { oneAtATime } from './one-at-a-time.ts'
import type { PeerEvent, PeerLog } from './peer-log.ts'

/**
 * The event store of emmett-sqlite on one connection, forced to the disk with every commit. One at a time, because a
 * connection has one transaction: appends that overlap on it would share theirs.
 */
export async function openEmmettSqliteStore(
  file: string,
): Promise<{ store: SQLiteEventStore; connection: SQLiteConnection }> {
  const connection = sqliteConnection({ fileName: file })
  await connection.command('PRAGMA journal_mode = WAL')
  await connection.command('PRAGMA synchronous = FULL')
  const store = getSQLiteEventStore({
    fileName: file,
    connectionOptions: { singleton: true, connection },
    schema: { autoMigration: 'None' },
  })
  await store.schema.migrate()
  const [found] = await connection.query<{ synchronous: number }>('PRAGMA synchronous')
  if (found?.synchronous !== 2) throw new Error(`emmett-sqlite writes with synchronous = ${found?.synchronous}`)
  return { store, connection }
}

export async function openEmmettSqliteLog(file: string): Promise<PeerLog> {
  const { store, connection } = await openEmmettSqliteStore(file)
  const inTurn = oneAtATime()
  return {
    append: (stream, event: PeerEvent) =>
      inTurn(async () => void (await store.appendToStream(stream, [event as never]))),
    close: () => Promise.resolve(connection.close()),
  }
}

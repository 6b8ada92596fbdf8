import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql'
import pg from 'pg'
import type { PeerEvent, PeerLog } from './peer-log.ts'

/** The event store of emmett-postgresql, with so many connections; refuses a server that does not wait for its disk. */
export async function openEmmettPostgresqlLog(connectionString: string, connections: number): Promise<PeerLog> {
  const pool = new pg.Pool({ connectionString, max: connections })
  for (const setting of ['fsync', 'synchronous_commit']) {
    const { rows } = await pool.query<Record<string, string>>(`SHOW ${setting}`)
    if (rows[0]?.[setting] !== 'on') throw new Error(`${setting} is ${rows[0]?.[setting]}`)
  }
  const store = getPostgreSQLEventStore(connectionString, { connectionOptions: { pool } })
  await store.schema.migrate()
  return {
    append: async (stream, event: PeerEvent) => void (await store.appendToStream(stream, [event as never])),
    close: async () => {
      await store.close()
      await pool.end()
    },
  }
}

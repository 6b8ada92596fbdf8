import { join } from 'node:path'
import type { NewEvent } from '#event-log'
import { havePeers, peerFile } from './peers.ts'
import { startPostgres } from './postgres.ts'
import { say } from './table.ts'

/** As the peers' own package gives it. */
interface PeerLog {
  readonly append: (stream: string, event: NewEvent) => Promise<void>
  readonly close: () => Promise<void>
}

export interface PeerLogs {
  readonly logs: readonly (PeerLog & { readonly name: string })[]
  readonly close: () => Promise<void>
}

/** Opens the event stores that a user would pick instead, as many as can be had here; says loudly which cannot. */
export async function openPeerLogs(folder: string, connections: number): Promise<PeerLogs> {
  if (!havePeers()) return { logs: [], close: () => Promise.resolve() }
  const sqlite = (await import(peerFile('emmett-sqlite-log.js'))) as {
    readonly openEmmettSqliteLog: (file: string) => Promise<PeerLog>
  }
  const logs = [
    { name: 'emmett-sqlite, one connection', ...(await sqlite.openEmmettSqliteLog(join(folder, 'emmett.sqlite'))) },
  ]
  const postgres = await startPostgres()
  if ('missing' in postgres) {
    say(`\n**PostgreSQL did not start, so that emmett-postgresql is not measured: ${postgres.missing}**`)
    return { logs, close: () => closeAll(logs) }
  }
  say(`peer: ${postgres.version}, fsync on, ${connections} connections`)
  const close = async () => {
    await closeAll(logs)
    postgres.stop()
  }
  try {
    const { openEmmettPostgresqlLog } = (await import(peerFile('emmett-postgresql-log.js'))) as {
      readonly openEmmettPostgresqlLog: (connectionString: string, connections: number) => Promise<PeerLog>
    }
    const log = await openEmmettPostgresqlLog(postgres.connectionString, connections)
    logs.push({ name: `emmett-postgresql, ${connections} connections`, ...log })
    return { logs, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function closeAll(logs: readonly PeerLog[]): Promise<void> {
  for (const log of logs) await log.close()
}

import { cpus, loadavg, totalmem } from 'node:os'
import Database from 'better-sqlite3'
import { say } from './table.ts'

/** Says on what everything after it was measured. */
export function printMachine(durability: string): void {
  const database = new Database(':memory:')
  const sqlite = database.prepare<[], string>('SELECT sqlite_version()').pluck().get()
  database.close()
  const [cpu] = cpus()
  const memory = (totalmem() / 2 ** 30).toFixed(0)
  say(
    `machine: ${cpus().length} × ${cpu?.model.trim()}, ${memory} GB, load average ${loadavg()[0]!.toFixed(1)} at start`,
  )
  say(`versions: Node ${process.versions.node}, SQLite ${sqlite}`)
  say(`durability: ${durability}`)
}

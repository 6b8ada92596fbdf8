import { join } from 'node:path'
import Database from 'better-sqlite3'
import { maxPageSize, unwrap, type EventReader, type ReadFrom } from '#event-log'
import { rebuildReadModel } from '#replay'
import { loadAbout, openLog, openReader } from './support/caseload.ts'
import { numberFlags } from './support/flags.ts'
import { printMachine } from './support/machine.ts'
import { preparePeerProjection } from './support/peer-projection.ts'
import { spreadOf, summaryOf } from './support/stats.ts'
import { asRatio, asShare, perSecond, printTable, say } from './support/table.ts'
import { inTemporaryFolder } from './support/temporary-folder.ts'

/** Reading the whole log and rebuilding the read model, beside bare inserts of the very same rows and a peer's projection. */
const flags = numberFlags({ events: [50_000], rounds: [3] })
/** Enough for a rate; what fetches with pauses would take minutes over all of them. */
const peerEvents = 5000

printMachine('read model: WAL, synchronous NORMAL, transactions of 1,000 events')

await inTemporaryFolder(async folder => {
  const log = await openLog(folder)
  const begun = performance.now()
  const events = await loadAbout(flags.events[0]!, log)
  say(`\nloaded ${events} entries at ${perSecond((events * 1000) / (performance.now() - begun))}`)
  await log.close()
  const reader = await openReader(folder)
  const first = unwrap(await rebuildReadModel({ reader, folder }))
  const [rates, found] = [new Map<string, number[]>(), rowsOf(first.file)]
  const note = (name: string, count: number, milliseconds: number) =>
    rates.set(name, [...(rates.get(name) ?? []), (count * 1000) / milliseconds])
  const peer = await preparePeerProjection(folder, reader, peerEvents)
  for (let round = 0; round < flags.rounds[0]!; round++) {
    note('bare inserts of the same rows', first.events, insertBare(join(folder, `bare-${round}.sqlite`), found))
    note('rebuild, to the last row', first.events, await timeRebuild(reader, folder))
    note('whole log read, hashes checked', first.events, await timeReading(reader))
    for (const [name, milliseconds] of (await peer?.round(round)) ?? []) note(name, peer!.events, milliseconds)
  }
  peer?.close()
  await reader.close()
  const medianOf = (name: string) => summaryOf(rates.get(name)!).median
  const [bare, ours] = [medianOf('bare inserts of the same rows'), medianOf('rebuild, to the last row')]
  const rows = [...rates].map(([name, values]) => {
    const { median } = summaryOf(values)
    return [name, perSecond(median), asShare(spreadOf(values)), asRatio(median / bare), asRatio(ours / median)]
  })
  printTable(
    `Rebuilding the read model of ${first.events} events`,
    ['', 'median rate', 'spread', 'to bare inserts', 'our rebuild to this'],
    rows,
  )
})

/** To the last row on the disk; the digest that a rebuild compares afterwards is not part of it. */
async function timeRebuild(reader: EventReader, folder: string): Promise<number> {
  const begun = performance.now()
  let last = begun
  unwrap(await rebuildReadModel({ reader, folder, onProgress: () => (last = performance.now()) }))
  return last - begun
}

async function timeReading(reader: EventReader): Promise<number> {
  const begun = performance.now()
  for (let after: ReadFrom = 'start', end = false; !end;) {
    const page = await reader.readAll({ after, limit: maxPageSize })
    if (!page.ok) throw new Error(page.error.kind)
    after = page.value.reached
    end = page.value.end
  }
  return performance.now() - begun
}

interface Table {
  readonly name: string
  readonly rows: readonly (readonly unknown[])[]
}

interface Rows {
  readonly schema: readonly string[]
  readonly tables: readonly Table[]
}

/** The rows of a read model, in the order in which the log gives them. */
function rowsOf(file: string): Rows {
  const database = new Database(file, { readonly: true })
  const objects = database
    .prepare<[], { type: string; name: string; sql: string }>(
      "SELECT type, name, sql FROM sqlite_schema WHERE sql <> ''",
    )
    .all()
  const tables = objects
    .filter(object => object.type === 'table')
    .map(({ name }) => ({ name, rows: database.prepare(`SELECT * FROM ${name}`).raw().all() as unknown[][] }))
  database.close()
  return { schema: objects.map(object => object.sql), tables }
}

function insertBare(file: string, { schema, tables }: Rows): number {
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = NORMAL')
  for (const sql of schema) database.exec(sql)
  const begun = performance.now()
  for (const { name, rows } of tables) {
    if (rows.length === 0) continue
    const insert = database.prepare(`INSERT INTO ${name} VALUES (${rows[0]!.map(() => '?').join(', ')})`)
    const insertAll = database.transaction((some: Table['rows']) => some.forEach(row => insert.run(...row)))
    for (let from = 0; from < rows.length; from += 1000) insertAll(rows.slice(from, from + 1000))
  }
  const taken = performance.now() - begun
  database.close()
  return taken
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { startService } from '../test/support/service/process.ts'
import { entriesPerCase } from './support/caseload.ts'
import { demoToken } from './support/demo-token.ts'
import { numberFlags, textFlag } from './support/flags.ts'
import { sendLoad } from './support/load.ts'
import { printMachine } from './support/machine.ts'
import { havePeers } from './support/peers.ts'
import { withPreparedLog, type PreparedLog } from './support/prepared-log.ts'
import { summaryOf } from './support/stats.ts'
import { asRatio, inMilliseconds, printTable, say } from './support/table.ts'

/** What whoever asks notices of a rebuild: case views at a steady pace while nothing else happens, and while one runs. */
const flags = numberFlags({ events: [100_000], entries: [50, 500, 5000], rate: [50], seconds: [10], rounds: [3] }, [
  'keep',
])
const command = fileURLToPath(new URL('../dist/apps/cli/src/main.js', import.meta.url))

printMachine('reads; each reading of a case is recorded')

if (havePeers()) {
  await withPreparedLog({ events: flags.events[0]!, entries: flags.entries, keep: textFlag('keep') }, measure)
}

async function measure({ folder, events }: PreparedLog): Promise<void> {
  const service = await startService({ dataDir: folder })
  const ask = await asker(service.address)
  const rest: number[] = []
  const during: number[] = []
  const rebuilds: number[] = []
  try {
    await ask()
    for (let round = 0; round < flags.rounds[0]!; round++) {
      rest.push(...(await ask()))
      const asking = new AbortController()
      const rebuilding = rebuildUntil(asking.signal, folder)
      during.push(...(await ask()))
      asking.abort()
      rebuilds.push(...(await rebuilding))
    }
  } finally {
    await service.kill()
  }
  const [atRest, whileRebuilding] = [summaryOf(rest), summaryOf(during)]
  const row = (name: string, { median, p95, p99 }: typeof atRest) => [
    name,
    ...[median, p95, p99].map(inMilliseconds),
    asRatio(p99 / atRest.p99),
  ]
  say(`rebuilds: ${rebuilds.length} of ${events} events, ${(summaryOf(rebuilds).median / 1000).toFixed(1)} s each`)
  printTable(
    `Case views, ${flags.rate[0]} a second, beside a rebuild of ${events} events`,
    ['', 'p50', 'p95', 'p99', 'p99 to that at rest'],
    [row('at rest', atRest), row('while a rebuild runs', whileRebuilding)],
  )
}

async function asker(address: string): Promise<() => Promise<readonly number[]>> {
  const token = await demoToken(address, 'reviewer')
  const query = `query ($crn: String!) { case(crn: $crn) { view { ... on CaseView {
    basis { snapshot } state { rosh { groups { group levels { level } } } }
  } } } }`
  const crns = Math.max(1, Math.floor((flags.events[0]! / entriesPerCase) * 0.4))
  const load = { url: `${address}/graphql`, token, query, variables: {}, crns, expect: '"snapshot"' }
  const pace = { connections: 16, seconds: flags.seconds[0]!, perSecond: flags.rate[0]! }
  return async () => (await sendLoad({ ...load, ...pace })).latencies
}

/** Rebuilds again and again, each as an operator would, and answers how long each took; the last one is not cut off. */
async function rebuildUntil(signal: AbortSignal, folder: string): Promise<readonly number[]> {
  const taken: number[] = []
  while (!signal.aborted) {
    const begun = performance.now()
    const child = spawn(process.execPath, [command, 'rebuild', '--data-dir', folder], { stdio: 'ignore' })
    const [code] = (await once(child, 'exit')) as [number | null]
    if (code !== 0) throw new Error(`the rebuild ended with ${code}`)
    taken.push(performance.now() - begun)
  }
  return taken
}

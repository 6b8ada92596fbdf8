import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileSource, loadChronology } from '#case-record'
import { writeFiles } from '../apps/cli/src/generate/write-files.ts'
import { crnOf } from '../apps/cli/src/generate/model/generate-case.ts'
import { signIn } from '../test/support/service/client.ts'
import { startService } from '../test/support/service/process.ts'
import { loadAbout, now, openLog, until } from './support/caseload.ts'
import { numberFlags, textFlag } from './support/flags.ts'
import { printMachine } from './support/machine.ts'
import { withPreparedLog } from './support/prepared-log.ts'
import { spreadOf, summaryOf } from './support/stats.ts'
import { asShare, inMilliseconds, perSecond, printTable } from './support/table.ts'
import { inTemporaryFolder } from './support/temporary-folder.ts'

/** Loading chronology files, the built service from its start to its first answer, and what it all takes. */
const flags = numberFlags({ events: [50_000], entries: [50, 500, 5000], files: [60], rounds: [3] }, ['keep'])

printMachine('WAL, synchronous FULL for the log')

const rates = await inTemporaryFolder(async folder => ({
  ofFiles: await loadFiles(join(folder, 'files'), folder),
  ofMany: await loadMany(folder),
}))
const wanted = { events: flags.events[0]!, entries: flags.entries, keep: textFlag('keep') }
await withPreparedLog(wanted, async ({ folder, events, readModel, crns }) => {
  const starts: number[] = []
  const residents: number[] = []
  for (let round = 0; round < flags.rounds[0]!; round++) {
    const { milliseconds, resident } = await startAndAsk(folder, crns.get(flags.entries[0]!)!)
    starts.push(milliseconds)
    residents.push(resident)
  }
  const bytesPerEvent = (of: string) => `${Math.round(statSync(of).size / events)} bytes`
  printTable(
    `With a log of ${events} events`,
    ['', 'median', 'spread'],
    [
      ['chronology files, one after the other', perSecond(rates.ofFiles), ''],
      ['generated cases, sixteen at once', perSecond(rates.ofMany), ''],
      ['start to first answer', inMilliseconds(summaryOf(starts).median), asShare(spreadOf(starts))],
      [
        'resident memory after 200 case views',
        `${summaryOf(residents).median.toFixed(0)} MB`,
        asShare(spreadOf(residents)),
      ],
      ['disk for each event, log', bytesPerEvent(join(folder, 'event-log.sqlite')), ''],
      ['disk for each event, read model', bytesPerEvent(readModel), ''],
    ],
  )
})

/** Entries a second of cases that are invented and loaded side by side. */
async function loadMany(folder: string): Promise<number> {
  const log = await openLog(folder)
  const begun = performance.now()
  const entries = await loadAbout(Math.min(flags.events[0]!, 50_000), log, 100_000)
  const rate = (entries * 1000) / (performance.now() - begun)
  await log.close()
  return rate
}

/** Entries a second, file by file, as `sfo-review load` loads them. */
async function loadFiles(out: string, folder: string): Promise<number> {
  const cases = flags.files[0]!
  const { entries } = await writeFiles({ cases, seed: 'files', until }, out, () => undefined)
  const log = await openLog(folder)
  const common = { log, principal: { username: 'bench', client: 'bench' }, correlationId: 'bench', software: 'bench' }
  const begun = performance.now()
  for (let number = 1; number <= cases; number++) {
    const crn = crnOf(number)
    const source = fileSource(join(out, crn.slice(0, 4), `${crn}.json`))
    const { outcome } = await loadChronology({ ...common, source, now })
    if (outcome !== 'loaded') throw new Error(`${crn}: ${outcome}`)
  }
  const taken = performance.now() - begun
  await log.close()
  return (entries * 1000) / taken
}

interface Started {
  readonly milliseconds: number
  readonly resident: number
}

async function startAndAsk(dataDir: string, crn: string): Promise<Started> {
  const begun = performance.now()
  const service = await startService({ dataDir })
  try {
    const reviewer = await signIn(service.address, 'reviewer')
    const ask = (crn: string) =>
      reviewer.ask('query ($crn: String!) { case(crn: $crn) { crn view { __typename } } }', { crn })
    await ask(crn)
    const milliseconds = performance.now() - begun
    for (let number = 1; number <= 200; number++) await ask(crnOf(1 + (number % flags.files[0]!)))
    return { milliseconds, resident: residentOfChildren() }
  } finally {
    await service.stop()
  }
}

/** Megabytes that the processes started here hold in memory, as Linux counts them; NaN where nobody says. */
function residentOfChildren(): number {
  try {
    const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ')
    return (
      Math.max(
        ...children.map(pid => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])),
      ) / 1024
    )
  } catch {
    return NaN
  }
}

import { chronologyPages, growingPages } from './support/case-pages.ts'
import { signedIn } from './support/page-reader.ts'
import { startService } from '../test/support/service/process.ts'
import { loadAbout, loadCaseOf, openLog } from './support/caseload.ts'
import { numberFlags } from './support/flags.ts'
import { printMachine } from './support/machine.ts'
import { summaryOf } from './support/stats.ts'
import { inMilliseconds, printTable } from './support/table.ts'
import { inTemporaryFolder } from './support/temporary-folder.ts'

/** The pages of a case as a browser asks the built service for them: how long the server takes, and how much it sends. */
const flags = numberFlags({ entries: [500, 5000], events: [2000], samples: [40] })

printMachine('the built service over loopback, one request after the other')

await inTemporaryFolder(async folder => {
  const log = await openLog(folder)
  await loadAbout(flags.events[0]!, log)
  const crns = new Map<number, string>()
  for (const entries of flags.entries) crns.set(entries, await loadCaseOf(entries, log))
  await log.close()
  const service = await startService({ dataDir: folder })
  try {
    const read = await signedIn(service.address, 'reviewer')
    for (const [entries, crn] of crns) {
      const rows: string[][] = []
      for (const { name, path } of [...chronologyPages(crn, entries), ...(await growingPages(crn, read))]) {
        rows.push([name, ...(await measure(() => read(path)))])
      }
      printTable(`A page of a case of ${entries} entries`, ['', 'median', 'p95', 'HTML'], rows)
    }
  } finally {
    await service.stop()
  }
})

async function measure(read: () => Promise<string>): Promise<readonly string[]> {
  const sizes: number[] = []
  const times: number[] = []
  for (let sample = -5; sample < flags.samples[0]!; sample++) {
    const begun = performance.now()
    const html = await read()
    if (sample < 0) continue
    times.push(performance.now() - begun)
    sizes.push(Buffer.byteLength(html))
  }
  const { median, p95 } = summaryOf(times)
  return [inMilliseconds(median), inMilliseconds(p95), `${Math.ceil(Math.max(...sizes) / 1024)} kB`]
}

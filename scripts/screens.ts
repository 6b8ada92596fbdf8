import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBrowser } from '../test/support/browser/browser.ts'
import { visit } from '../test/support/browser/visitor.ts'
import { startService } from '../test/support/service/process.ts'

/*
 * Pictures of the main pages, as the demo shows them, for README and docs. Run by `npm run screens`, from the
 * repository's root, after a build.
 */
interface Screen {
  readonly name: string
  readonly user: string
  readonly path: string
  /** Pictures end here, in CSS pixels from the top, where a page goes on for longer. */
  readonly height?: number
}

const screens: readonly Screen[] = [
  { name: 'my-work', user: 'manager', path: '/' },
  { name: 'overview', user: 'reviewer', path: '/cases/X999004?knownAt=2025-03-28', height: 1800 },
  { name: 'chronology', user: 'reviewer', path: '/cases/X999004/chronology?knownAt=2025-03-28', height: 1800 },
  { name: 'swimlane', user: 'reviewer', path: '/cases/X999004/swimlane?from=2025-02-09&to=2025-03-15', height: 1800 },
  { name: 'risk', user: 'reviewer', path: '/cases/X999004/risk', height: 1500 },
  { name: 'decision', user: 'reviewer', path: '/cases/X999004/decisions/D-15', height: 2400 },
  { name: 'compare', user: 'reviewer', path: '/cases/X999004/compare?from=2025-02-09&knownAt=2025-02-14' },
  { name: 'waits', user: 'reviewer', path: '/cases/X999001/waits?knownAt=2025-03-17' },
  { name: 'recorded-after', user: 'reviewer', path: '/cases/X999004/recorded-after?moment=2025-03-30', height: 1800 },
  { name: 'accounts', user: 'reviewer', path: '/cases/X999004/accounts' },
  { name: 'record-absence', user: 'trainee', path: '/cases/X999004/record/judge-absence' },
  { name: 'notebook', user: 'reviewer', path: '/cases/X999004/notebook' },
]

const folder = 'docs/screens'
const width = 1100
const dataDir = mkdtempSync(join(tmpdir(), 'sfo-review-screens-'))
const cases = new URL('../test/cases/', import.meta.url).pathname

mkdirSync(folder, { recursive: true })
const service = await startService({ dataDir, environment: { SFO_DEMO_CASES: cases } })
const browser = await startBrowser()
try {
  for (const screen of screens) await take(screen)
} finally {
  await browser.close()
  await service.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

async function take({ name, user, path, height }: Screen): Promise<void> {
  const options = { viewport: { width, height: 900 } }
  const page = await visit({ browser, address: service.address, user, options }, path)
  const whole = await page.evaluate<number>('document.documentElement.scrollHeight')
  const clip = { x: 0, y: 0, width, height: Math.min(whole, height ?? whole) }
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true, clip })
  process.stdout.write(`${name}: ${await page.title()}\n`)
  await page.context().close()
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chronologyPages, growingPages } from '../../bench/support/case-pages.ts'
import { loadCaseOf, openLog } from '../../bench/support/caseload.ts'
import { signedIn } from '../../bench/support/page-reader.ts'
import { budget } from '../support/browser/sweep/watch.ts'
import { startService, type ServiceProcess } from '../support/service/process.ts'

/** As long as an invented case becomes. */
const entries = 5000

let folder: string
let crn: string
let service: ServiceProcess
let read: (path: string) => Promise<string>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sfo-review-'))
  const log = await openLog(folder)
  crn = await loadCaseOf(entries, log)
  await log.close()
  service = await startService({ dataDir: folder })
  read = await signedIn(service.address, 'reviewer')
}, 90_000)
afterAll(async () => {
  await service.kill()
  rmSync(folder, { recursive: true, force: true })
})

const ofCase = (path: string) => read(`/cases/${crn}${path}`)

describe('a case of thousands of entries', () => {
  it('has no page whose first part is more than the budget for any page', async () => {
    const tooLarge: string[] = []
    for (const { name, path } of [...chronologyPages(crn, entries), ...(await growingPages(crn, read))]) {
      const bytes = Buffer.byteLength(await read(path))
      if (bytes > budget.html) tooLarge.push(`${name}: ${bytes}`)
    }
    expect(tooLarge).toEqual([])
  }, 60_000)

  it.each([
    ['waits', '/waits', 'answered', '#answered'],
    ['meetings', '/meetings', 'page', '#meetings'],
    ['what was recorded after a moment', '/recorded-after?moment=2024-01-01', 'after', '#after'],
  ])(
    'has every one of a list in its pages, and all of them on one: %s',
    async (_, path, list, anchor) => {
      const first = await ofCase(path)
      const pages = Math.max(...numbersIn(first, new RegExp(`[?&;]${list}=(\\d+)[^"]*${anchor}"`, 'g')))
      expect(pages).toBeGreaterThan(1)
      const and = path.includes('?') ? '&' : '?'
      const paged = [first]
      for (let page = 2; page <= pages; page++) paged.push(await ofCase(`${path}${and}${list}=${page}`))
      const whole = await ofCase(`${path}${and}whole=${list}`)
      const linked = new Set(paged.flatMap(linksIn))
      expect(linksIn(whole).filter(link => !linked.has(link))).toEqual([])
      expect(first).toMatch(/Showing 1 to \d+ of [\d,]+\./)
      expect(whole).toMatch(/Showing all [\d,]+\./)
    },
    60_000,
  )
})

/** The entries that the body of a page leads to. */
function linksIn(html: string): readonly string[] {
  return [...html.matchAll(/href="([^"?#]*\/(?:entries|decisions|meetings)\/[^"?#]+)/g)].map(([, link]) => link!)
}

function numbersIn(html: string, pattern: RegExp): readonly number[] {
  return [...html.matchAll(pattern)].map(([, number]) => Number(number))
}

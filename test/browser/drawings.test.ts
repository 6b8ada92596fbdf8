import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { startBrowser } from '../support/browser/browser.ts'
import { accessibilityProblems, sidewaysScroll, visit } from '../support/browser/visitor.ts'
import type { ServiceProcess } from '../support/service/process.ts'
import { stores, type Home } from '../support/service/stores.ts'

/** Acts of a long record: more than one drawing shows, several a day. */
const longRecord = {
  format: 'sfo-review/chronology',
  version: 1,
  id: 'invented-long',
  person: { crn: 'X999600' },
  source: { system: 'invented' },
  entries: Array.from({ length: 150 }, (_, index) => ({
    id: `L-${index}`,
    kind: index % 10 === 0 ? 'assessment.rosh' : 'contact.recorded',
    occurred: new Date(Date.UTC(2024, 0, 1) + index * 7 * 3_600_000).toISOString(),
    by: { role: index % 3 === 0 ? 'senior probation officer' : 'probation practitioner', organisation: 'Probation' },
    detail: `Invented act ${index}`,
    data: index % 10 === 0 ? { levels: { public: index % 20 === 0 ? 'high' : 'medium' } } : {},
  })),
}

/** The invented cases and the long record, in a folder of their own. */
function caseFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sfo-drawings-'))
  cpSync(new URL('../cases/', import.meta.url), folder, { recursive: true })
  writeFileSync(join(folder, 'invented-long.json'), JSON.stringify(longRecord))
  return folder
}

let cases: string
let home: Home
let service: ServiceProcess
let browser: Browser
beforeAll(async () => {
  cases = caseFolder()
  home = await stores[0]!.home()
  service = await home.start({ SFO_DEMO_CASES: cases })
  browser = await startBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
  await home.leave()
  rmSync(cases, { recursive: true })
})

const crns = ['X999001', 'X999002', 'X999003', 'X999004']

/** Opens a page as a reviewer, looks at it, and closes it whatever came of that. */
async function look<Seen>(
  path: string,
  at: (page: Page) => Promise<Seen>,
  options = {},
  scripts = true,
): Promise<Seen> {
  const page = await visit({ browser, address: service.address, user: 'reviewer', scripts, options }, path)
  try {
    return await at(page)
  } finally {
    await page.context().close()
  }
}

/** Where links lead, in the order of the page. */
const addresses = async (page: Page, links: string): Promise<readonly (string | null)[]> =>
  Promise.all((await page.locator(links).all()).map(link => link.getAttribute('href')))

describe('the swimlane', () => {
  it.each(crns)('of %s has one mark for each row of its table, in the same order and to the same page', async crn => {
    const [marks, rows] = await look(`/cases/${crn}/swimlane`, async page => [
      await addresses(page, '[data-qa=mark]'),
      await addresses(page, '[data-qa=act] td:nth-child(3) a'),
    ])
    expect(marks?.length).toBeGreaterThan(0)
    expect(marks).toEqual(rows)
  })

  it('has marks of at least 24 by 24 pixels that do not overlap', async () => {
    const boxes = await look('/cases/X999004/swimlane', async page =>
      Promise.all((await page.locator('[data-qa=mark] rect').all()).map(mark => mark.boundingBox())),
    )
    boxes.forEach((box, index) => {
      expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(24)
      for (const other of boxes.slice(index + 1)) {
        const apart =
          box!.x + box!.width <= other!.x ||
          other!.x + other!.width <= box!.x ||
          box!.y + box!.height <= other!.y ||
          other!.y + other!.height <= box!.y
        expect(apart).toBe(true)
      }
    })
  })

  it.each([
    ['with scripts', true],
    ['without scripts', false],
  ])('is narrowed to decisions and keeps the moment it stands at, %s', async (_, scripts) => {
    const seen = await look(
      '/cases/X999004/swimlane?knownAt=2025-03-01',
      async page => {
        await page.click('text=Choose a period or kinds of act')
        await page.check('text=Decisions only')
        await page.click('button:text("Draw")')
        const families = await page.locator('[data-qa=act] td:nth-child(3) span').allTextContents()
        return { search: new URL(page.url()).searchParams, families }
      },
      {},
      scripts,
    )
    expect(seen.search.get('knownAt')).toBe('2025-03-01')
    expect(seen.search.get('decisions')).toBe('only')
    expect(new Set(seen.families)).toEqual(new Set(['Decision']))
  })

  it('leads from a mark to its page by keyboard alone', async () => {
    const path = await look('/cases/X999004/swimlane', async page => {
      await page.locator('[data-qa=mark]').nth(3).focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/(decisions|entries)\//)
      return new URL(page.url()).pathname
    })
    expect(path).toMatch(/^\/cases\/X999004\/(decisions|entries)\//)
  })

  it('shows a long record part by part, each act in exactly one, and leads back again', async () => {
    const { marks, back } = await look('/cases/X999600/swimlane', async page => {
      const found = await addresses(page, '[data-qa=mark]').then(first => [...first])
      while ((await page.locator('a[rel=next]').count()) > 0) {
        await page.locator('a[rel=next]').first().click()
        await page.waitForLoadState()
        found.push(...(await addresses(page, '[data-qa=mark]')))
      }
      await page.locator('a[rel=prev]').first().click()
      return { marks: found, back: await page.textContent('[data-qa=count]') }
    })
    expect(marks).toHaveLength(150)
    expect(new Set(marks).size).toBe(150)
    expect(back).toMatch(/Showing \d+ of 150 acts/)
  })

  it('says which date is none', async () => {
    const text = await look('/cases/X999004/swimlane?from=31/2/2025', page => page.textContent('.govuk-error-summary'))
    expect(text).toContain('Enter a date, such as 14/3/2025')
  })
})

describe('ROSH over time', () => {
  it.each(crns)('of %s has one mark for each row of its tables', async crn => {
    const [marks, rows] = await look(`/cases/${crn}/risk`, async page => [
      await addresses(page, '[data-qa=mark]'),
      await addresses(page, '[data-qa=level] th a'),
    ])
    expect(marks).toEqual(rows)
  })

  it('says who set a level, who countersigned it and under whose direction', async () => {
    const row = await look('/cases/X999004/risk', page =>
      page.locator('[data-qa=level]', { hasText: 'Countersigned by' }).first().textContent(),
    )
    expect(row).toContain('Countersigned by senior probation officer N99A201')
    expect(row).toContain('direction by senior probation officer N99A201')
  })

  it('knows nothing that had not been recorded by the moment it stands at', async () => {
    const rows = await look('/cases/X999004/risk?knownAt=2025-02-12', page =>
      page.locator('[data-qa=level]').allTextContents(),
    )
    expect(rows.join()).not.toContain('13 February 2025')
  })
})

describe('every drawing', () => {
  const paths = [
    '/cases/X999004/swimlane',
    '/cases/X999004/swimlane?knownAt=2020-01-01',
    '/cases/X999004/swimlane?from=31/2/2025',
    '/cases/X999004/risk',
    '/cases/X999003/risk',
  ]

  it.each(paths)('holds to WCAG 2.2 AA: %s', async path => {
    expect(await look(path, accessibilityProblems)).toEqual([])
  })

  it.each(paths)('scrolls in a region of its own at 320 pixels: %s', async path => {
    expect(await look(path, sidewaysScroll, { viewport: { width: 320, height: 640 } })).toBe(0)
  })
})

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { startBrowser } from '../support/browser/browser.ts'
import { accessibilityProblems, sidewaysScroll, visit } from '../support/browser/visitor.ts'
import type { ServiceProcess } from '../support/service/process.ts'
import { stores, type Home } from '../support/service/stores.ts'

const cases = new URL('../cases/', import.meta.url).pathname

let home: Home
let service: ServiceProcess
let browser: Browser
beforeAll(async () => {
  home = await stores[0]!.home()
  service = await home.start({ SFO_DEMO_CASES: cases })
  browser = await startBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
  await home.leave()
})

const asReviewer = (scripts = true) => ({ browser, address: service.address, user: 'reviewer', scripts })

/** The words of one part of a page, as somebody reads them: without what only the source has. */
async function read(page: Page, part: string): Promise<string> {
  const text = await page.innerText(`[data-qa=${part}]`)
  return text.replace(/\s+/g, ' ')
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('a reviewer, %s', (_, scripts) => {
  it('goes from the level in force to who set it, under whose direction, and what had not been read', async () => {
    const page = await visit(asReviewer(scripts), '/cases/X999004')
    await page.click('[data-qa=rosh] a:has-text("ROSH assessment")')
    await page.waitForURL(/\/decisions\//)
    const short = await read(page, 'in-short')
    expect(short).toContain('Decided by probation practitioner N99A101')
    expect(short).toContain('Direction by a manager, 12 February 2025 at 3:30pm')
    expect(short).toContain('Unattested: reported by probation practitioner N99A101')
    expect(short).toContain('No reading by whoever decided is recorded by then')
    expect(short).toContain('First reading recorded: 20 March 2025 at 10:15am, by probation practitioner N99A102')
    await page.context().close()
  })

  it('finds every part of a long page from its top', async () => {
    const page = await visit(asReviewer(scripts), '/cases/X999004/decisions/D-15')
    const links = await page.evaluate<string[]>(
      `[...document.querySelectorAll('[data-qa=on-this-page] a')].map(link => link.hash.slice(1))`,
    )
    const headings = await page.evaluate<string[]>(
      `[...document.querySelectorAll('.app-section > h2')].map(heading => heading.id)`,
    )
    expect(links.length).toBeGreaterThan(5)
    expect(links).toEqual(headings)
    await page.context().close()
  })

  it('sees the chain in order, the decision in its place, and a signature whose words were changed', async () => {
    const page = await visit(asReviewer(scripts), '/cases/X999004/decisions/D-15')
    const headings = await page.locator('[data-qa=chain] ol.app-chain h3').allInnerTexts()
    expect(headings).toEqual([
      'Put forward: ROSH assessment',
      'Returned by the countersigner',
      'Direction by a manager',
      'This decision: ROSH assessment',
      'Countersignature',
      'Dissent',
    ])
    expect(await page.locator('[data-qa=chain] ins').allTextContents()).toEqual([
      "[put in:  pending evidence from children's services]",
    ])
    await page.context().close()
  })

  it('stays at the moment of the address when following a link', async () => {
    const page = await visit(asReviewer(scripts), '/cases/X999004/decisions/D-15?knownAt=2025-02-14')
    expect(await read(page, 'chain')).not.toContain('pending evidence')
    await page.click('[data-qa=chain] a:has-text("Countersignature")')
    await page.waitForURL(/\/entries\/.*\?knownAt=2025-02-14$/)
    expect(await page.textContent('[data-qa=basis]')).toContain('14 February 2025')
    await page.context().close()
  })

  it('pages through the decisions and turns their order round', async () => {
    const page = await visit(asReviewer(scripts), '/cases/X999004/decisions')
    const newest = await page.locator('.app-decisions h2').allInnerTexts()
    await page.click('text=Show oldest first')
    await page.waitForURL(/order=oldest/)
    expect(await page.locator('.app-decisions h2').allInnerTexts()).toEqual([...newest].reverse())
    await page.context().close()
  })

  it('reads what each agency said at a meeting, and the minute as it was and as it was made', async () => {
    const page = await visit(asReviewer(scripts), '/cases/X999004/meetings/D-10')
    expect(await read(page, 'views')).toContain('high to children Given by social work team manager')
    await page.goto('/cases/X999003/meetings')
    expect(await page.innerText('.app-decisions')).toContain('No decision recorded')
    await page.click('.app-decisions a')
    await page.waitForURL(/\/meetings\//)
    const minutes = await read(page, 'minutes')
    expect(minutes).toContain('Changed at the request of: offender manager')
    expect(await page.locator('[data-qa=minutes] del').last().innerText()).toContain('no decision, no action, no owner')
    await page.context().close()
  })
})

describe('what a page has nothing of', () => {
  it('is said', async () => {
    const page = await visit(asReviewer(), '/cases/X999004')
    expect(await read(page, 'none-recorded')).toContain('tier')
    await page.context().close()
  })

  it('is said of an entry that was not on record yet, with the way to where it is', async () => {
    const page = await visit(asReviewer(), '/cases/X999004/decisions/D-15?knownAt=2025-01-01')
    expect(await page.innerText('main')).toContain('No entry D-15 is on record at this basis')
    await page.click('text=Look for it in everything recorded up to now')
    await page.waitForURL(/D-15$/)
    expect(await page.innerText('h1')).toContain('ROSH assessment')
    await page.context().close()
  })

  it('sends back to the first page whoever goes on from a decision that was not on record then', async () => {
    const page = await visit(asReviewer(), '/cases/X999004/decisions?after=bm9uZQ&knownAt=2025-02-14')
    expect(new URL(page.url()).search).toBe('?knownAt=2025-02-14')
    await page.context().close()
  })
})

describe('every page of decisions, entries and meetings', () => {
  const pages = [
    '/cases/X999004',
    '/cases/X999001',
    '/cases/X999004?knownAt=2024-01-01',
    '/cases/X999004/decisions',
    '/cases/X999004/decisions/D-15',
    '/cases/X999004/decisions/D-29',
    '/cases/X999004/entries/D-16',
    '/cases/X999004/entries/D-46',
    '/cases/X999004/entries/none',
    '/cases/X999004/meetings',
    '/cases/X999004/meetings/D-10',
    '/cases/X999003/meetings/invented-C-minute-versions-001',
    '/cases/X999003/decisions',
  ]

  it.each(pages)('holds to WCAG 2.2 AA: %s', async path => {
    const page = await visit(asReviewer(), path)
    expect(await accessibilityProblems(page)).toEqual([])
    await page.context().close()
  })

  it.each(pages)('needs no sideways scrolling at 320 pixels: %s', async path => {
    const page = await visit({ ...asReviewer(), options: { viewport: { width: 320, height: 640 } } }, path)
    expect(await sidewaysScroll(page)).toBe(0)
    await page.context().close()
  })

  it('reads as a document on paper: with its moment, without the ways to other pages', async () => {
    const page = await visit(asReviewer(), '/cases/X999004/decisions/D-15')
    await page.emulateMedia({ media: 'print' })
    expect(await page.isVisible('[data-qa=chain]')).toBe(true)
    expect(await page.isVisible('nav[aria-label="Sections of the case"]')).toBe(false)
    expect(await page.textContent('[data-qa=basis]')).toContain('Showing everything recorded up to now')
    await page.context().close()
  })
})

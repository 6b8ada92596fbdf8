import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { startBrowser } from '../support/browser/browser.ts'
import { visit } from '../support/browser/visitor.ts'
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

/** What stands on paper: the words that are shown when the page is printed. */
async function onPaper(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' })
  return page.innerText('body')
}

const paths = [
  '',
  '/chronology',
  '/decisions/D-15',
  '/compare?from=2025-02-09',
  '/swimlane',
  '/risk',
  '/waits',
  '/accounts',
]

describe.each([true, false])('a page of a case on paper, scripts running: %s', scripts => {
  it.each(paths)('says on what it stands, without what only a screen can use: %s', async path => {
    const address = `/cases/X999004${path}${path.includes('?') ? '&' : '?'}knownAt=2025-03-14T17:10`
    const page = await visit({ browser, address: service.address, user: 'reviewer', scripts }, address)
    const words = await onPaper(page)
    expect(words).toContain('Showing what had been recorded by 14 March 2025 at 5:10pm')
    expect(words).toMatch(/\d+ later entries not shown/)
    expect(words).toContain('X999004')
    for (const control of ['Sign out', 'Show another moment', 'Accessibility', 'Skip to main content'])
      expect(words).not.toContain(control)
    expect(await page.locator('nav:visible').count()).toBe(0)
    await page.context().close()
  })
})

describe('a page of a case kept as PDF', () => {
  it.each(paths)('carries tags and an outline for those who read with a screen reader: %s', async path => {
    const page = await visit({ browser, address: service.address, user: 'reviewer' }, `/cases/X999004${path}`)
    const pdf = (await page.pdf({ tagged: true, outline: true })).toString('latin1')
    expect(pdf).toMatch(/\/MarkInfo\s*<<\s*\/Type\s*\/MarkInfo\s*\/Marked true|\/MarkInfo\s*<<[^>]*\/Marked true/)
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toContain('/Outlines')
    expect(pdf).toMatch(/\/Lang\s*\(en/)
    await page.context().close()
  })
})

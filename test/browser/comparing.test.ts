import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
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

const open = (path: string, options = {}) =>
  visit({ browser, address: service.address, user: 'reviewer', ...options }, path)

describe('comparing two moments', () => {
  it('shows each field that reads differently, with who set it and under whose influence', async () => {
    const page = await open('/cases/X999004/compare?knownAt=2025-02-14', { scripts: false })
    await page.fill('#fromDate', '9/2/2025')
    await page.click('button:has-text("Compare")')
    const text = await page.innerText('main')
    expect(text).toContain('9 February 2025 at 11:59pm and 14 February 2025 at 11:59pm')
    expect(text).toMatch(/ROSH, in the community, children/)
    expect(text).toMatch(/Direction by senior probation officer N99A201, Probation \(unattested, before/)
    await page.context().close()
  })

  it('says what is wrong with a moment, and keeps the other one', async () => {
    const page = await open('/cases/X999004/compare?knownAt=2025-02-14&fromDate=soon')
    expect(await page.title()).toMatch(/^Error:/)
    expect(await page.inputValue('#fromDate')).toBe('soon')
    expect(await page.textContent('[data-qa=basis]')).toContain('14 February 2025')
    await page.context().close()
  })
})

describe('what was recorded after a moment', () => {
  it('is one link away from the notification of the further offence', async () => {
    const page = await open('/cases/X999004/recorded-after', { scripts: false })
    await page.click('text=Show what was recorded after it >> nth=1')
    expect(await page.innerText('main')).toContain('Recorded after 1 April 2025 at 9:05am')
    expect(await page.locator('[data-qa=after] > li').count()).toBeGreaterThan(0)
    await page.context().close()
  })
})

describe('accounts that conflict', () => {
  it('stand side by side, and the page does not say who is right', async () => {
    const page = await open('/cases/X999004/accounts')
    const account = await page.innerText('[data-qa=account]')
    expect(account).toContain('I told the practitioner by phone on 21 March')
    expect(account).toContain('There was no phone call on 21 March')
    expect(account).toContain('Not established')
    await page.context().close()
  })
})

describe('the waits of a case', () => {
  it('are drawn and stand in a table with the same rows', async () => {
    const page = await open('/cases/X999001/waits', { scripts: false })
    const drawn = await page.locator('.app-bar__part').count()
    expect(drawn).toBeGreaterThan(0)
    expect(await page.locator('table tbody tr').count()).toBe(drawn)
    await page.context().close()
  })
})

describe('each of these pages', () => {
  const paths = ['X999001', 'X999002', 'X999003', 'X999004'].flatMap(crn => [
    `/cases/${crn}/compare?from=2025-01-01`,
    `/cases/${crn}/waits`,
    `/cases/${crn}/recorded-after?moment=2025-03-28`,
    `/cases/${crn}/accounts`,
  ])

  it.each([...paths, '/cases/X999004/compare?fromDate=x', '/cases/X999004/recorded-after?moment=x'])(
    'holds to WCAG 2.2 AA and fits 320 pixels: %s',
    async path => {
      const page = await open(path)
      expect(await accessibilityProblems(page)).toEqual([])
      await page.setViewportSize({ width: 320, height: 640 })
      expect(await sidewaysScroll(page)).toBe(0)
      await page.context().close()
    },
  )
})

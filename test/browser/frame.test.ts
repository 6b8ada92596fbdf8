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

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('somebody with a browser, %s', (_, scripts) => {
  const visitor = (user: string) => ({ browser, address: service.address, user, scripts })

  it('is asked to sign in, and then is where they wanted to be', async () => {
    const page = await visit(visitor('reviewer'), '/cases/X999004?knownAt=2025-02-12')
    expect(new URL(page.url()).pathname).toBe('/cases/X999004')
    expect(await page.textContent('[data-qa=signed-in-as]')).toBe('Rowan Ashdown')
    await page.context().close()
  })

  it('is told the moment that a page stands on, and how much more is on record', async () => {
    const page = await visit(visitor('reviewer'), '/cases/X999004?knownAt=2025-02-12T14:30')
    expect(await page.textContent('[data-qa=basis]')).toContain(
      'Showing what had been recorded by 12 February 2025 at 2:30pm',
    )
    expect(await page.textContent('[data-qa=not-shown]')).toMatch(/^\d+ later entries not shown\.$/)
    await page.context().close()
  })

  it('chooses another moment in the form, and finds it in the address', async () => {
    const page = await visit(visitor('reviewer'), '/cases/X999004')
    await page.click('text=Show another moment')
    await page.fill('#knownDate', '12/2/2025')
    await page.fill('#knownTime', '2:30pm')
    await page.click('text=Show this moment')
    expect(new URL(page.url()).search).toBe('?knownAt=2025-02-12T14%3A30')
    await page.context().close()
  })

  it('is told which part of a moment is wrong, and what would be right', async () => {
    const page = await visit(visitor('reviewer'), '/cases/X999004?knownDate=31/2/2025&knownTime=25:00')
    expect(await page.textContent('.govuk-error-summary')).toContain('Enter a date, such as 14/3/2025')
    expect(await page.inputValue('#knownDate')).toBe('31/2/2025')
    await page.context().close()
  })
})

describe('every page of the frame', () => {
  const pages = ['/', '/cases', '/cases/X999004', '/cases/X999004?knownAt=2025-02-12', '/cases/X999004?knownDate=x']
  const problems = ['/cases/none', '/cookies', '/accessibility', '/sign-in']

  it.each([...pages, ...problems])('holds to WCAG 2.2 AA: %s', async path => {
    const page = await visit({ browser, address: service.address, user: 'reviewer' }, path)
    expect(await accessibilityProblems(page)).toEqual([])
    await page.context().close()
  })

  it.each(pages)('needs no sideways scrolling at 320 pixels: %s', async path => {
    const options = { viewport: { width: 320, height: 640 } }
    const page = await visit({ browser, address: service.address, user: 'reviewer', options }, path)
    expect(await sidewaysScroll(page)).toBe(0)
    await page.context().close()
  })

  it('runs nothing that the service did not name', async () => {
    const page = await visit({ browser, address: service.address, user: 'reviewer' }, '/cases')
    const refused = await page.evaluate(
      `new Promise(resolve => {
        document.addEventListener('securitypolicyviolation', event => resolve(event.violatedDirective), { once: true })
        const script = document.createElement('script')
        script.textContent = 'window.ran = true'
        document.body.append(script)
      })`,
    )
    expect(refused).toMatch(/^script-src/)
    expect(await page.evaluate('window.ran')).toBeUndefined()
    await page.context().close()
  })
})

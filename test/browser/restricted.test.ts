import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { startBrowser } from '../support/browser/browser.ts'
import { accessibilityProblems, visit } from '../support/browser/visitor.ts'
import { signIn } from '../support/service/client.ts'
import type { ServiceProcess } from '../support/service/process.ts'
import { stores, type Home } from '../support/service/stores.ts'

const cases = new URL('../cases/', import.meta.url).pathname
const told = 'You know this person. Speak to your manager.'

let home: Home
let service: ServiceProcess
let browser: Browser
beforeAll(async () => {
  home = await stores[0]!.home()
  service = await home.start({ SFO_DEMO_CASES: cases })
  browser = await startBrowser()
  const administrator = await signIn(service.address, 'administrator')
  await administrator.ask(
    `mutation ($input: SetAccessLimitInput!) { setAccessLimit(input: $input) { ... on AccessChanged { id } } }`,
    {
      input: {
        commandId: 'c1de1f8c-4f33-4b0a-8a52-7a04c3c5b0f1',
        crn: 'X999004',
        kind: 'EXCLUSION',
        people: [{ username: 'DEMO_TRAINEE', staffId: 'N99A102' }],
        reason: 'Related to the person on probation.',
        message: told,
      },
    },
  )
}, 60_000)
afterAll(async () => {
  await browser.close()
  await home.leave()
})

describe('a case that somebody may not open', () => {
  it.each(['', '/compare', '/waits', '/recorded-after', '/accounts', '?knownAt=2025-02-12'])(
    'shows them why in the words of whoever set it, and nothing else: %s',
    async rest => {
      const page = await visit({ browser, address: service.address, user: 'trainee' }, `/cases/X999004${rest}`)
      const text = await page.innerText('main')
      expect(text).toContain('You are restricted from viewing this case')
      expect(text).toContain(told)
      expect(text).not.toMatch(/ROSH|MAPPA|Recorded/)
      expect(await accessibilityProblems(page)).toEqual([])
      await page.context().close()
    },
  )

  it('is in no list of theirs', async () => {
    const page = await visit({ browser, address: service.address, user: 'trainee' }, '/cases')
    const text = await page.innerText('main')
    expect(text).toContain('X999003')
    expect(text).not.toContain('X999004')
    await page.context().close()
  })

  it('says to those who may open it that access is limited', async () => {
    const page = await visit({ browser, address: service.address, user: 'reviewer' }, '/cases/X999004')
    expect(await page.textContent('[data-qa=limited]')).toBe('limited access')
    await page.goto('/cases/X999003')
    expect(await page.locator('[data-qa=limited]').count()).toBe(0)
    await page.context().close()
  })
})

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { startBrowser } from '../support/browser/browser.ts'
import { accessibilityProblems, sidewaysScroll, visit } from '../support/browser/visitor.ts'
import type { ServiceProcess } from '../support/service/process.ts'
import { stores, type Home } from '../support/service/stores.ts'

const cases = new URL('../cases/', import.meta.url).pathname
const direction = '/attributed/X999004/invented-D-direction-dissent-and-silence:D-14'

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

/** Somebody on a page, for as long as `look` takes. */
async function at(user: string, path: string, look: (page: Page) => Promise<void>, scripts = true): Promise<void> {
  const page = await visit({ browser, address: service.address, user, scripts }, path)
  try {
    await look(page)
  } finally {
    await page.context().close()
  }
}

const errors = (page: Page) => page.textContent('.govuk-error-summary')

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('somebody at work, %s', (_, scripts) => {
  it('finds what waits on them first, since when, and the form that answers it', async () => {
    await at(
      'manager',
      '/',
      async page => {
        const waiting = await page.textContent('[data-qa=waiting]')
        expect(waiting).toContain('20 March 2025 at 10:40am')
        expect(waiting).toContain('overdue')
        const form = await page.getAttribute('[data-qa=waiting] .app-work__forms a', 'href')
        expect(form).toMatch(/^\/cases\/X999004\/record\/giveAdvice\?about=/)
      },
      scripts,
    )
  })

  it('is told where nothing waits', async () => {
    await at(
      'covering-manager',
      '/',
      async page => expect(await page.textContent('[data-qa=nothing-waits]')).toBe('Nothing waits on you.'),
      scripts,
    )
  })

  it('loses nothing that was typed when words are missing or the answer is', async () => {
    await at(
      'manager',
      direction,
      async page => {
        await page.fill('#detail', 'Not in these words')
        await page.click('text=Put on record')
        expect(await errors(page)).toContain('Choose whether you confirm or contest it')
        expect(await page.inputValue('#detail')).toBe('Not in these words')
        await page.fill('#detail', '')
        await page.check('input[value=contested]')
        await page.click('text=Put on record')
        expect(await errors(page)).toContain('Say in your own words what you contest')
        expect(await page.isChecked('input[value=contested]')).toBe(true)
        if (scripts) expect(await accessibilityProblems(page)).toEqual([])
      },
      scripts,
    )
  })

  it('sees the cases they hold, each with its risk and what waits in it', async () => {
    await at(
      'trainee',
      '/my-cases',
      async page => {
        const held = await page.textContent('[data-qa=held]')
        for (const words of ['X999004', 'medium ROSH', 'Contact missed', '2 items']) expect(held).toContain(words)
      },
      scripts,
    )
  })

  it('raises a concern, which whoever it was put to acknowledges and answers', async () => {
    const text = `The team is two people short (${scripts ? 'scripts' : 'no scripts'})`
    let address = ''
    await at(
      'practitioner',
      '/concerns/new',
      async page => {
        await page.fill('#text', text)
        await page.click('text=Raise it')
        expect(await errors(page)).toContain('Choose what it is about')
        expect(await page.inputValue('#text')).toBe(text)
        await page.check('input[value=WORKLOAD]')
        await page.fill('#toStaffId', 'N99A301')
        await page.fill('#due', '1/1/2099')
        await page.click('text=Raise it')
        expect(await page.textContent('.govuk-notification-banner')).toContain('your concern was raised')
        address = new URL(page.url()).pathname
      },
      scripts,
    )
    await at(
      'head-of-pdu',
      '/',
      async page => {
        await page.click(`[data-qa=concerns] a[href="${address}"]`)
        await page.click('button:text-is("Acknowledge")')
        expect(await page.textContent('.govuk-notification-banner')).toContain('you acknowledged this concern')
        await page.fill('#text', 'Two posts are advertised.')
        await page.click('text=Put the answer on record')
        expect(await page.textContent('[data-qa=acts]')).toContain('Two posts are advertised.')
      },
      scripts,
    )
    await at('manager', address, async page => expect(await page.textContent('h1')).toBe('Page not found'), scripts)
  })

  it('records a safety check of the office, sets an action and completes it', async () => {
    const site = scripts ? 'PDU-7' : 'PDU-8'
    const open = (page: Page, summary: string) => page.click(`summary:has-text("${summary}")`)
    await at(
      'practitioner',
      `/sites/${site}`,
      async page => {
        expect(await page.textContent('[data-qa=no-checks]')).toBe('None recorded.')
        await page.fill('#findings', 'The light at the back door is out.')
        await page.click('text=Put on record')
        expect(await errors(page)).toContain('Enter the date of the check')
        await page.fill('#assessed', '3/3/2025')
        await page.click('text=Put on record')
        await open(page, 'Set an action')
        await page.fill('[name=what]', 'Mend the light')
        await page.fill('[name=owner]', 'N99A101')
        await page.fill('[name=due]', '1/1/2099')
        await page.click('text=Set the action')
        await open(page, 'Record that it is completed')
        await page.fill('[name=completed]', '4/3/2025')
        await page.click('form[action$=complete] button')
        expect(await page.textContent('[data-qa=check]')).toContain('Completed 4 March 2025')
      },
      scripts,
    )
    await at(
      'manager',
      `/sites/${site}`,
      async page => {
        await open(page, 'Sign off')
        await page.click('form[action$=sign-off] button')
        expect(await page.textContent('[data-qa=check]')).toContain('signed off')
      },
      scripts,
    )
  })
})

describe('a manager', () => {
  it('is told for which part of a period their line stood, and why they may not ask about others', async () => {
    await at('covering-manager', '/my-acts?person=N99A102&from=1/2/2025&to=30/4/2025', async page => {
      expect(await page.textContent('[data-qa=parts]')).toContain('covering for N99A201')
      await page.fill('#person', 'N99A801')
      await page.click('text=Show')
      expect(await errors(page)).toContain('You may ask about yourself')
      expect(await page.inputValue('#from')).toBe('1/2/2025')
      expect(await accessibilityProblems(page)).toEqual([])
    })
  })

  it('sees how much each person in their line holds, and goes on to it', async () => {
    await at('manager', '/my-cases', async page => {
      await page.click('[data-qa=line] a:has-text("Tomos Fairweather")')
      expect(await page.textContent('[data-qa=held]')).toContain('X999004')
    })
  })
})

describe('news', () => {
  const placeOfSections = (page: Page) => page.locator('.moj-sub-navigation').first().boundingBox()

  it('is said on an open case without moving the page, and never on one that shows the past', async () => {
    await at('reviewer', '/cases/X999004?knownAt=2025-02-12', async pinned => {
      expect(await pinned.locator('[data-qa=live]').count()).toBe(0)
    })
    await at('head-of-pdu', '/cases/X999004', async page => {
      expect(await page.textContent('[data-qa=live]')).toBe('')
      const before = await placeOfSections(page)
      await at('manager', direction, async other => {
        await other.check('input[value=contested]')
        await other.fill('#detail', 'I asked for the evidence first.')
        await other.click('text=Put on record')
        expect(await other.textContent('.govuk-notification-banner')).toContain('you contested')
      })
      await page.waitForSelector('[data-qa=live] a')
      expect(await page.textContent('[data-qa=live]')).toBe('1 newer entry. Show')
      expect(await placeOfSections(page)).toEqual(before)
      expect(await accessibilityProblems(page)).toEqual([])
    })
  })
})

describe('every page of one’s own work', () => {
  const pages: readonly (readonly [user: string, path: string])[] = [
    ['manager', '/'],
    ['covering-manager', '/'],
    ['mappa-coordinator', '/'],
    ['reviewer', '/'],
    ['trainee', direction],
    ['trainee', '/my-cases'],
    ['manager', '/my-cases'],
    ['manager', '/my-acts?from=1/2/2025&to=30/4/2025'],
    ['manager', '/my-acts?from=x'],
    ['practitioner', '/concerns?show=mine'],
    ['practitioner', '/concerns/new'],
    ['head-of-pdu', '/sites'],
    ['head-of-pdu', '/sites?site=!'],
    ['head-of-pdu', '/sites/PDU-1'],
    ['manager', '/sites/PDU-7'],
  ]

  it.each(pages)('holds to WCAG 2.2 AA and needs no sideways scrolling at 320 pixels: %s at %s', async (user, path) => {
    const options = { viewport: { width: 320, height: 640 } }
    const page = await visit({ browser, address: service.address, user, options }, path)
    expect(await accessibilityProblems(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)
    await page.context().close()
  })
})

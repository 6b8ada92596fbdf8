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

const path = '/cases/X999004/chronology'
const visitor = (scripts = true, user = 'reviewer') => ({ browser, address: service.address, user, scripts })

async function on<Answer>(address: string, look: (page: Page) => Promise<Answer>, given = visitor()): Promise<Answer> {
  const page = await visit(given, address)
  try {
    return await look(page)
  } finally {
    await page.context().close()
  }
}

/** The ids that entries carry in their sources, in the order of the page. */
function shown(page: Page): Promise<readonly string[]> {
  return page.evaluate(`[...document.querySelectorAll('article')].map(one => one.id.split(':').pop())`)
}

function focused(page: Page): Promise<string> {
  return page.evaluate(`document.activeElement.id.split(':').pop()`)
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('a reviewer, %s', (_, scripts) => {
  it('reads every entry once, newest day first, each day as it went', () =>
    on(
      path,
      async page => {
        const entries = await shown(page)
        expect(entries).toHaveLength(49)
        expect(new Set(entries).size).toBe(49)
        expect(entries.indexOf('D-49')).toBeLessThan(entries.indexOf('D-13'))
        expect(entries.indexOf('D-13')).toBeLessThan(entries.indexOf('D-14'))
        expect(await page.textContent('[data-qa=count]')).toBe('49 entries')
      },
      visitor(scripts),
    ))

  it('steps from influence to influence, and lands on each as the record then stood', () =>
    on(
      `${path}?knownAt=2025-02-12T12:00`,
      async page => {
        await page.click('[data-key=i]')
        expect(await focused(page)).toBe('D-14')
        expect(new URL(page.url()).searchParams.get('knownAt')).toBe('2025-02-12T15:52')
        expect(await shown(page)).not.toContain('D-15')
        await page.click('[data-key=i]')
        expect(await focused(page)).toBe('D-16')
        await page.click('[data-key=I]')
        expect(await focused(page)).toBe('D-14')
        await page.goBack()
        expect(new URL(page.url()).searchParams.get('knownAt')).toBe('2025-02-13T09:22')
      },
      visitor(scripts),
    ))

  it('reaches the change of risk where the countersignature gave it effect, and sees who directed it', () =>
    on(
      `${path}?knownAt=2025-02-12`,
      async page => {
        await page.click('[data-key=r]')
        expect(await focused(page)).toBe('D-16')
        const entry = page.locator('article', { hasText: 'Directed by' })
        expect(await entry.first().textContent()).toContain('Direction by a manager (D-14)')
      },
      visitor(scripts),
    ))

  it('goes to a date, or to the last day before it', () =>
    on(
      path,
      async page => {
        await page.fill('#day', '15/2/2025')
        await page.click('.app-replay__go button')
        expect(new URL(page.url()).hash).toBe('#day-2025-02-14')
      },
      visitor(scripts),
    ))

  it('filters with chips that come off one by one, and finds the same in the address', () =>
    on(
      path,
      async page => {
        await page.click('summary:has-text("Filter")')
        await page.check('#family-influence')
        await page.selectOption('#filter-role', 'senior probation officer')
        await page.click('text=Apply filters')
        expect(await page.locator('[data-qa=chips] li').count()).toBe(2)
        const both = await shown(page)
        expect(both).toContain('D-14')
        expect(both).not.toContain('D-17')
        await page.click('[data-qa=chips] a:has-text("senior probation officer")')
        expect(await shown(page)).toContain('D-17')
        expect(new URL(page.url()).searchParams.getAll('family')).toEqual(['influence'])
      },
      visitor(scripts),
    ))

  it('searches words, and is told that nothing was found and what to try', () =>
    on(
      path,
      async page => {
        await page.fill('#q', 'unicorn')
        await page.click('.app-filter__search button')
        expect(await page.textContent('[data-qa=count]')).toBe('0 results for ‘unicorn’ in X999004')
        expect(await page.textContent('main')).toContain('take a filter away')
      },
      visitor(scripts),
    ))

  it('shows what was not yet recorded apart from what was, and marked', () =>
    on(
      `${path}?knownAt=2025-02-12`,
      async page => {
        await page.click('[data-qa=later-toggle]')
        const own: number = await page.evaluate(
          `[...document.querySelectorAll('article')].filter(one => !one.closest('.app-later')).length`,
        )
        const later: readonly string[] = await page.evaluate(
          `[...document.querySelectorAll('.app-later article')].map(one => one.textContent)`,
        )
        expect(await page.textContent('[data-qa=count]')).toBe(`${own} entries`)
        expect(later.length).toBeGreaterThan(0)
        expect(later.every(text => text.includes('not yet recorded'))).toBe(true)
      },
      visitor(scripts),
    ))
})

describe('what is kept from a person', () => {
  it('is shown as withheld with the reason, and found by no search', async () => {
    await on(
      `${path}?q=lower`,
      async page => expect(await shown(page)).not.toContain('D-18'),
      visitor(true, 'mappa-coordinator'),
    )
    await on(
      `${path}?family=concern`,
      async page => {
        expect(await shown(page)).toEqual(['D-18'])
        expect(await page.textContent('article')).toContain('Withheld: A concern raised by staff')
      },
      visitor(true, 'mappa-coordinator'),
    )
  })
})

describe('the rows as a file', () => {
  it('are as many as the page counts, and are named by the moment', () =>
    on(`${path}?knownAt=2025-02-12T15:52&family=influence`, async page => {
      const count = Number(/^\d+/.exec((await page.textContent('[data-qa=count]'))!)![0])
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-qa=rows]')])
      expect(download.suggestedFilename()).toBe('X999004-chronology-recorded-by-2025-02-12T1552.csv')
      const chunks: Buffer[] = []
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
      const lines = Buffer.concat(chunks).toString('utf8').trimEnd().split('\n')
      expect(lines).toHaveLength(count + 1)
      expect(lines.slice(1).every(line => line.startsWith('Recorded by 12 February 2025 at 3:52pm,'))).toBe(true)
    }))
})

describe('single keys', () => {
  it('follow the steps, say politely where one stands, and can be switched off for good', () =>
    on(`${path}?knownAt=2025-02-12T12:00`, async page => {
      await page.waitForSelector('[data-keys]:not([hidden])')
      await page.keyboard.press('i')
      await page.waitForURL(/entry=.*D-14/)
      expect(await focused(page)).toBe('D-14')
      await page.waitForSelector('[data-announce]:has-text("12 February 2025 at 3:52pm. Direction by a manager.")', {
        state: 'attached',
      })
      await page.click('text=Keyboard shortcuts')
      await page.uncheck('#replay-keys')
      await page.reload()
      await page.waitForSelector('[data-keys]:not([hidden])')
      expect(await page.isChecked('#replay-keys')).toBe(false)
      const before = page.url()
      await page.keyboard.press('i')
      expect(page.url()).toBe(before)
    }))

  it('are nobody’s while something is typed', () =>
    on(`${path}?knownAt=2025-02-12T12:00`, async page => {
      await page.fill('#q', '')
      await page.locator('#q').pressSequentially('disr')
      expect(await page.inputValue('#q')).toBe('disr')
      expect(page.url()).toContain('knownAt=2025-02-12T12:00')
    }))
})

describe('every state of the chronology', () => {
  const states = [
    path,
    `${path}?order=oldest&silence=5`,
    `${path}?knownAt=2025-02-12&later=yes`,
    `${path}?q=unicorn&family=decision`,
    `${path}?from=soon&day=x`,
    '/cases/X999001/chronology?order=oldest',
    '/cases/X999009/chronology',
  ]

  it.each(states)('holds to WCAG 2.2 AA: %s', state =>
    on(state, async page => expect(await accessibilityProblems(page)).toEqual([])),
  )

  it.each(states)('needs no sideways scrolling at 320 pixels: %s', state =>
    on(state, async page => expect(await sidewaysScroll(page)).toBe(0), {
      ...visitor(),
      ...{ options: { viewport: { width: 320, height: 640 } } },
    }),
  )

  it('has its headings in order', () =>
    on(path, async page => {
      const levels: readonly number[] = await page.evaluate(
        `[...document.querySelectorAll('h1, h2, h3, h4, h5')].map(one => Number(one.tagName[1]))`,
      )
      expect(levels.filter((level, index) => index > 0 && level > levels[index - 1]! + 1)).toEqual([])
    }))

  it('prints without its chrome, with its basis, and with nothing folded away', () =>
    on(`${path}?knownAt=2025-02-20`, async page => {
      await page.emulateMedia({ media: 'print' })
      expect(await page.isVisible('.app-replay')).toBe(false)
      expect(await page.isVisible('#q')).toBe(false)
      expect(await page.isVisible('[data-qa=basis]')).toBe(true)
      const folded = page.locator('.app-entry__more .app-entry__text')
      expect(await folded.count()).toBeGreaterThan(0)
      for (const text of await folded.all()) expect((await text.boundingBox())?.height).toBeGreaterThan(0)
    }))
})

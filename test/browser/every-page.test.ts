import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { startBrowser } from '../support/browser/browser.ts'
import { everyPage, type PageState, withoutPage } from '../support/browser/every-page.ts'
import { pageRoutes } from '../support/browser/page-routes.ts'
import { problemsOf } from '../support/browser/sweep/sweep.ts'
import { listen, watch } from '../support/browser/sweep/watch.ts'
import { visit } from '../support/browser/visitor.ts'
import type { ServiceProcess } from '../support/service/process.ts'
import { stores, type Home } from '../support/service/stores.ts'

let home: Home
let service: ServiceProcess
let browser: Browser
const visitors = new Map<string | undefined, Promise<BrowserContext>>()
beforeAll(async () => {
  home = await stores[0]!.home()
  service = await home.start({ SFO_DEMO_CASES: new URL('../cases/', import.meta.url).pathname })
  browser = await startBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
  await home.leave()
})

/** One browser for each user, since everybody's pages are many. */
function browserOf(user: string | undefined): Promise<BrowserContext> {
  const known = visitors.get(user) ?? arrive(user)
  visitors.set(user, known)
  return known
}

async function arrive(user: string | undefined): Promise<BrowserContext> {
  const context =
    user === undefined
      ? await browser.newContext({ baseURL: service.address })
      : (await visit({ browser, address: service.address, user }, '/cookies')).context()
  await watch(context)
  return context
}

/** Goes to the state; answers the status of the page that it is. */
async function reach(page: Page, { address, press }: PageState): Promise<number> {
  const way = typeof address === 'string' ? address : await linkOn(page, address)
  const opened = await page.goto(way)
  if (press === undefined) return opened!.status()
  const answered = page.waitForResponse(answer => answer.request().isNavigationRequest())
  await page.click(press)
  await page.waitForLoadState('load')
  return (await answered).status()
}

async function linkOn(page: Page, { on, link }: { readonly on: string; readonly link: string }): Promise<string> {
  await page.goto(on)
  return (await page.getAttribute(link, 'href'))!
}

describe('every page', () => {
  it('is walked below, or says why not', () => {
    const walked = new Set([...everyPage.map(({ route }) => route), ...Object.keys(withoutPage)])
    expect(pageRoutes().filter(route => !walked.has(route))).toEqual([])
    expect([...walked].filter(route => !pageRoutes().includes(route))).toEqual([])
  })

  const named = everyPage.map(state => {
    const { address, press, user = 'nobody' } = state
    const where = typeof address === 'string' ? address : `${address.link} on ${address.on}`
    return [`${where}${press === undefined ? '' : `, ${press}`} as ${user}`, state] as const
  })

  it.each(named)(
    'is one that everybody can use, that moves and says nothing unasked, and is small: %s',
    async (_, state) => {
      const page = await (await browserOf(state.user)).newPage()
      try {
        const heard = listen(page)
        const status = await reach(page, state)
        const ownStatus = (line: string) => status >= 400 && line.includes(`status of ${status}`)
        const title = `${state.title} – SFO Review`
        expect({ status, title: await page.title() }).toEqual({ status: state.status ?? 200, title })
        const problems = await problemsOf(page)
        expect([...problems, ...heard.filter(line => !ownStatus(line))]).toEqual([])
      } finally {
        await page.close()
      }
    },
    60_000,
  )
})

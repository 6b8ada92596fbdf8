import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

export interface Visit {
  readonly browser: Browser
  /** Where the service listens. */
  readonly address: string
  /** One of the demo's invented users. */
  readonly user: string
  /** Whether scripts run; they do unless said otherwise. */
  readonly scripts?: boolean
  readonly options?: BrowserContextOptions
}

/** Somebody signed in with a browser of their own, on the page they asked for. Close `page.context()` when done. */
export async function visit({ browser, address, user, scripts = true, options }: Visit, path: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: address, javaScriptEnabled: scripts, ...options })
  const page = await context.newPage()
  await page.goto(`/sign-in?return=${encodeURIComponent(path)}`)
  await page.click(`[data-qa=sign-in-${user}]`)
  await page.waitForLoadState()
  return page
}

/** What axe finds against WCAG 2.2 at level AA on the page as it stands, each as one line; empty where all is well. */
export async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(node => `${id}: ${help} at ${node.target.join(' ')} (${new URL(page.url()).pathname})`),
  )
}

/** How far the page is wider than its window, in CSS pixels; 0 where nobody needs to scroll sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(`Math.max(0, document.documentElement.scrollWidth - window.innerWidth)`)
}

import type { BrowserContext, Page } from 'playwright-core'

/** Most script that a page may load, and most HTML that it may be, in bytes as the browser unpacks them. */
export const budget = { script: 30_000, html: 150_000 }

const watcher = `
  window.watched = { shifts: [], refused: [] }
  new PerformanceObserver(list => {
    for (const { hadRecentInput, value, sources } of list.getEntries()) if (!hadRecentInput)
      window.watched.shifts.push(value + ' by ' + sources.map(({ node, previousRect, currentRect }) =>
        [node?.nodeName, node?.className, 'from', previousRect.x, previousRect.y, 'to', currentRect.x, currentRect.y].join(' ')).join('; '))
  }).observe({ type: 'layout-shift', buffered: true })
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    window.watched.refused.push(violatedDirective + ' ' + blockedURI))
`

/** From here on each page of the context notes what moves and what the content policy refuses. */
export function watch(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(watcher)
}

interface Noted {
  readonly shifts: readonly string[]
  readonly refused: readonly string[]
  readonly script: number
  readonly html: number
}

/** What a page did wrong while it was loaded, each as one line: moved, was refused something, or was too large. */
export async function loadingProblems(page: Page): Promise<readonly string[]> {
  const { shifts, refused, script, html } = await page.evaluate<Noted>(`({
    ...window.watched,
    script: performance.getEntriesByType('resource')
      .filter(each => each.initiatorType === 'script')
      .reduce((sum, each) => sum + each.decodedBodySize, 0),
    html: performance.getEntriesByType('navigation')[0].decodedBodySize,
  })`)
  return [
    ...shifts.map(shift => `its layout shifts ${shift}`),
    ...refused.map(what => `its content policy refuses ${what}`),
    ...(script === 0 ? ['it loads no script'] : []),
    ...(script > budget.script ? [`it loads ${script} bytes of script`] : []),
    ...(html > budget.html ? [`it is ${html} bytes of HTML`] : []),
  ]
}

/** What a page says on its console as an error, and what it throws, in a list that grows. */
export function listen(page: Page): readonly string[] {
  const heard: string[] = []
  page.on('pageerror', error => heard.push(`it throws ${error.message}`))
  page.on('console', message => {
    if (message.type() === 'error') heard.push(`its console says ${message.text()}`)
  })
  return heard
}

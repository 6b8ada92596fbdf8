import type { BrowserContext } from 'playwright-core'
import { sidewaysScroll } from '../browser/visitor.ts'

/** What hostile text did on a page. */
export interface Harm {
  /** Everything that ran, or was kept from running by the content policy alone. */
  readonly ran: readonly string[]
  /** Elements and handlers that the service does not make. */
  readonly made: readonly string[]
  /** Whether any of it stands in the title. */
  readonly title: boolean
  /** Whether a template took it for its own. */
  readonly evaluated: boolean
  /** How many pixels the page is wider than a narrow window. */
  readonly tooWide: number
}

/** What became of hostile text on a page. */
export interface Shown {
  readonly harm: Harm
  /** Whether it can be read on the page, or in a field, as it was written. */
  readonly asText: boolean
  /** Where the page leads, without what follows the path. */
  readonly links: readonly string[]
}

const inspect = `(() => {
  const described = each => each.outerHTML.slice(0, 200)
  const handlers = [...document.querySelectorAll('*')].filter(each =>
    each.getAttributeNames().some(name => name.startsWith('on')) ||
    /^\\s*(javascript|data):/i.test(each.getAttribute('href') ?? each.getAttribute('action') ?? ''))
  const scripts = [...document.scripts].filter(each => each.text.includes('window.ran'))
  const images = [...document.querySelectorAll('img, iframe, object, embed')]
  const read = document.body.textContent + [...document.querySelectorAll('input, textarea')].map(each => each.value).join()
  const harm = {
    ran: [...(window.ran === undefined ? [] : ['window.ran is ' + window.ran]), ...window.refusedHere],
    made: [...handlers, ...scripts, ...images].map(described),
    title: /window\\.ran|7777/.test(document.title),
    evaluated: read.includes('54439'),
  }
  return {
    harm,
    asText: read.includes('window.ran=1'),
    links: [...document.querySelectorAll('a[href]')].map(each => each.getAttribute('href').split(/[?#]/, 1)[0]),
  }
})()`

const watcher = `
  window.refusedHere = []
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    window.refusedHere.push('refused: ' + violatedDirective + ' ' + blockedURI))
`

/** Opens a page of its own and looks at what became of hostile text there. */
export async function shownAt(context: BrowserContext, path: string): Promise<Shown> {
  const page = await context.newPage()
  try {
    await page.addInitScript(watcher)
    await page.goto(path)
    const shown = await page.evaluate<Shown>(inspect)
    await page.setViewportSize({ width: 320, height: 640 })
    return { ...shown, harm: { ...shown.harm, tooWide: await sidewaysScroll(page) } }
  } finally {
    await page.close()
  }
}

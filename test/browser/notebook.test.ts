import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { startBrowser } from '../support/browser/browser.ts'
import { accessibilityProblems, sidewaysScroll, visit } from '../support/browser/visitor.ts'
import type { ServiceProcess } from '../support/service/process.ts'
import { stores, type Home } from '../support/service/stores.ts'

const cases = new URL('../cases/', import.meta.url).pathname
const notebook = (crn: string, path = '') => `/cases/${crn}/notebook${path}`
const stored = '<script>window.ran = true</script>"><img src=x onerror="window.ran = true">'

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

const textOf = async (page: Page, selector: string) => (await page.textContent(selector)) ?? ''

describe.each([
  ['with scripts', true, 'X999004', 'invented-D-direction-dissent-and-silence%3AD-15'],
  ['without scripts', false, 'X999001', undefined],
])('a reviewer, %s', (_, scripts, crn, decision) => {
  const open = (path: string) => visit({ browser, address: service.address, user: 'reviewer', scripts }, path)

  it('bookmarks an entry where they read it, finds it in the notebook, and removes it', async () => {
    const page = await open(`/cases/${crn}/chronology`)
    const first = page.locator('article .app-bookmark').first()
    const title = await first.textContent()
    await first.click()
    expect(new URL(page.url()).pathname).toBe(`/cases/${crn}/chronology`)
    expect(await page.locator('.app-bookmark', { hasText: 'Bookmarked: remove' }).count()).toBe(1)
    await page.goto(notebook(crn))
    expect(await page.locator('[data-qa=bookmarks] > li').count()).toBe(1)
    expect(title).toContain('Bookmark')
    await page.click('[data-qa=bookmarks] .app-bookmark')
    expect(await textOf(page, 'main')).toContain('No bookmarks.')
    await page.goBack()
    await page.context().close()
  })

  it('bookmarks an entry on its own page, and writes a note on it that keeps its earlier wording', async () => {
    const page = await open(`/cases/${crn}/chronology`)
    const entry = await page.locator('article .app-bookmark').nth(1).getAttribute('value')
    const address = decision ?? encodeURIComponent(entry!)
    await page.goto(`/cases/${crn}/${decision ? 'decisions' : 'entries'}/${address}`)
    await page.click('.app-bookmark')
    expect(await textOf(page, '.app-bookmark')).toContain('Bookmarked: remove')
    await page.click('text=Write a note on this entry')
    expect(await textOf(page, '[data-qa=disclosure]')).toContain('may be disclosed')
    await page.fill('#text', `Who asked? ${stored}`)
    await page.click('text=Keep the note')
    expect(await textOf(page, '[data-qa=notes]')).toContain(`Who asked? ${stored}`)
    await page.click('[data-qa=notes] >> text=Revise')
    expect(await page.inputValue('#text')).toBe(`Who asked? ${stored}`)
    await page.fill('#text', 'Who asked, and when?')
    await page.click('text=Keep the note')
    expect(await textOf(page, '[data-qa=notes]')).toContain('1 earlier wording')
    expect(await textOf(page, '[data-qa=notes]')).toContain(stored)
    if (scripts) expect(await page.evaluate('window.ran')).toBeUndefined()
    await page.context().close()
  })

  it('tells a story with bookmarked entries in it, looks at it first, and reads it with each pinned to its moment', async () => {
    const page = await open(notebook(crn, '/story/edit'))
    await page.fill('#text', `It began here: ${stored}`)
    await page.click('[data-qa=entries] >> text=Insert [[1]]')
    const typed = await page.inputValue('#text')
    expect(typed).toContain('[[1]]')
    expect(typed).toContain('It began here')
    await page.click('text=Preview')
    expect(await textOf(page, '[data-qa=preview]')).toContain('It began here')
    expect(await page.inputValue('#text')).toBe(typed)
    await page.click('text=Keep the story')
    expect(new URL(page.url()).pathname).toBe(notebook(crn, '/story'))
    expect(await textOf(page, '.app-story')).toContain(stored)
    expect(await textOf(page, '#entry-1')).toMatch(/Shown as recorded by \d/)
    await page.click('#entry-1 >> a')
    expect(new URL(page.url()).search).toContain('snapshot=')
    await page.context().close()
  })

  it('is told what is wrong with a story, and loses nothing that was typed', async () => {
    const page = await open(notebook(crn, '/story/edit'))
    await page.fill('#text', 'Something was missed [[77]]')
    await page.click('text=Keep the story')
    expect(await textOf(page, '.govuk-error-summary')).toContain('[[77]]')
    expect(await page.inputValue('#text')).toBe('Something was missed [[77]]')
    expect(await accessibilityOf(page, scripts)).toEqual([])
    await page.context().close()
  })

  it('writes the story on while setting another bookmark in another window', async () => {
    const page = await open(notebook(crn, '/story/edit'))
    const other = await page.context().newPage()
    await other.goto(`/cases/${crn}/chronology`)
    await other
      .locator('.app-bookmark', { hasText: /Bookmark:/ })
      .last()
      .click()
    await page.fill('#text', 'Another version [[1]].')
    await page.click('text=Keep the story')
    expect(await textOf(page, 'main')).toContain('Version 2 of 2')
    const stale = await page.context().newPage()
    await stale.goto(notebook(crn, '/story/edit'))
    await page.goto(notebook(crn, '/story/edit'))
    await page.fill('#text', 'The third [[1]].')
    await page.click('text=Keep the story')
    await stale.fill('#text', 'Written without having seen the third [[1]].')
    await stale.click('text=Keep the story')
    expect(await textOf(stale, '.govuk-error-summary')).toContain('since you opened this page')
    expect(await stale.inputValue('#text')).toContain('Written without having seen')
    await page.context().close()
  })

  it('takes the bookmarks along as rows, as many as are shown', async () => {
    const page = await open(notebook(crn))
    const shown = await page.locator('[data-qa=bookmarks] > li').count()
    const downloading = page.waitForEvent('download')
    await page.click('text=(CSV)')
    const rows = await readFile(await (await downloading).path(), 'utf8')
    expect(rows.trimEnd().split('\n')).toHaveLength(shown + 1)
    await page.context().close()
  })
})

/** Axe itself is a script. */
function accessibilityOf(page: Page, scripts: boolean): Promise<readonly string[]> {
  return scripts ? accessibilityProblems(page) : Promise.resolve([])
}

describe('every page of a notebook', () => {
  const pages = ['', '/story', '/story/edit', '/notes/new', '/print', '/story?version=1']

  it.each(pages)('holds to WCAG 2.2 AA: %s', async path => {
    const page = await visit({ browser, address: service.address, user: 'reviewer' }, notebook('X999004', path))
    expect(await accessibilityProblems(page)).toEqual([])
    await page.context().close()
  })

  it.each(pages)('needs no sideways scrolling at 320 pixels: %s', async path => {
    const options = { viewport: { width: 320, height: 640 } }
    const page = await visit(
      { browser, address: service.address, user: 'reviewer', options },
      notebook('X999004', path),
    )
    expect(await sidewaysScroll(page)).toBe(0)
    await page.context().close()
  })

  it('tells of an empty note, and which field it is', async () => {
    const page = await visit({ browser, address: service.address, user: 'reviewer' }, notebook('X999004', '/notes/new'))
    await page.click('text=Keep the note')
    expect(await textOf(page, '.govuk-error-summary')).toContain('It is empty')
    expect(await accessibilityProblems(page)).toEqual([])
    await page.context().close()
  })

  it('reads as a document on paper, without buttons', async () => {
    const page = await visit({ browser, address: service.address, user: 'reviewer' }, notebook('X999004', '/print'))
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('main button:visible').count()).toBe(0)
    expect(await textOf(page, 'main')).toContain('Earlier wording: Who asked?')
    await page.context().close()
  })
})

describe('somebody else', () => {
  it.each(['practitioner', 'manager', 'mappa-coordinator'])('finds no notebook: a %s', async user => {
    const page = await visit({ browser, address: service.address, user }, '/cases/X999004')
    expect(await page.locator('.moj-sub-navigation >> text=Notebook').count()).toBe(0)
    await page.goto('/cases/X999004/chronology')
    expect(await page.locator('.app-bookmark').count()).toBe(0)
    const answer = await page.goto(notebook('X999004'))
    expect(answer!.status()).toBe(403)
    await page.context().close()
  })
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { startBrowser } from '../support/browser/browser.ts'
import { accessibilityProblems, sidewaysScroll, visit } from '../support/browser/visitor.ts'
import { signIn } from '../support/service/client.ts'
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

const form = '[data-qa=record-form]'

/** A form filled in as the person does it. */
interface Act {
  readonly title: string
  readonly user: string
  readonly path: string
  readonly fill: (page: Page) => Promise<void>
}

const acts: readonly Act[] = [
  {
    title: 'an unacceptable absence',
    user: 'practitioner',
    path: 'judge-absence',
    fill: async page => {
      await page.check('[name=contact][value=new]')
      await page.fill('[name="missed.occurred.date"]', '14/3/2025')
      await page.fill('[name="missed.occurred.time"]', '2:30pm')
      await page.check('[name=judgement][value=UNACCEPTABLE]')
    },
  },
  {
    title: 'a rating of the risk of serious harm',
    user: 'practitioner',
    path: 'rate-rosh',
    fill: async page => {
      await page.selectOption('[name="levels.community.children"]', 'VERY_HIGH')
      await page.click(`${form} >> text=Continue`)
      await page.fill('[name=rationale]', 'What came in today.')
      await page.click(`${form} >> text=Continue`)
      await page.fill('[name=ownView]', 'I would have said so in March.')
      await page.click(`${form} >> text=Continue`)
    },
  },
  {
    title: 'information received',
    user: 'practitioner',
    path: 'receive-information',
    fill: page => page.check('[name=status][value=NIL]'),
  },
  {
    title: 'a direction',
    user: 'manager',
    path: 'direct',
    fill: async page => {
      await page.selectOption('[name=act]', { index: 1 })
      await page.fill('[name=detail]', 'See him every week.')
    },
  },
  {
    title: 'a countersignature',
    user: 'manager',
    path: 'countersign',
    fill: async page => {
      await page.selectOption('[name=act]', { index: 1 })
    },
  },
  {
    title: 'a return for changes',
    user: 'manager',
    path: 'return-for-changes',
    fill: async page => {
      await page.selectOption('[name=act]', { index: 1 })
      await page.fill('[name=detail]', 'Say what the police answered.')
    },
  },
]

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('putting an act on the record, %s', (how, scripts) => {
  it.each(acts.map(act => [act.title, act] as const))('%s: reads it back', async (_title, { user, path, fill }) => {
    const page = await visit({ browser, address: service.address, user, scripts }, `/cases/X999004/record/${path}`)
    await fill(page)
    await page.click(`${form} >> text=Put on the record`)
    const notice = page.locator('text=I have read this: put it on the record')
    if (await notice.isVisible()) await notice.click()
    expect(await page.textContent('[data-qa=recorded]')).toContain('is on the record as')
    await page.context().close()
  })

  it('what is missing is said at its field, and everything typed is kept', async () => {
    const page = await visit(
      { browser, address: service.address, user: 'practitioner', scripts },
      '/cases/X999004/record/receive-information',
    )
    await page.fill('[name=detail]', 'They hold nothing.')
    await page.click(`${form} >> text=Put on the record`)
    expect(await page.title()).toMatch(/^Error:/)
    await page.click('.govuk-error-summary >> text=Select what came in')
    expect(await page.inputValue('[name=detail]')).toBe('They hold nothing.')
    if (scripts) expect(await accessibilityProblems(page)).toEqual([])
    await page.context().close()
  })

  it('why it is recorded late is asked where the date given is late', async () => {
    const page = await visit(
      { browser, address: service.address, user: 'practitioner', scripts },
      '/cases/X999004/record/record-contact',
    )
    const reason = page.locator('[name=reasonForLateRecording]')
    expect(await reason.isVisible()).toBe(!scripts)
    await page.fill('[name="occurred.date"]', '3 March 2024')
    expect(await reason.isVisible()).toBe(true)
    await page.context().close()
  })

  it('lowering with unanswered enquiries is recorded once the notice has been read', async () => {
    const page = await visit(
      { browser, address: service.address, user: 'trainee', scripts },
      '/cases/X999004/record/rate-rosh',
    )
    await page.selectOption(`[name="levels.community.${scripts ? 'public' : 'known-adult'}"]`, 'LOW')
    for (let step = 0; step < 3; step += 1) await page.click(`${form} >> text=Continue`)
    await page.click(`${form} >> text=Put on the record`)
    expect(await page.textContent('[data-qa=shown-notice]')).toContain('no recorded answer')
    if (scripts) expect(await accessibilityProblems(page)).toEqual([])
    await page.click('text=I have read this: put it on the record')
    expect(await page.textContent('[data-qa=recorded]')).toContain('is on the record as')
    await page.context().close()
  })

  it('what was recorded in between is shown, nothing typed is lost, and confirming records', async () => {
    const page = await visit(
      { browser, address: service.address, user: 'practitioner', scripts },
      '/cases/X999003/record/issue-warning',
    )
    const news = `He came after all (${randomUUID()}).`
    await recordByProgram('recordContact', { crn: 'X999003', detail: news, occurred: '2025-02-11' })
    await page.fill('[name=level]', 'first')
    await page.fill('[name=rationale]', 'No reason given.')
    await page.click(`${form} >> text=Put on the record`)
    expect(await page.textContent('[data-qa=interruption]')).toContain(news)
    if (scripts) expect(await accessibilityProblems(page)).toEqual([])
    await page.click('text=Go back and change it')
    expect(await page.inputValue('[name=rationale]')).toBe('No reason given.')
    await page.click(`${form} >> text=Put on the record`)
    await page.click('text=I have read this: put it on the record')
    expect(await page.textContent('[data-qa=read-back]')).toContain('No reason given.')
    await page.context().close()
  })

  it('an unacceptable absence is on the record three clicks from the start page', async () => {
    const page = await visit({ browser, address: service.address, user: 'practitioner', scripts }, '/')
    const began = performance.now()
    await page.fill('#crn', 'x999004')
    await page.click('[data-qa=quick-record] >> text=Go on')
    await page.click('label:text-is("Unacceptable")')
    await page.click(`${form} >> text=Put on the record`)
    expect(await page.textContent('[data-qa=recorded]')).toContain('is on the record as')
    process.stdout.write(`an absence ${how}: 3 clicks, ${Math.round(performance.now() - began)} ms\n`)
    if (scripts) expect(await accessibilityProblems(page)).toEqual([])
    await page.context().close()
  })

  it('a missed appointment that nobody has judged is one click from its form', async () => {
    const place = `Office ${randomUUID()}`
    await recordByProgram('recordMissedContact', { crn: 'X999002', occurred: '2025-02-11', detail: place })
    const page = await visit(
      { browser, address: service.address, user: 'practitioner', scripts },
      '/cases/X999002/record',
    )
    await page.click(`[data-qa=waiting] li:has-text("${place}") >> a`)
    expect(await page.isChecked(`.govuk-radios__item:has-text("${place}") >> input`)).toBe(true)
    await page.context().close()
  })

  it('a draft is found from the start page, and is gone once it is recorded', async () => {
    const page = await visit(
      { browser, address: service.address, user: 'trainee', scripts },
      '/cases/X999001/record/receive-information',
    )
    await page.check('[name=status][value=NIL]')
    await page.fill('[name=detail]', 'Asked again on Friday.')
    await page.click(`${form} >> text=Save as draft`)
    await page.goto('/')
    await page.click('[data-qa=to-drafts]')
    if (scripts) expect(await accessibilityProblems(page)).toEqual([])
    await page.click('[data-qa=drafts] >> a')
    expect(await page.inputValue('[name=detail]')).toBe('Asked again on Friday.')
    await page.click(`${form} >> text=Put on the record`)
    expect(await page.textContent('[data-qa=recorded]')).toContain('is on the record as')
    await page.goto('/')
    expect(await page.locator('[data-qa=to-drafts]').count()).toBe(0)
    await page.context().close()
  })

  it('a sign-in that has ended loses nothing', async () => {
    const page = await visit(
      { browser, address: service.address, user: 'practitioner', scripts },
      '/cases/X999004/record/receive-information',
    )
    await page.check('[name=status][value=NIL]')
    await page.fill('[name=detail]', 'Kept over the sign-in.')
    await page.context().clearCookies({ name: /session/ })
    await page.click(`${form} >> text=Put on the record`)
    await page.click('[data-qa=sign-in-practitioner]')
    await page.click('button:has-text("Send")')
    expect(await page.textContent('[data-qa=read-back]')).toContain('Kept over the sign-in.')
    await page.context().close()
  })
})

describe('every page of recording', () => {
  const forms = [
    ...acts,
    { user: 'practitioner', path: 'issue-warning' },
    { user: 'practitioner', path: 'record-contact' },
  ]
  const pages = [
    ['/', 'practitioner'],
    ['/record', 'practitioner'],
    ['/record?crn=wrong', 'practitioner'],
    ['/drafts', 'practitioner'],
    ['/cases/X999004/record', 'practitioner'],
    ['/cases/X999004/record/record-mappa-meeting', 'mappa-coordinator'],
    ...forms.map(({ path, user }) => [`/cases/X999004/record/${path}`, user] as const),
  ] as const

  it.each(pages)('holds to WCAG 2.2 AA: %s', async (path, user) => {
    const page = await visit({ browser, address: service.address, user }, path)
    await page.evaluate(`document.querySelectorAll('details').forEach(part => (part.open = true))`)
    expect(await accessibilityProblems(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await sidewaysScroll(page)).toBe(0)
    await page.context().close()
  })
})

/** Something that a program records meanwhile, in somebody else's name. */
async function recordByProgram(mutation: string, input: object): Promise<void> {
  const client = await signIn(service.address, 'trainee')
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`
  const query = `mutation Meanwhile($input: ${type}) { recorded: ${mutation}(input: $input) { __typename } }`
  const { recorded } = await client.ask<{ recorded: { __typename: string } }>(query, {
    input: { commandId: randomUUID(), ...input },
  })
  if (recorded.__typename !== 'ActRecorded') throw new Error(`not recorded: ${recorded.__typename}`)
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { listedKinds } from '#case-record'
import type { Browser, BrowserContext } from 'playwright-core'
import { sections } from '../../apps/server/src/web/case/sections.ts'
import { startBrowser } from '../support/browser/browser.ts'
import { visit } from '../support/browser/visitor.ts'
import { recordingActions } from '#access'
import { examples } from '../../apps/server/src/graphql/recording/testing/examples.ts'
import { kebab } from '../../apps/server/src/web/record/engine/form.ts'
import { formAt } from '../../apps/server/src/web/record/forms/forms.ts'
import { loadFile, seenBy, signIn } from '../support/service/client.ts'
import { stores, type Home } from '../support/service/stores.ts'
import { leaveHostileActs } from '../support/stored-script/hostile-acts.ts'
import { hostile, hostileCrn, hostileFile, referenceOf } from '../support/stored-script/hostile-file.ts'
import { type Harm, shownAt } from '../support/stored-script/shown-at.ts'

let home: Home
let browser: Browser
let context: BrowserContext
let address: string
const contexts = new Map<string, Promise<BrowserContext>>()
beforeAll(async () => {
  home = await stores[0]!.home()
  address = (await home.start()).address
  const [administrator, reviewer] = await Promise.all([signIn(address, 'administrator'), signIn(address, 'reviewer')])
  await seenBy(reviewer, await loadFile(administrator, hostileFile()))
  browser = await startBrowser()
  context = await signedIn('reviewer')
}, 60_000)
afterAll(async () => {
  await browser.close()
  await home.leave()
})

function signedIn(user: string): Promise<BrowserContext> {
  const known = contexts.get(user) ?? visit({ browser, address, user }, '/cookies').then(page => page.context())
  contexts.set(user, known)
  return known
}

/** Nothing of what was written ran, became part of the page or got into its title. */
const harmless: Harm = { ran: [], made: [], title: false, evaluated: false, tooWide: 0 }

/** The sections that show what is on record; the others show what the reader writes. */
const showing = sections.filter(({ id }) => id !== 'record' && id !== 'notebook')
const base = `/cases/${hostileCrn}`
const echo = encodeURIComponent(hostile)

/** In the words of a person for whom each form is. */
const forms = recordingActions.map(action => [formAt(kebab(action))!.id, examples[action].by] as const)

describe('what somebody wrote who wants a page to run it', () => {
  it.each(showing.map(({ path }) => (path === '' ? base : `${base}/${path}`)))('is shown as text: %s', async path => {
    const { harm, asText } = await shownAt(context, path)
    expect({ harm, asText }).toEqual({ harm: harmless, asText: true })
  })

  it('is shown as text on the page of every entry, decision and meeting', async () => {
    const lists = ['decisions', 'meetings', 'chronology']
    const links: string[] = []
    for (const list of lists) links.push(...(await shownAt(context, `${base}/${list}`)).links)
    const linked = links.filter(each => /\/(decisions|meetings)\/[^/]+$/.test(each))
    const entries = listedKinds().map((_, index) => `${base}/entries/${encodeURIComponent(referenceOf(index))}`)
    const unlisted = `${base}/entries/${encodeURIComponent(referenceOf(entries.length))}`
    const pages = [...new Set(linked), ...entries, unlisted]
    expect(pages.length).toBeGreaterThan(listedKinds().length)
    for (const path of pages) {
      const { harm, asText } = await shownAt(context, path)
      expect({ path, harm, asText }).toEqual({ path, harm: harmless, asText: true })
    }
  }, 90_000)

  it('is shown as text in the notebook, in concerns and in the safety checks of an office', async () => {
    for (const [user, path] of await leaveHostileActs(address)) {
      const { harm, asText } = await shownAt(await signedIn(user), path)
      expect({ user, path, harm, asText }).toEqual({ user, path, harm: harmless, asText: true })
    }
  }, 90_000)

  it('is offered as text by every form that offers what is on record', async () => {
    const offering: string[] = []
    for (const [id, user] of forms) {
      const { harm, asText } = await shownAt(await signedIn(user), `${base}/record/${id}`)
      expect({ id, harm }).toEqual({ id, harm: harmless })
      if (asText) offering.push(id)
    }
    expect(offering).toEqual(
      expect.arrayContaining(['rate-rosh', 'judge-absence', 'countersign', 'confirm-attributed']),
    )
  }, 180_000)

  it.each([
    `/chronology?q=${echo}`,
    `/chronology?actor=${echo}&role=${echo}&kind=${echo}&family=${echo}&agency=${echo}&from=${echo}&to=${echo}&late=${echo}`,
    `/chronology?day=${echo}&entry=${echo}&silence=${echo}&page=${echo}`,
    `?knownDate=${echo}&knownTime=${echo}&effectiveDate=${echo}`,
    `?knownAt=${echo}`,
    `?snapshot=${echo}`,
    `/swimlane?from=${echo}&to=${echo}&family=${echo}`,
    `/risk?from=${echo}&group=${echo}`,
    `/compare?fromDate=${echo}&fromTime=${echo}`,
    `/recorded-after?moment=${echo}&momentDate=${echo}&momentTime=${echo}`,
    `/decisions?after=${echo}&order=${echo}`,
    `/entries/${echo}`,
    `/decisions/${echo}`,
    `/meetings/${echo}`,
  ])('does nothing in an address: %s', async path => {
    const { harm } = await shownAt(context, `${base}${path}`)
    expect(harm).toEqual(harmless)
  })

  it.each([`/cases?after=${echo}`, `/my-acts?from=${echo}&to=${echo}`, `/my-cases?person=${echo}`, `/${echo}`])(
    'does nothing in an address beside the case: %s',
    async path => {
      const { harm } = await shownAt(context, path)
      expect(harm).toEqual(harmless)
    },
  )
})

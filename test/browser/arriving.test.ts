import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { startBrowser } from '../support/browser/browser.ts'
import { slowLineTo, type SlowLine } from '../support/browser/slow-line.ts'
import { loadingProblems, watch } from '../support/browser/sweep/watch.ts'
import { visit } from '../support/browser/visitor.ts'
import { stores, type Home } from '../support/service/stores.ts'

let home: Home
let line: SlowLine
let browser: Browser
beforeAll(async () => {
  home = await stores[0]!.home()
  const service = await home.start({ SFO_DEMO_CASES: new URL('../cases/', import.meta.url).pathname })
  line = await slowLineTo(service.address)
  browser = await startBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
  line.stop()
  await home.leave()
})

// Of these pages what is laid out first has its place from what comes last: columns by their widest cell, a
// drawing by the words above it. Painted while they arrived, each of them moved.
describe('a page that arrives in pieces', () => {
  it.each(['/cases/X999004/compare?knownAt=2025-02-14', '/cases/X999004/risk'])(
    'is shown once it can stand still: %s',
    async path => {
      const context = (await visit({ browser, address: line.address, user: 'reviewer' }, '/cookies')).context()
      await watch(context)
      const page = await context.newPage()
      await page.goto(path)
      expect(await loadingProblems(page)).toEqual([])
      await context.close()
    },
    60_000,
  )
})

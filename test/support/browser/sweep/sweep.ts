import type { Page } from 'playwright-core'
import { accessibilityProblems, sidewaysScroll } from '../visitor.ts'
import { forcedColourProblems } from './forced-colours.ts'
import { keyboardProblems } from './keyboard.ts'
import { loadingProblems } from './watch.ts'

/** A window that many have, and one as narrow as that at 400 % zoom. */
const wide = { width: 1280, height: 800 }
const narrow = { width: 320, height: 640 }

/**
 * Everything that is wrong with the page as it stands, each as one line; empty where all is well. In this order, since
 * what comes later changes the page. Leaves the window wide.
 */
export async function problemsOf(page: Page): Promise<readonly string[]> {
  const barriers = await accessibilityProblems(page)
  const loading = await loadingProblems(page)
  const colours = await forcedColourProblems(page)
  const keyboard = await keyboardProblems(page)
  await page.setViewportSize(narrow)
  const sideways = await sidewaysScroll(page)
  await page.setViewportSize(wide)
  return [
    ...barriers,
    ...loading,
    ...colours,
    ...keyboard,
    ...(sideways > 0 ? [`at 320 pixels it is ${sideways} too wide`] : []),
  ]
}

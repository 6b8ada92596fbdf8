import type { Page } from 'playwright-core'

/*
 * In the page: everything that somebody can use, and how each part of it looks, so that a change of look on focus can be
 * told, and how many stops that makes: radios of one name are one. What a field shows on focus may be drawn by its label, and what a link in a drawing shows by its shapes.
 */
const prepare = `(() => {
  const usable = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex="-1"])'
  const stops = new Map()
  const look = element => {
    const parts = [[element], ...[...element.children].map(child => [child]), ...[...(element.labels ?? [])].map(label => [label, '::before'])]
    return parts.map(([part, pseudo]) => {
      const style = getComputedStyle(part, pseudo)
      const outline = style.outlineStyle === 'none' ? '' : style.outline
      return [outline, style.boxShadow, style.backgroundColor, style.border, style.stroke, style.strokeWidth].join()
    }).join('|')
  }
  const elements = [...document.querySelectorAll(usable)].filter(each =>
    each.checkVisibility() && !each.disabled && each.tabIndex >= 0)
  const choices = new Set(elements.filter(each => each.type === 'radio').map(each => each.name))
  const radios = elements.filter(each => each.type === 'radio').length
  document.body.tabIndex = -1
  document.body.focus()
  document.body.blur()
  document.body.removeAttribute('tabindex')
  document.addEventListener('focusin', ({ target }) => { if (!stops.has(target)) stops.set(target, look(target)) })
  window.keyboard = { elements, stops, look }
  return elements.length - radios + choices.size
})()`

const judge = `(() => {
  const { elements, stops, look } = window.keyboard
  document.activeElement?.blur()
  const named = each => each.outerHTML.replace(/\\s+/g, ' ').slice(0, 120)
  const sameChoice = each => each.type === 'radio' &&
    [...stops.keys()].some(stop => stop.type === 'radio' && stop.name === each.name && stop.form === each.form)
  return [
    ...elements.filter(each => !stops.has(each) && !sameChoice(each)).map(each => 'Tab does not reach ' + named(each)),
    ...[...stops].filter(([each, focused]) => look(each) === focused).map(([each]) => 'focus is not seen on ' + named(each)),
    ...(elements[0]?.matches('.govuk-skip-link') ? [] : ['the skip link is not first']),
  ]
})()`

/** What somebody without a mouse cannot reach, or cannot see that they have reached, each as one line. */
export async function keyboardProblems(page: Page): Promise<readonly string[]> {
  const count = await page.evaluate<number>(prepare)
  const keys = await page.context().newCDPSession(page)
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 }
  // Not awaited one by one: the browser takes them in order, and a long page has hundreds.
  await Promise.all(
    Array.from({ length: count }, () => keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab })),
  )
  await keys.detach()
  return [...(await page.evaluate<string[]>(judge)), ...(await skipLinkProblems(page))]
}

async function skipLinkProblems(page: Page): Promise<readonly string[]> {
  await page.focus('.govuk-skip-link')
  await page.keyboard.press('Enter')
  const reached = await page.evaluate<string>('document.activeElement.id')
  return reached === 'main-content' ? [] : [`the skip link leads to "${reached}"`]
}

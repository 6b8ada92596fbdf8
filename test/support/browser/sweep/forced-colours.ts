import type { Page } from 'playwright-core'

/*
 * In the page: what says something by its colour alone, because it holds no words: bars and swatches, and the shapes of
 * drawings. Told by contrast with what lies behind it; 3 to 1 is what WCAG 1.4.11 asks of graphics.
 */
const prepare = `(() => {
  const numbers = colour => (colour.match(/[\\d.]+/g) ?? ['0', '0', '0', '0']).map(Number)
  const opaque = colour => colour !== 'none' && colour !== 'transparent' && (numbers(colour)[3] ?? 1) > 0.5
  const light = colour => {
    const [red, green, blue] = numbers(colour).map(each => each / 255)
      .map(each => each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const contrast = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b)
    return (bright + 0.05) / (dark + 0.05)
  }
  const canvas = document.createElement('i')
  canvas.style.backgroundColor = 'Canvas'
  document.body.append(canvas)
  const behind = element => {
    for (let each = element.parentElement; each; each = each.parentElement) {
      const colour = getComputedStyle(each).backgroundColor
      if (opaque(colour)) return colour
    }
    return getComputedStyle(canvas).backgroundColor
  }
  const bordered = style => ['Top', 'Right', 'Bottom', 'Left'].some(side =>
    parseFloat(style['border' + side + 'Width']) > 0 && style['border' + side + 'Style'] !== 'none')
  const seen = element => {
    const style = getComputedStyle(element)
    const ground = behind(element)
    const against = colour => opaque(colour) && contrast(colour, ground) >= 3
    if (element.ownerSVGElement) return against(style.fill) || (parseFloat(style.strokeWidth) > 0 && against(style.stroke))
    return against(style.backgroundColor) || bordered(style)
  }
  const boxes = [...document.querySelectorAll('main *:not(svg *)')].filter(each =>
    each.textContent.trim() === '' && each.clientWidth > 1 && each.clientHeight > 1 &&
    opaque(getComputedStyle(each).backgroundColor))
  const shapes = [...document.querySelectorAll('main svg :is(rect, circle, ellipse, path, polygon, line, use)')]
    .filter(each => each.checkVisibility() && !each.closest('defs, marker, symbol'))
  window.forced = { seen, painted: [...boxes, ...shapes].filter(seen) }
  return window.forced.painted.length
})()`

const judge = `window.forced.painted.filter(each => !window.forced.seen(each))
  .map(each => 'in forced colours nothing is left of ' + each.outerHTML.replace(/\\s+/g, ' ').slice(0, 120))`

/**
 * What is seen by its colour alone and is lost where the reader's own colours, light letters on a dark ground, take
 * the place of the page's, each as one line. Words are not looked at: the browser itself keeps them readable.
 */
export async function forcedColourProblems(page: Page): Promise<readonly string[]> {
  await page.evaluate(prepare)
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  const lost = await page.evaluate<string[]>(judge)
  await page.emulateMedia({ forcedColors: null, colorScheme: null })
  return lost
}

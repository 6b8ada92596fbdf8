/* Single keys for the steps of a replay: an addition to links that work without it, and one that can be switched off. */

const kept = 'sfo-review.replay-keys'

const replay = document.querySelector<HTMLElement>('[data-module=app-replay]')
if (replay) startKeys(replay)

function startKeys(nav: HTMLElement): void {
  const panel = nav.querySelector<HTMLElement>('[data-keys]')
  const toggle = nav.querySelector<HTMLInputElement>('[data-keys-switch]')
  const region = nav.querySelector<HTMLElement>('[data-announce]')
  if (!panel || !toggle || !region) return
  const announce = (text: string) => {
    region.textContent = text
  }
  panel.hidden = false
  toggle.checked = mayUseKeys()
  toggle.addEventListener('change', () => {
    keep(toggle.checked)
    announce(toggle.checked ? 'Single-key shortcuts are on.' : 'Single-key shortcuts are off.')
  })
  document.addEventListener('keydown', event => {
    if (!toggle.checked || isForSomethingElse(event)) return
    const key = CSS.escape(event.key)
    const link = nav.querySelector<HTMLAnchorElement>(`a[data-key="${key}"]`)
    if (link) return link.click()
    const end = nav.querySelector(`[data-no-key="${key}"]`)
    if (end) announce(`${end.textContent}.`)
  })
  // A region announces only what is put into it after it was there.
  setTimeout(() => announce(whereOneStands(nav)), 300)
}

function whereOneStands({ dataset }: HTMLElement): string {
  if (!dataset['standingOn']) return ''
  const moment = dataset['moment'] ? `Showing what had been recorded by ${dataset['moment']}. ` : ''
  return `${moment}${dataset['standingOn']}.`
}

/** Keys typed into a field, or together with a key of the browser or of a screen reader. */
function isForSomethingElse({ altKey, ctrlKey, metaKey, defaultPrevented, target }: KeyboardEvent): boolean {
  if (altKey || ctrlKey || metaKey || defaultPrevented) return true
  return (
    target instanceof Element &&
    target.closest('input:not([type=checkbox]), select, textarea, [contenteditable]') !== null
  )
}

/** Where the browser keeps nothing, keys are on for the page only. */
function mayUseKeys(): boolean {
  try {
    return localStorage.getItem(kept) !== 'off'
  } catch {
    return true
  }
}

function keep(on: boolean): void {
  try {
    localStorage.setItem(kept, on ? 'on' : 'off')
  } catch {
    // Nothing is kept in this browser.
  }
}

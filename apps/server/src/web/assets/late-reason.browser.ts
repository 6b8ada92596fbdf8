/* Why an act is recorded late is asked only where the date given is late; without scripts it stands in the open. */

import { mayBeLate } from './may-be-late.ts'

for (const group of document.querySelectorAll<HTMLElement>('[data-late-reason]')) {
  const date = document.getElementById(group.dataset['lateReason'] ?? '')
  const reason = group.querySelector('input')
  if (date instanceof HTMLInputElement && reason) askWhereLate(group, date, reason)
}

function askWhereLate(group: HTMLElement, date: HTMLInputElement, reason: HTMLInputElement): void {
  const hasError = group.classList.contains('govuk-form-group--error')
  const show = () => {
    group.hidden = !hasError && reason.value === '' && !mayBeLate(date.value, new Date())
  }
  date.addEventListener('input', show)
  show()
}

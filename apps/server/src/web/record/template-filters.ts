import type { Choice } from './engine/showing/show-field.ts'
import type { Wrong } from './engine/typed.ts'

interface Said {
  readonly label: string
  readonly hint?: string
  readonly optional?: boolean
}

function labelOf({ label, optional }: Said): string {
  return optional ? `${label} (optional)` : label
}

/** What the templates of forms need to hand a field to the components of the design system. */
export const recordFilters = {
  fieldLabel: (said: Said): object => ({ text: labelOf(said), classes: 'govuk-label--s' }),
  fieldLegend: (said: Said): object => ({ legend: { text: labelOf(said), classes: 'govuk-fieldset__legend--s' } }),
  labelOf,
  fieldHint: ({ hint }: Said): object | undefined => (hint === undefined ? undefined : { text: hint }),
  errorMessage: (message: string | undefined): object | undefined =>
    message === undefined ? undefined : { text: message },
  choiceItems: (choices: readonly Choice[], further?: object): readonly object[] => [
    ...choices.map(({ value, text, hint, checked }) => ({
      value,
      text,
      checked,
      ...(hint ? { hint: { text: hint } } : {}),
    })),
    ...(further ? [further] : []),
  ],
  selectOptions: (choices: readonly Choice[]): readonly object[] => [
    { value: '', text: 'Choose', selected: choices.every(({ checked }) => !checked) },
    ...choices.map(({ value, text, hint, checked }) => ({
      value,
      text: hint ? `${text} (${hint})` : text,
      selected: checked,
    })),
  ],
  /** Choices as a list that begins with the one most likely meant. */
  choiceOptions: (choices: readonly Choice[], further: object): readonly object[] => [
    ...choices.map(({ value, text, checked }) => ({ value, text, selected: checked })),
    further,
  ],
  /** Problems as an error summary lists them; what is about no field leads nowhere. */
  placedErrors: (problems: readonly Wrong[]): readonly object[] =>
    problems.map(({ field, message }) => (field === '' ? { text: message } : { text: message, href: `#${field}` })),
}

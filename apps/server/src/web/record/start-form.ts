import type { QueryString } from '../case/basis/basis-query.ts'
import { notYetOnRecord } from './engine/command.ts'
import type { EntryField, Field, WhenField } from './engine/field.ts'
import { fieldsOf, firstFieldsOf, type Form } from './engine/form.ts'
import { isPartOf, withTyped, type Typed } from './engine/typed.ts'
import { offeredFor, type Offer } from './offer/offer.ts'

/** What a form begins with. */
export interface FormStart {
  /** How far the log had been read for what the form shows. */
  readonly position: string
  readonly newId: () => string
  /** The London date, as people type it. */
  readonly today: string
}

/** A form before anybody typed: who sends it twice sends the same command twice. */
export function blankForm(form: Form, { position, newId, today }: FormStart): Typed {
  return new Map<string, readonly string[]>([
    ['commandId', [newId()]],
    ...(form.first === undefined ? [] : [['firstCommandId', [newId()]] as const]),
    ['seen', [position]],
    ...timesOf(form, today),
  ])
}

/**
 * Whether a form is as it was before anybody typed: nothing filled in or chosen, the day apart that the form fills in
 * itself.
 */
export function nothingTyped(form: Form, typed: Typed, today: string): boolean {
  const filledIn = new Map(timesOf(form, today).map(([name, [value]]) => [name, value]))
  const fields = [...fieldsOf(form), ...firstFieldsOf(form)]
  return ![...typed].some(
    ([name, values]) =>
      !name.endsWith('.rows') &&
      fields.some(field => isPartOf(name, field.name)) &&
      values.some(value => value.trim() !== '' && value !== filledIn.get(name)),
  )
}

function timesOf(form: Form, today: string): readonly (readonly [string, readonly string[]])[] {
  return [...fieldsOf(form), ...firstFieldsOf(form)].flatMap(field =>
    field.widget === 'when' ? timeOf(field, today) : [],
  )
}

/** What happened earlier mostly happened today: the day is filled in, and can be changed. */
function timeOf({ name, usually }: WhenField, today: string): readonly (readonly [string, readonly string[]])[] {
  return usually === 'earlier' ? [[`${name}.date`, [today]]] : []
}

/** The form with what the address says of its entries, and with what can only be meant. */
export function filledFrom(blank: Typed, form: Form, query: QueryString, offer: Offer): Typed {
  return fieldsOf(form).reduce((typed, field) => {
    const value = chosenFor(field, form, query, offer)
    return value === undefined ? typed : withTyped(typed, { [field.name]: [value] })
  }, blank)
}

function chosenFor(field: Field, form: Form, query: QueryString, offer: Offer): string | undefined {
  if (field.widget !== 'entry' && field.widget !== 'entries') return undefined
  const asked = query[field.name] ?? (field.name === mainEntryOf(form)?.name ? query['about'] : undefined)
  if (typeof asked === 'string') return offer.entries.find(({ id }) => id === asked)?.value ?? asked
  if (field.widget !== 'entry' || field.required === undefined) return undefined
  const open = offeredFor(offer, field).filter(({ settled }) => !settled)
  if (form.first?.tie === field.name) return open.length === 0 ? notYetOnRecord : undefined
  return open.length === 1 ? open[0]!.value : undefined
}

/** The field that an address means by what the act is about. */
export function mainEntryOf(form: Form): EntryField | undefined {
  return fieldsOf(form).find(field => field.widget === 'entry')
}

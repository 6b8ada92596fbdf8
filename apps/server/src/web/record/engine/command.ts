import { fieldsOf, firstFieldsOf, type Form } from './form.ts'
import { readField, type ReadingContext } from './reading/read-field.ts'
import type { Place } from './reading/reading.ts'
import type { Field } from './field.ts'
import { textOf, type Typed, type Wrong } from './typed.ts'

/** What is sent to the API for an act, without what every request carries; and what cannot be sent as it was typed. */
export interface Command {
  readonly input: Readonly<Record<string, unknown>>
  readonly wrong: readonly Wrong[]
  /** Where on the page each value of the input was typed. */
  readonly places: readonly Place[]
}

/** The value by which a form offers an act that is not on the record yet. */
export const notYetOnRecord = 'new'

/** Whether the act that this one is about is to be recorded first. */
export function recordsFirst({ first }: Form, typed: Typed): boolean {
  return first !== undefined && textOf(typed, first.tie) === notYetOnRecord
}

/** The act that a form is for. */
export function commandOf(form: Form, typed: Typed, context: ReadingContext): Command {
  return withLateReason(
    gather(fieldsOf(form), typed, context, name => name),
    typed,
    lateReason,
  )
}

/** The act that has to be on the record first. */
export function firstCommandOf(form: Form, typed: Typed, context: ReadingContext): Command {
  const prefix = `${form.first?.prefix ?? ''}.`
  const command = gather(firstFieldsOf(form), typed, context, name => name.slice(prefix.length))
  return withLateReason(command, typed, `${prefix}${lateReason}`)
}

function withLateReason(command: Command, typed: Typed, field: string): Command {
  const reason = textOf(typed, field)
  return {
    ...command,
    input: { ...command.input, ...(reason === '' ? {} : { [lateReason]: reason }) },
    places: [...command.places, { path: lateReason, field }],
  }
}

/** What is wrong with some fields, before anything is sent. */
export function problemsOf(fields: readonly Field[], typed: Typed, context: ReadingContext): readonly Wrong[] {
  return fields.flatMap(field => readField(field, typed, context).wrong)
}

function gather(
  fields: readonly Field[],
  typed: Typed,
  context: ReadingContext,
  apiName: (name: string) => string,
): Command {
  const readings = fields.map(field => ({ name: field.name, ...readField(field, typed, context) }))
  return {
    input: Object.fromEntries(
      readings.flatMap(({ name, value }) => (value === undefined ? [] : [[apiName(name), value] as const])),
    ),
    wrong: readings.flatMap(reading => reading.wrong),
    places: readings.flatMap(({ name, places }) => [
      ...places.map(({ path, field }) => ({ path: apiName(path), field })),
      { path: apiName(name), field: name },
    ]),
  }
}

/** The field in which somebody says why an act is recorded late, as the API names it. */
export const lateReason = 'reasonForLateRecording'

/** The field beside a time in which it is asked; undefined beside a time that is not when an act happened. */
export function lateReasonBeside(name: string): string | undefined {
  return /(^|\.)occurred$/.test(name) ? name.replace(/occurred$/, lateReason) : undefined
}

/** Problems that the API found, at the fields of the page. What cannot be placed is said at the top, under no field. */
export function placed(
  problems: readonly { readonly field: string; readonly message: string }[],
  { places }: Pick<Command, 'places'>,
  typed: Typed,
): readonly Wrong[] {
  return problems.map(({ field, message }) => {
    const found = placeOf(field, places, typed)
    return { field: found ?? '', message: found === undefined ? `${field}: ${message}` : message }
  })
}

/** The most exact place first: the path itself, then ever less of it. */
function placeOf(path: string, places: readonly Place[], typed: Typed): string | undefined {
  if (path === '') return undefined
  const exact = places.find(place => place.path === path)
  if (exact) return exact.field
  const parent = path.split('.').slice(0, -1).join('.')
  const of = places.find(place => place.path === parent)
  const last = path.slice(parent.length + 1)
  if (of && typed.has(`${of.field}.${last}`)) return `${of.field}.${last}`
  return placeOf(parent, places, typed)
}

import type { Field, OptionsField, PersonField, RowsField, TextField } from '../field.ts'
import { textOf, rawOf, type Typed, type Wrong } from '../typed.ts'
import { readDate, readWhen } from './day.ts'
import { cellOf, readLevels } from './levels.ts'
import { otherOf, pickedIn } from './picked.ts'
import { ifTyped, leftOut, read, rowCount, wrong, type Place, type Reading } from './reading.ts'

/** What is read besides what was typed. */
export interface ReadingContext {
  /** The moment of recording, as the record writes it. */
  readonly now: string
}

/** Reads one field of a form; says so where a required one is empty. */
export function readField(field: Field, typed: Typed, context: ReadingContext): Reading {
  const reading = noneOr(field, readTyped(field, typed, context), typed)
  const empty = reading.value === undefined && reading.wrong.length === 0
  if (!empty || field.required === undefined) return reading
  return wrong(firstInputOf(field), field.required)
}

/** That there is none is said; that nothing is said is another thing. */
function noneOr({ name, widget, none }: Field, reading: Reading, typed: Typed): Reading {
  if (none === undefined || textOf(typed, `${name}.none`) === '') return reading
  const nothing = widget === 'text' || widget === 'words' ? null : []
  if (reading.value === undefined && reading.wrong.length === 0) return read(nothing)
  return wrong(`${name}.none`, `Either fill this in or tick “${none}”`)
}

/** The input of a field that an error leads to. */
function firstInputOf(field: Field): string {
  const { widget, name } = field
  if (widget === 'rows') return `${name}.0.${field.columns[0]!.name}`
  if (widget === 'person') return `${name}.role`
  if (widget === 'levels') return cellOf(name, 'COMMUNITY', 'children')
  return name
}

function readTyped(field: Field, typed: Typed, context: ReadingContext): Reading {
  const { name } = field
  switch (field.widget) {
    case 'text':
      return readText(field, typed)
    case 'choice':
      return ifTyped(typed, name, read)
    case 'words':
      return ifTyped(typed, name, () => read(rawOf(typed, name)))
    case 'date':
      return readDate(name, typed)
    case 'whole':
      return ifTyped(typed, name, text =>
        /^\d{1,9}$/.test(text) ? read(Number(text)) : wrong(name, 'Enter a whole number, such as 12'),
      )
    case 'number':
      return ifTyped(typed, name, text => read(Number(text)))
    case 'yesNo':
      return ifTyped(typed, name, text => read(text === 'yes'))
    case 'tick':
      return ifTyped(typed, name, () => read(true))
    case 'lines':
      return readLines(name, typed)
    case 'entry':
      return ifTyped(typed, name, text => read(referenceFrom(text)))
    case 'entries':
      return readEntries(name, typed)
    case 'levels':
      return readLevels(name, typed)
    case 'when':
      return readWhen(name, typed, context.now)
    case 'person':
      return readPerson(field, typed)
    case 'rows':
      return readRows(field, typed, context)
    case 'options':
      return readRows(optionRows(field), typed, context)
  }
}

function readText(field: TextField, typed: Typed): Reading {
  if (field.picks === undefined) return ifTyped(typed, field.name, read)
  const { text, twice } = pickedIn(field, typed)
  if (twice) return wrong(otherOf(field.name), 'Either choose one of these or enter the number of another')
  return text === '' ? leftOut : read(text)
}

function readLines(name: string, typed: Typed): Reading {
  const found = textOf(typed, name)
    .split('\n')
    .flatMap(line => (line.trim() === '' ? [] : [line.trim()]))
  return found.length === 0 ? leftOut : { ...read(found), places: [{ path: name, field: name }] }
}

/** An entry as a form names it: the version that was shown, and the id. */
function referenceFrom(text: string): { readonly entry: string; readonly version?: number } {
  const parts = /^(\d{1,6}) (.+)$/s.exec(text)
  return parts ? { entry: parts[2]!, version: Number(parts[1]) } : { entry: text }
}

function readEntries(name: string, typed: Typed): Reading {
  const chosen = (typed.get(name) ?? []).filter(value => value !== '')
  return chosen.length === 0 ? leftOut : read(chosen.map(referenceFrom))
}

/** What is asked of somebody whose act is reported. */
export const personParts = ['role', 'name', 'organisation', 'staffId', 'capacity'] as const

function readPerson({ name, required }: PersonField, typed: Typed): Reading {
  const parts = personParts.map(part => [part, textOf(typed, `${name}.${part}`)] as const)
  const given = parts.filter(([, value]) => value !== '')
  if (given.length === 0) return leftOut
  // Who has a staff code stands under the role that the record of staff gives them, where it gives them one.
  const told = ['role', 'staffId'].some(part => textOf(typed, `${name}.${part}`) !== '')
  if (!told) return wrong(`${name}.role`, required ?? 'Enter their role, or their staff code')
  return read(Object.fromEntries(given))
}

function readRows({ name, columns, blank }: RowsField, typed: Typed, context: ReadingContext): Reading {
  const values: unknown[] = []
  const problems: Wrong[] = []
  const places: Place[] = []
  for (let row = 0; row < rowCount(typed, name, blank); row += 1) {
    const cells = columns.map(column => ({
      column,
      cell: { ...column, name: `${name}.${row}.${column.name}` },
    }))
    if (cells.every(({ cell }) => textOf(typed, cell.name) === '')) continue
    const readings = cells.map(({ column, cell }) => ({ column, cell, reading: readField(cell, typed, context) }))
    problems.push(...readings.flatMap(({ reading }) => reading.wrong))
    places.push(
      ...readings.map(({ column, cell }) => ({ path: `${name}.${values.length}.${column.name}`, field: cell.name })),
    )
    values.push(
      Object.fromEntries(
        readings.flatMap(({ column, reading }) => (reading.value === undefined ? [] : [[column.name, reading.value]])),
      ),
    )
  }
  if (problems.length > 0) return { ...leftOut, wrong: problems }
  return values.length === 0 ? leftOut : read(values, places)
}

/** Options as a table of what else could have been decided. */
export function optionRows({ name, label }: OptionsField): RowsField {
  return {
    widget: 'rows',
    name,
    label,
    noun: 'option',
    blank: 1,
    columns: [
      { widget: 'text', name: 'option', label: 'Option', required: 'Enter the option' },
      { widget: 'text', name: 'whyNotTaken', label: 'Why it was not taken' },
    ],
  }
}

import type { Offer } from '../../offer/offer.ts'
import { roshLevels } from '../../words/rosh-levels.ts'
import type { Field } from '../field.ts'
import { whenUnknown } from '../reading/day.ts'
import { optionRows, personParts, readField } from '../reading/read-field.ts'
import { pickedIn } from '../reading/picked.ts'
import { rowCount } from '../reading/reading.ts'
import { lateReasonBeside } from '../command.ts'
import { rawOf, textOf, type Typed } from '../typed.ts'

/** What was typed into one field, as it is read back before it is recorded. */
export interface SaidLine {
  readonly label: string
  readonly lines: readonly string[]
}

interface Told {
  readonly typed: Typed
  readonly offer: Offer
}

/** A field read back in words; nothing for a field that was left empty. */
export function saidOf(field: Field, told: Told): readonly SaidLine[] {
  const none = field.none !== undefined && textOf(told.typed, `${field.name}.none`) !== '' ? [field.none] : []
  const lines = [...wordsOf(field, told), ...none]
  return lines.length === 0 ? [] : [{ label: field.label, lines: [...lines, ...reasonBeside(field, told)] }]
}

/** Why it is recorded late stands with when it happened. */
function reasonBeside({ name }: Field, { typed }: Told): readonly string[] {
  const beside = lateReasonBeside(name)
  const reason = beside === undefined ? '' : textOf(typed, beside)
  return reason === '' ? [] : [`Why it is recorded late: ${reason}`]
}

function wordsOf(field: Field, { typed, offer }: Told): readonly string[] {
  const { name } = field
  const text = rawOf(typed, name).trim()
  switch (field.widget) {
    case 'choice':
    case 'number':
      return wordFor(text, field.words)
    case 'yesNo':
      return wordFor(text, { yes: field.yes, no: field.no })
    case 'tick':
      return text === '' ? [] : ['Yes']
    case 'entry':
    case 'entries':
      return (typed.get(name) ?? []).filter(value => value !== '').map(value => entryInWords(value, offer))
    case 'person':
      return joined(personParts.map(part => textOf(typed, `${name}.${part}`)))
    case 'rows':
      return rowsInWords(name, field.columns, field.blank, typed)
    case 'options':
      return rowsInWords(name, optionRows(field).columns, 1, typed)
    case 'levels':
      return levelsInWords(field, typed)
    case 'when':
      return whenInWords(name, typed)
    case 'text':
      return joined([field.picks === undefined ? text : pickedIn(field, typed).text])
    case 'words':
    case 'date':
    case 'whole':
    case 'lines':
      return text === '' ? [] : [text]
  }
}

function wordFor(value: string, words: Readonly<Record<string, string>>): readonly string[] {
  return value === '' ? [] : [words[value] ?? value]
}

function entryInWords(value: string, { entries }: Offer): string {
  const id = value.replace(/^\d+ /, '')
  const found = entries.find(entry => entry.id === id)
  return found ? `${found.text} (${found.detail})` : id
}

function joined(parts: readonly string[]): readonly string[] {
  const given = parts.filter(part => part !== '')
  return given.length === 0 ? [] : [given.join(', ')]
}

function rowsInWords(name: string, columns: readonly Field[], blank: number, typed: Typed): readonly string[] {
  return Array.from({ length: rowCount(typed, name, blank) }, (_, row) =>
    columns.map(column => {
      const value = textOf(typed, `${name}.${row}.${column.name}`)
      return column.widget === 'choice' ? (column.words[value] ?? value) : value
    }),
  ).flatMap(joined)
}

function levelsInWords(field: Field, typed: Typed): readonly string[] {
  const { value } = readField(field, typed, { now: '' })
  const rated = (value ?? []) as readonly { group: string; level: keyof typeof roshLevels; setting: string }[]
  return rated.map(
    ({ group, level, setting }) => `${group}, ${setting.toLowerCase()}: ${roshLevels[level].toLowerCase()}`,
  )
}

function whenInWords(name: string, typed: Typed): readonly string[] {
  const day = textOf(typed, `${name}.date`)
  const time = textOf(typed, `${name}.time`)
  if (day !== '') return [time === '' ? day : `${day} at ${time}`]
  return textOf(typed, name) === whenUnknown ? ['Not known'] : ['Now, as it is recorded']
}

import { offeredFor, reliable, type Offer, type OfferedEntry } from '../../offer/offer.ts'
import { capacities } from '../../words/capacities.ts'
import { roshLevels } from '../../words/rosh-levels.ts'
import { lateReasonBeside, notYetOnRecord } from '../command.ts'
import type { EntriesField, EntryField, Field, LevelsField, RowsField, TextField } from '../field.ts'
import { whenUnknown } from '../reading/day.ts'
import { cellOf, otherGroupOf, roshGroups, roshSettings } from '../reading/levels.ts'
import { anotherOne, otherOf, pickedIn } from '../reading/picked.ts'
import { optionRows, personParts } from '../reading/read-field.ts'
import { rowCount } from '../reading/reading.ts'
import { rawOf, textOf, type Typed, type Wrong } from '../typed.ts'

/** What a form is shown with. */
export interface ShowingContext {
  readonly typed: Typed
  readonly wrong: readonly Wrong[]
  readonly offer: Offer
  /** The words by which an act that is not on the record yet is offered, by the field that refers to it. */
  readonly notYet?: {
    readonly field: string
    readonly offer: string
    readonly heading: string
    readonly fields: readonly object[]
  }
}

/** One field as the templates show it. */
export interface ShownField {
  readonly widget: string
  readonly name: string
  readonly label: string
  readonly hint: string | undefined
  /** Said at the label. */
  readonly optional: boolean
  readonly mayBeLeftOpen: boolean
  readonly value: string
  readonly error: string | undefined
  readonly noneChoice: Choice | undefined
  readonly [part: string]: unknown
}

/** One thing that can be chosen. */
export interface Choice {
  readonly value: string
  readonly text: string
  readonly hint?: string | undefined
  readonly checked: boolean
}

/** What templates need to show a field with what was typed into it and what is wrong with it. */
export function showField(field: Field, context: ShowingContext): ShownField {
  const { typed } = context
  const { name, label, hint, widget, none } = field
  const ticked = textOf(typed, `${name}.none`) !== ''
  return {
    widget,
    name,
    label,
    hint,
    optional: saysOptional(field),
    // A choice made by mistake can be taken back, without scripts too.
    mayBeLeftOpen: field.required === undefined,
    value: rawOf(typed, name),
    error: errorAt(name, context),
    noneChoice: none === undefined ? undefined : { value: 'yes', text: none, checked: ticked },
    noneError: errorAt(`${name}.none`, context),
    ...partsOf(field, context),
  }
}

/**
 * What may be left empty says so. Reasons and views apart: they can be left out, and nobody is told at the question itself
 * that they are not wanted. What has a tick for "none" is answered either way.
 */
function saysOptional({ widget, required, none }: Field): boolean {
  const inWordsOfTheirOwn = widget === 'words' || widget === 'entries' || widget === 'options'
  return required === undefined && none === undefined && !inWordsOfTheirOwn && widget !== 'tick' && widget !== 'when'
}

function errorAt(name: string, { wrong }: ShowingContext): string | undefined {
  const found = wrong.filter(({ field }) => field === name).map(({ message }) => message)
  return found.length === 0 ? undefined : found.join('. ')
}

function partsOf(field: Field, context: ShowingContext): object {
  const value = textOf(context.typed, field.name)
  switch (field.widget) {
    case 'text':
      return { width: field.width, suggestions: field.suggestions ?? [], ...showPicks(field, context) }
    case 'words':
      return { rows: field.rows ?? 5 }
    case 'lines':
      return { rows: 3 }
    case 'choice':
    case 'number':
      return { choices: choices(field.words, value, 'hints' in field ? field.hints : {}) }
    case 'yesNo':
      return { choices: choices({ yes: field.yes, no: field.no }, value) }
    case 'tick':
      return { choices: [{ value: 'yes', text: field.label, hint: field.hint, checked: value !== '' }] }
    case 'entry':
      return showEntry(field, context)
    case 'entries':
      return showEntries(field, context)
    case 'person':
      return { parts: showPerson(field.name, context) }
    case 'rows':
      return showRows(field, context)
    case 'options':
      return { ...showRows(optionRows(field), context), widget: 'rows' }
    case 'levels':
      return showLevels(field, context)
    case 'when':
      return showWhen(field.name, context)
    case 'date':
    case 'whole':
      return {}
  }
}

/** The newest meetings to choose from, and a line for the number of another; nothing where none is on the record. */
function showPicks(field: TextField, context: ShowingContext): object {
  const { name, picks } = field
  const all = context.offer.meetings.filter(({ held }) => picks === 'meeting' || (picks !== undefined && !held))
  if (all.length === 0)
    return { value: picks === undefined ? rawOf(context.typed, name) : pickedIn(field, context.typed).text }
  const { text } = pickedIn(field, context.typed)
  const near = all.slice(0, atAGlance)
  const isOffered = near.some(({ id }) => id === text)
  return {
    widget: 'pick',
    choices: near.map(({ id, detail }) => ({ value: id, text: id, hint: detail, checked: id === text })),
    another: { value: anotherOne, text: 'Another meeting', checked: text !== '' && !isOffered },
    other: {
      name: otherOf(name),
      label: 'Number of another meeting',
      width: field.width,
      value: isOffered ? rawOf(context.typed, otherOf(name)) : text,
      suggestions: all.slice(atAGlance).map(({ id }) => id),
      error: errorAt(otherOf(name), context),
    },
  }
}

function choices(
  words: Readonly<Record<string, string>>,
  value: string,
  hints: Partial<Readonly<Record<string, string>>> = {},
): readonly Choice[] {
  return Object.entries(words).map(([word, text]) => ({
    value: word,
    text,
    hint: hints[word],
    checked: word === value,
  }))
}

/** As many as can be taken in at a glance; more are offered as a list to choose from. */
const atAGlance = 5

function showEntry(field: EntryField, { typed, offer, notYet }: ShowingContext): object {
  const value = textOf(typed, field.name)
  const chosen = value.replace(/^\d+ /, '')
  const found = offeredFor(offer, field).map(entry => ({
    ...choiceOf(entry, entry.id === chosen),
    settled: entry.settled,
  }))
  const known = value === '' || value === notYetOnRecord || found.some(({ checked }) => checked)
  const items = known ? found : [{ value, text: chosen, hint: undefined, checked: true, settled: false }, ...found]
  const open = notYet?.field === field.name
  const fewer = open ? { near: items.slice(0, atAGlance), far: items.slice(atAGlance) } : { near: items, far: [] }
  return {
    ...fewer,
    asList: !open && items.length > atAGlance,
    notYet: open
      ? { ...notYet, value: notYetOnRecord, text: notYet.offer, checked: value === notYetOnRecord }
      : undefined,
  }
}

function choiceOf(
  entry: OfferedEntry & { readonly settled?: boolean },
  checked: boolean,
): Choice & { readonly tag?: string } {
  const { value, text, detail, version, settled } = entry
  const hint = [
    detail,
    ...(version > 1 ? [`version ${version}`] : []),
    ...(settled ? ['answered on the record'] : []),
  ].join('; ')
  return { value, text, hint, checked }
}

function showEntries({ name }: EntriesField, { typed, offer }: ShowingContext): object {
  const values = (typed.get(name) ?? []).filter(value => value !== '')
  const ids = values.map(value => value.replace(/^\d+ /, ''))
  const offered = reliable(offer).map(entry => ({
    ...choiceOf(entry, ids.includes(entry.id)),
    unread: entry.unread,
    id: entry.id,
  }))
  const missing = values.filter((_, index) => !offered.some(({ id }) => id === ids[index]))
  const chosen = [
    ...missing.map(value => ({
      value,
      text: value.replace(/^\d+ /, ''),
      hint: undefined,
      checked: true,
      unread: false,
      id: value,
    })),
    ...offered.filter(({ checked }) => checked),
  ]
  const rest = offered.filter(({ checked }) => !checked)
  return { near: [...chosen, ...rest.slice(0, atAGlance)], far: rest.slice(atAGlance) }
}

const personHints: Partial<Record<(typeof personParts)[number], string>> = {
  staffId: 'Where they have one.',
  role: 'May be left empty with a staff code: the record of staff then says it, if it gives them one post.',
}

const personLabels = {
  role: 'Their role',
  name: 'Their name',
  organisation: 'Their organisation',
  staffId: 'Staff code',
  capacity: 'How they held the role',
}

function showPerson(name: string, context: ShowingContext): object {
  return personParts.map(part => ({
    name: `${name}.${part}`,
    label: personLabels[part],
    hint: personHints[part],
    value: rawOf(context.typed, `${name}.${part}`),
    error: errorAt(`${name}.${part}`, context),
    choices: part === 'capacity' ? choices(capacities, textOf(context.typed, `${name}.${part}`)) : undefined,
  }))
}

function showRows({ name, columns, noun, blank }: RowsField, context: ShowingContext): object {
  const count = rowCount(context.typed, name, blank)
  return {
    noun,
    count,
    rows: Array.from({ length: count }, (_, row) =>
      columns.map(column => ({
        ...showField({ ...column, name: `${name}.${row}.${column.name}` }, context),
        place: `${noun} ${row + 1}`,
      })),
    ),
  }
}

function showLevels({ name }: LevelsField, context: ShowingContext): object {
  const { typed, offer } = context
  const rowOf = (key: string, group: string) => ({
    group,
    cells: roshSettings.map(setting => {
      const field = cellOf(name, setting, key)
      const now = offer.levelsNow.get(`${setting}/${group}`)
      return {
        name: field,
        label: `${group}, ${setting.toLowerCase()}`,
        now: now ?? 'none recorded',
        error: errorAt(field, context),
        choices: choices(roshLevels, textOf(typed, field)),
      }
    }),
  })
  const other = otherGroupOf(name)
  return {
    groups: roshGroups.map(group => rowOf(group, group)),
    other: {
      ...rowOf('other', 'other group'),
      name: other,
      value: rawOf(typed, other),
      error: errorAt(other, context),
    },
  }
}

function showWhen(name: string, context: ShowingContext): object {
  const { typed } = context
  const reason = lateReasonBeside(name)
  return {
    unknown: textOf(typed, name) === whenUnknown,
    date: { name: `${name}.date`, value: rawOf(typed, `${name}.date`), error: errorAt(`${name}.date`, context) },
    time: { name: `${name}.time`, value: rawOf(typed, `${name}.time`), error: errorAt(`${name}.time`, context) },
    lateReason: reason && { name: reason, value: rawOf(typed, reason), error: errorAt(reason, context) },
  }
}

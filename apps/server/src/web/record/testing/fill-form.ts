import { lateReason } from '../engine/command.ts'
import type { Field } from '../engine/field.ts'
import { fieldsOf, type Form } from '../engine/form.ts'
import { cellOf, otherGroupOf, roshGroups } from '../engine/reading/levels.ts'
import { optionRows, personParts } from '../engine/reading/read-field.ts'

type Typing = readonly (readonly [name: string, value: string])[]

/**
 * What somebody types into a form so that this input is sent. Throws where the input says something that the form has no
 * place for.
 */
export function typingOf(form: Form, input: object): Record<string, string | string[]> {
  const typed: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(input)) {
    if (name === 'crn') continue
    const field = fieldsOf(form).find(one => one.name === name)
    if (field === undefined) throw new Error(`the form of ${form.action} does not ask for ${name}`)
    for (const [key, text] of typingInto(field, value)) typed[key] = key in typed ? [typed[key]!, text].flat() : text
  }
  return typed
}

/** Every place of a field into which anything can be typed: its own, the cells of its table, the parts of a person. */
export function textInputsOf(field: Field): readonly string[] {
  const { name } = field
  switch (field.widget) {
    case 'text':
    case 'words':
    case 'lines':
    case 'date':
    case 'whole':
      return [name]
    case 'rows':
      return field.columns.flatMap(column => textInputsOf({ ...column, name: `${name}.0.${column.name}` }))
    case 'options':
      return optionRows(field).columns.flatMap(column => textInputsOf({ ...column, name: `${name}.0.${column.name}` }))
    case 'person':
      return personParts.filter(part => part !== 'capacity').map(part => `${name}.${part}`)
    case 'levels':
      return [otherGroupOf(name)]
    case 'when':
      return [`${name}.date`, `${name}.time`, ...(name === 'occurred' ? [lateReason] : [])]
    case 'choice':
    case 'number':
    case 'yesNo':
    case 'tick':
    case 'entry':
    case 'entries':
      return []
  }
}

function typingInto(field: Field, value: unknown): Typing {
  const { name, none } = field
  if (value === undefined) return []
  if (value === null || (Array.isArray(value) && value.length === 0)) {
    // Nothing ticked is what an empty list of what was relied on says.
    if (field.widget === 'entries') return []
    if (none === undefined) throw new Error(`${name} cannot be said to be none`)
    return [[`${name}.none`, 'yes']]
  }
  switch (field.widget) {
    case 'lines':
      return [[name, (value as string[]).join('\n')]]
    case 'yesNo':
      return [[name, value === true ? 'yes' : 'no']]
    case 'tick':
      return value === true ? [[name, 'yes']] : []
    case 'entry':
      return [[name, referenceTyped(value as Reference)]]
    case 'entries':
      return (value as Reference[]).map(one => [name, referenceTyped(one)] as const)
    case 'person':
      return personTyped(name, value as Record<string, string>)
    case 'rows':
    case 'options':
      return (value as Record<string, string>[]).flatMap((row, index) =>
        Object.entries(row).map(([column, text]) => [`${name}.${index}.${column}`, text] as const),
      )
    case 'levels':
      return levelsTyped(name, value as Level[])
    case 'when':
      return whenTyped(name, value as string)
    case 'text':
    case 'words':
    case 'date':
    case 'whole':
    case 'number':
    case 'choice':
      return [[name, typeof value === 'string' ? value : JSON.stringify(value)]]
  }
}

interface Reference {
  readonly entry: string
  readonly version?: number
}

function referenceTyped({ entry, version }: Reference): string {
  return version === undefined ? entry : `${version} ${entry}`
}

function personTyped(name: string, person: Readonly<Record<string, string>>): Typing {
  const unasked = Object.keys(person).filter(part => !(personParts as readonly string[]).includes(part))
  if (unasked.length > 0) throw new Error(`the form does not ask for ${unasked.join(', ')} of a person`)
  return Object.entries(person).map(([part, text]) => [`${name}.${part}`, text] as const)
}

interface Level {
  readonly group: string
  readonly level: string
  readonly setting?: string
}

function levelsTyped(name: string, levels: readonly Level[]): Typing {
  return levels.flatMap(({ group, level, setting = 'COMMUNITY' }) => {
    const listed = (roshGroups as readonly string[]).includes(group)
    const other = listed ? [] : [[otherGroupOf(name), group] as const]
    return [...other, [cellOf(name, setting, listed ? group : 'other'), level] as const]
  })
}

/** A time of the record, such as 2025-02-11T09:00+00:00, as it is typed in winter. */
function whenTyped(name: string, edtf: string): Typing {
  const [day = '', clock = ''] = edtf.split('T')
  return [
    [`${name}.date`, day],
    [`${name}.time`, clock.slice(0, 5)],
  ]
}

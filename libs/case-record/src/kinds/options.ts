import type { JsonValue } from '#event-log'
import type { CaseEntry } from '../entry/entry.ts'
import { readData } from './data.ts'
import { isObject, objectWith, orNull, text, under, type FieldRule } from './fields.ts'
import type { ConsideredOption } from './kind.ts'

/** Alternatives as one text, or as a list of texts or of `{option, whyNotTaken}`. */
export const optionsRule: FieldRule = value =>
  Array.isArray(value) ? value.flatMap((item, index) => under(`/${index}`, anOption(item as JsonValue))) : text(value)

const anOption: FieldRule = value => {
  if (!isObject(value)) return text(value)
  const nameless = value['option'] === undefined
  return [
    ...(nameless ? [{ pointer: '/option', problem: 'is missing', expected: 'the alternative in words' }] : []),
    ...objectWith({ option: text, whyNotTaken: orNull(text) })(value),
  ]
}

/** The alternatives that an entry names; undefined where it says nothing, empty where it says that there were none. */
export function optionsIn(entry: CaseEntry): readonly ConsideredOption[] | undefined {
  const value = readData(entry).value('alternatives')
  if (typeof value === 'string') return [{ option: value, whyNotTaken: null }]
  if (!Array.isArray(value)) return undefined
  return (value as readonly JsonValue[]).flatMap((item): readonly ConsideredOption[] => {
    if (typeof item === 'string') return [{ option: item, whyNotTaken: null }]
    if (!isObject(item) || typeof item['option'] !== 'string') return []
    const why = item['whyNotTaken']
    return [{ option: item['option'], whyNotTaken: typeof why === 'string' ? why : null }]
  })
}

import type { JsonValue } from '#event-log'
import type { CaseEntry } from '../../entry/entry.ts'
import { readData } from '../data.ts'
import { isObject, listOf, oneOf, textOrList, textOrNull, type FieldRule } from '../fields.ts'
import type { Enquiry } from '../kind.ts'

const states = ['requested', 'chased', 'received', 'refused', 'not asked'] as const

/** The enquiries behind a verdict on an address, each with its state; or just who was asked. */
export const enquiriesRule: FieldRule = value => {
  if (!Array.isArray(value) || value.every(item => typeof item === 'string')) return textOrList(value)
  const fields = { of: textOrNull, to: textOrNull, subject: textOrNull, answer: textOrNull, state: oneOf(...states) }
  return listOf(fields)(value)
}

/** The enquiries that an entry lists. A source that gives an answer but no state has received it. */
export function enquiriesOf(entry: CaseEntry): readonly Enquiry[] {
  const value = readData(entry).value('enquiries')
  const items = typeof value === 'string' ? [value] : Array.isArray(value) ? (value as readonly JsonValue[]) : []
  return items.flatMap((item): readonly Enquiry[] => {
    if (typeof item === 'string') return [{ of: item, subject: null, state: 'not stated' }]
    if (!isObject(item)) return []
    const stated = states.find(state => state === item['state'])
    const state = stated ?? (textOf(item['answer']) === null ? 'not stated' : 'received')
    return [{ of: textOf(item['of']) ?? textOf(item['to']), subject: textOf(item['subject']), state }]
  })
}

function textOf(value: JsonValue | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

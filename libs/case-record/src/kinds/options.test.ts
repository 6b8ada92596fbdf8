import { describe, expect, it } from '@jest/globals'
import type { JsonValue } from '#event-log'
import { kindOf } from './registry.ts'
import { anEntry } from './testing/an-entry.ts'

function read(alternatives?: JsonValue) {
  const entry = anEntry('recall.not_recalled', alternatives === undefined ? {} : { alternatives })
  const kind = kindOf(entry)
  return { options: kind.options?.(entry), alternatives: kind.alternatives?.(entry) }
}

describe('options that a decider considered', () => {
  it('carry the reason for which each was not taken', () => {
    expect(read([{ option: 'recall', whyNotTaken: 'engaging again' }, 'final warning'])).toEqual({
      options: [
        { option: 'recall', whyNotTaken: 'engaging again' },
        { option: 'final warning', whyNotTaken: null },
      ],
      alternatives: ['recall', 'final warning'],
    })
  })

  it('tell "none identified" from silence', () => {
    expect(read([]).options).toEqual([])
    expect(read().options).toBeUndefined()
    expect(read(null).options).toBeUndefined()
  })

  it('are refused without words for the option', () => {
    const rule = kindOf({ kind: 'recall.not_recalled' }).fields['alternatives']!
    expect(rule([{ whyNotTaken: 'x' }])).toMatchObject([{ pointer: '/0/option' }])
    expect(rule([{ option: 'recall' }, 3])).toMatchObject([{ pointer: '/1' }])
    expect(rule('recall')).toEqual([])
  })
})

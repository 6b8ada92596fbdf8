import { describe, expect, it } from '@jest/globals'
import type { JsonValue } from '#event-log'
import { kindOf } from '../registry.ts'
import { anEntry } from '../testing/an-entry.ts'

function enquiries(value: JsonValue) {
  const entry = anEntry('hdc.assessed', { enquiries: value })
  return kindOf(entry).enquiries?.(entry)
}

const problems = (value: JsonValue) => kindOf({ kind: 'hdc.assessed' }).fields['enquiries']?.(value)

describe('the enquiries behind a verdict on an address', () => {
  it('keep the state that the record gives each', () => {
    expect(enquiries([{ of: 'Police', subject: 'call-outs', state: 'chased' }])).toEqual([
      { of: 'Police', subject: 'call-outs', state: 'chased' },
    ])
  })

  it('are received where an answer stands without a state, and not stated where nothing does', () => {
    const found = enquiries([{ to: 'Police', answer: 'nil' }, { of: 'Children’s services' }, 'not an object'])
    expect(found?.map(({ state }) => state)).toEqual(['received', 'not stated', 'not stated'])
    expect(enquiries(['Police'])).toEqual([{ of: 'Police', subject: null, state: 'not stated' }])
    expect(enquiries(null)).toEqual([])
  })

  it('take only states that exist', () => {
    expect(problems([{ of: 'Police', state: 'soon' }])).toMatchObject([{ pointer: '/0/state' }])
    expect(problems([{ of: 'Police', state: 'not asked' }])).toEqual([])
  })
})

import { describe, expect, it } from '@jest/globals'
import { kindOf } from './registry.ts'
import type { JsonValue } from '#event-log'

function problemsOf(kind: string, field: string, value: JsonValue) {
  return kindOf({ kind }).fields[field]!(value)
}

describe('what data fields take', () => {
  it('is one of a closed list where the format documents one', () => {
    expect(problemsOf('info.received', 'status', 'partial')).toEqual([
      {
        pointer: '',
        problem: '"partial" is not one of: nil, substantive, allegation',
        expected: 'one of: nil, substantive, allegation',
      },
    ])
    expect(problemsOf('testimony.given', 'position', 'affirmed')).toEqual([])
    expect(problemsOf('concern.raised', 'category', 'weather')).toHaveLength(1)
    expect(problemsOf('assessment.rosh', 'narrativeLevel', 'High')).toHaveLength(1)
  })

  it('points at the part that is wrong', () => {
    expect(problemsOf('assessment.rosh', 'levels', { public: 'medium', 'a/b': 'severe' })).toMatchObject([
      { pointer: '/a~1b', expected: 'one of: low, medium, high, very high' },
    ])
    expect(problemsOf('mappa.meeting', 'agencyViews', [{ agency: 'Police', view: 3 }])).toMatchObject([
      { pointer: '/0/view', expected: 'text' },
    ])
  })

  it('is lenient where real files vary', () => {
    for (const level of [2, '2']) expect(problemsOf('mappa.level.set', 'level', level)).toEqual([])
    for (const names of ['police', ['police', 'prison']]) {
      expect(problemsOf('mappa.meeting', 'attendees', names)).toEqual([])
    }
    for (const due of ['2025-02', null]) expect(problemsOf('info.requested', 'due', due)).toEqual([])
    for (const list of [['police'], [{ of: 'police', answer: null }]]) {
      expect(problemsOf('address.check', 'enquiries', list)).toEqual([])
    }
  })

  it('refuses a due time that is no date', () => {
    expect(problemsOf('info.requested', 'due', 'next week')).toHaveLength(1)
  })
})

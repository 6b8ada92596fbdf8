import { describe, expect, it } from '@jest/globals'
import type { CaseEntry } from '../entry/entry.ts'
import { holderNotRecorded } from './effect.ts'
import { kindOf } from './registry.ts'
import { anEntry } from './testing/an-entry.ts'

function effectsOf(kind: string, data: CaseEntry['data'] = {}, rest: Partial<CaseEntry> = {}) {
  const entry = anEntry(kind, data, rest)
  return kindOf(entry).effects?.(entry) ?? []
}

function standingOf(kind: string, data: CaseEntry['data']) {
  const entry = anEntry(kind, data)
  return kindOf(entry).standing?.(entry) ?? 'in effect'
}

describe('a ROSH assessment', () => {
  it('sets a level for each group, prisoners in custody only', () => {
    expect(effectsOf('assessment.rosh', { levels: { public: 'medium', prisoners: 'low' }, tool: 'OASys' })).toEqual([
      { aspect: 'rosh', setting: 'not stated', group: 'public', level: 'medium', system: 'OASys' },
      { aspect: 'rosh', setting: 'custody', group: 'prisoners', level: 'low', system: 'OASys' },
    ])
  })

  it('narrows its groups to a named sub-group', () => {
    expect(effectsOf('assessment.rosh', { levels: { children: 'high' }, subgroup: 'own child' })).toMatchObject([
      { group: 'children (own child)', level: 'high' },
    ])
  })

  it.each([
    ['complete', 'in effect'],
    ['Awaiting countersignature', 'awaiting countersignature'],
    ['proposed', 'proposed'],
    ['LOCKED_INCOMPLETE', 'not in effect'],
  ])('with status %s is %s', (status, standing) => {
    expect(standingOf('assessment.rosh', { status })).toBe(standing)
  })
})

describe('a tier', () => {
  it('belongs to the scheme of its version', () => {
    expect(effectsOf('tier.set', { tier: 'B', version: 3, provisional: true })).toEqual([
      { aspect: 'tier', tier: 'B', scheme: '3', provisional: true },
    ])
  })

  it('is final unless the source says provisional', () => {
    expect(effectsOf('tier.set', { tier: 'A2' })).toEqual([{ aspect: 'tier', tier: 'A2', provisional: false }])
  })
})

describe('a register', () => {
  it('that stands for a ROSH level sets the overall level of that system as well', () => {
    expect(effectsOf('register.changed', { code: 'RVHR', action: 'added' })).toEqual([
      { aspect: 'register', code: 'RVHR', change: 'added' },
      { aspect: 'rosh', setting: 'not stated', group: 'overall', level: 'very high', system: 'NDelius register' },
    ])
  })

  it('that is left sets no level', () => {
    expect(effectsOf('register.changed', { code: 'RHRH', action: 'removed' })).toEqual([
      { aspect: 'register', code: 'RHRH', change: 'removed' },
    ])
  })

  it('for MAPPA sets the level and category that stand beside it', () => {
    expect(effectsOf('register.changed', { code: 'MAPP', action: 'added', level: 2, category: 3 })).toEqual([
      { aspect: 'register', code: 'MAPP', change: 'added' },
      { aspect: 'mappa-level', level: '2' },
      { aspect: 'mappa-category', category: '3' },
    ])
  })

  it('changed by a word nobody listed has no effect', () => {
    expect(effectsOf('register.changed', { code: 'RHRH', action: 'reviewed' })).toEqual([])
  })
})

describe('custody', () => {
  it('ends with a release that brings the licence, its conditions and what levels the record states', () => {
    const data = { conditions: ['electronic tag', 'exclusion zone'], levels: { public: 'high' }, tier: 'C' }
    expect(effectsOf('custody.released', data)).toEqual([
      { aspect: 'custody', status: 'released' },
      { aspect: 'licence', status: 'in force' },
      { aspect: 'condition', condition: 'electronic tag', change: 'set' },
      { aspect: 'condition', condition: 'exclusion zone', change: 'set' },
      { aspect: 'rosh', setting: 'not stated', group: 'public', level: 'high' },
      { aspect: 'tier', tier: 'C', provisional: false },
    ])
  })

  it('begins with a remand and ends with bail, which is no licence', () => {
    expect(effectsOf('custody.remanded')).toEqual([{ aspect: 'custody', status: 'in custody' }])
    expect(effectsOf('custody.bailed')).toEqual([{ aspect: 'custody', status: 'released' }])
  })
})

describe('a sentence', () => {
  it('is the coded one, or else what the entry says', () => {
    expect(effectsOf('sentence.imposed', { sentence: '12 months custody' }, { detail: 'Other words.' })).toEqual([
      { aspect: 'sentence', sentence: '12 months custody' },
    ])
    expect(effectsOf('sentence.imposed', {}, { detail: 'Life.' })).toEqual([{ aspect: 'sentence', sentence: 'Life.' }])
    expect(effectsOf('sentence.imposed')).toEqual([])
  })
})

describe('holding the case', () => {
  it('begins with an allocation to somebody', () => {
    expect(effectsOf('allocation.made', { to: 'N99A101', lineManager: 'N99A201' })).toEqual([
      { aspect: 'holder', holder: 'N99A101', lineManager: 'N99A201' },
    ])
  })

  it('does not stay with the last holder when a new allocation does not say to whom', () => {
    expect(effectsOf('allocation.changed')).toEqual([{ aspect: 'holder', holder: holderNotRecorded }])
  })

  it('is nobody’s once an allocation ends or goes to nobody', () => {
    expect(effectsOf('allocation.ended', { to: null })).toEqual([{ aspect: 'holder', holder: null }])
    expect(effectsOf('allocation.changed', { to: null })).toEqual([{ aspect: 'holder', holder: null }])
  })

  it('changes with a transfer only where that names the new holder', () => {
    expect(effectsOf('transfer.made', { to: 'N99A301' })).toEqual([{ aspect: 'holder', holder: 'N99A301' }])
    expect(effectsOf('transfer.made')).toEqual([])
  })

  it.each(['Riverside', 'PDU South', 'Northern Region', 'Riverside Probation Service'])(
    'is not recorded of anybody after a transfer to a place: %s',
    to => {
      expect(effectsOf('transfer.made', { to })).toEqual([{ aspect: 'holder', holder: holderNotRecorded }])
    },
  )

  it.each(['N99A301', '40017', 'probation practitioner', 'SPO', 'T. Ashe', 'Ms Ashe'])(
    'is with whoever a transfer names: %s',
    to => {
      expect(effectsOf('transfer.made', { to, from: 'Riverside' })).toEqual([{ aspect: 'holder', holder: to }])
    },
  )

  it('goes from one person to another by a transfer, also where the other is known by a name alone', () => {
    expect(effectsOf('transfer.made', { from: 'N99A101', to: 'Ashe' })).toEqual([{ aspect: 'holder', holder: 'Ashe' }])
  })

  it('is not recorded of anybody after an allocation to an office or a team', () => {
    expect(effectsOf('allocation.made', { to: 'Riverside office' })).toEqual([
      { aspect: 'holder', holder: holderNotRecorded },
    ])
    expect(effectsOf('allocation.made', { to: 'Ashe' })).toEqual([{ aspect: 'holder', holder: 'Ashe' }])
  })
})

describe('licence and enforcement', () => {
  it('varies, sets or removes the condition that the entry names', () => {
    expect(effectsOf('licence.condition.varied', { condition: 'curfew', to: '21:00', expiry: '2025-06-30' })).toEqual([
      { aspect: 'condition', condition: 'curfew', change: 'varied', to: '21:00', expires: expect.anything() },
    ])
    expect(effectsOf('licence.condition.varied', { condition: 'tag', change: 'Removed' })).toMatchObject([
      { change: 'removed' },
    ])
    expect(effectsOf('licence.condition.varied', { condition: 'tag', change: 'added' })).toMatchObject([
      { change: 'set' },
    ])
    expect(effectsOf('licence.condition.varied', { change: 'removed' })).toEqual([])
  })

  it('ends the licence when it is revoked', () => {
    expect(effectsOf('recall.licence_revoked')).toEqual([{ aspect: 'licence', status: 'revoked' }])
  })

  it.each([
    ['warning.issued', { level: 'final' }, 'final warning'],
    ['warning.issued', { level: 'First warning' }, 'First warning'],
    ['warning.issued', { level: 2 }, 'warning, level 2'],
    ['warning.issued', {}, 'warning'],
    ['breach.initiated', {}, 'breach initiated'],
    ['breach.not_enforced', {}, 'breach not enforced'],
    ['licence.breach.identified', {}, 'licence breach identified'],
    ['absence.judged', { judgement: 'Unacceptable' }, 'unacceptable absence'],
  ])('%s %j leaves enforcement at "%s"', (kind, data, status) => {
    expect(effectsOf(kind, data)).toEqual([{ aspect: 'enforcement', status }])
  })

  it('is unmoved by an absence judged acceptable', () => {
    expect(effectsOf('absence.judged', { judgement: 'acceptable' })).toEqual([])
  })
})

describe('an amendment', () => {
  it('sets nothing itself: it changes a field of another entry', () => {
    const entry = anEntry('record.amended', {
      targetRecord: 'A-1',
      field: 'levels.public',
      old: 'medium',
      new: 'high',
      reasonGiven: 'typing error',
    })
    expect(kindOf(entry).effects).toBeUndefined()
    expect(kindOf(entry).amendment?.(entry)).toEqual({
      targetRecord: 'A-1',
      field: 'levels.public',
      old: 'medium',
      new: 'high',
      reason: 'typing error',
    })
    expect(kindOf(entry).headline?.(entry)).toBe('levels.public: from medium to high')
  })
})

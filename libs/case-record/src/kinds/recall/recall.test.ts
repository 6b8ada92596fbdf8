import { describe, expect, it } from '@jest/globals'
import type { CaseEntry } from '../../entry/entry.ts'
import { kindOf } from '../registry.ts'
import { anEntry } from '../testing/an-entry.ts'

function stepOf(kind: string, data: CaseEntry['data'] = { recallId: 'RC-1' }, rest: Partial<CaseEntry> = {}) {
  const entry = anEntry(kind, data, rest)
  return kindOf(entry).step?.(entry)
}

const role = (name: string) => ({ kind: 'role', role: name })

describe('where each step leaves a recall', () => {
  it.each([
    ['recall.considered', { recallId: 'RC-1' }, { kind: 'actor' }],
    ['recall.initiated', { recallId: 'RC-1' }, { kind: 'actor' }],
    ['recall.endorsement.requested', { recallId: 'RC-1', toRole: 'head of PDU' }, role('head of PDU')],
    ['recall.endorsement.requested', { recallId: 'RC-1' }, { kind: 'not stated' }],
    ['recall.endorsed', { recallId: 'RC-1', toRole: 'head of service' }, role('head of service')],
    ['recall.endorsed', { recallId: 'RC-1' }, { kind: 'not stated' }],
    ['recall.report.signed', { recallId: 'RC-1' }, { kind: 'initiator' }],
    ['recall.requested', { recallId: 'RC-1' }, role('central recall team')],
    ['recall.submitted', { recallId: 'RC-1' }, role('central recall team')],
    ['recall.licence_revoked', { recallId: 'RC-1' }, { kind: 'actor' }],
    ['recall.notified_police', { recallId: 'RC-1' }, role('police')],
    ['recall.police_empowered', { recallId: 'RC-1' }, role('police')],
    ['recall.execution.attempted', { recallId: 'RC-1', entryGained: false }, role('police')],
    ['recall.execution.attempted', { recallId: 'RC-1', entryGained: true }, { kind: 'nobody' }],
    ['recall.decided', { recallId: 'RC-1' }, { kind: 'actor' }],
    ['recall.not_recalled', { recallId: 'RC-1' }, { kind: 'nobody' }],
    ['override.made', { recallId: 'RC-1' }, { kind: 'nobody' }],
  ])('%s %j', (kind, data, waitsWith) => {
    expect(stepOf(kind, data)).toMatchObject({ process: 'recall', id: 'RC-1', waitsWith })
  })

  it('an override outside a recall is no step of one', () => {
    expect(stepOf('override.made', { from: 'high', to: 'medium' })).toBeUndefined()
  })

  it('a decision not to recall leaves nothing waiting', () => {
    expect(stepOf('recall.not_recalled', { occasion: 1 })).toMatchObject({ waitsWith: { kind: 'nobody' } })
  })

  it('a breach has its own process', () => {
    expect(stepOf('breach.initiated', { breachId: 'B-1' })).toEqual({
      process: 'breach',
      id: 'B-1',
      step: 'initiated',
      waitsWith: { kind: 'actor' },
    })
    expect(stepOf('breach.not_enforced', {})).toMatchObject({ process: 'breach', waitsWith: { kind: 'nobody' } })
  })
})

describe('a decision not to recall', () => {
  const entry = anEntry('recall.not_recalled', {
    occasion: 4,
    decidedBy: 'senior probation officer',
    rationale: 'await outcome',
    alternatives: ['final warning'],
  })
  const definition = kindOf(entry)

  it('is a decision, with its decider, reason and alternatives', () => {
    expect(definition.family).toBe('decision')
    expect(definition.outcome?.(entry)).toBe('not recalled')
    expect(definition.decidedBy?.(entry)).toBe('senior probation officer')
    expect(definition.rationale?.(entry)).toBe('await outcome')
    expect(definition.alternatives?.(entry)).toEqual(['final warning'])
    expect(definition.recallOccasion?.(entry)).toEqual({ occasion: '4', decided: true })
  })

  it('keeps "no alternative" apart from "not said"', () => {
    const none = anEntry('recall.not_recalled', { alternatives: [] })
    expect(definition.alternatives?.(none)).toEqual([])
    expect(definition.alternatives?.(anEntry('recall.not_recalled'))).toBeUndefined()
  })
})

describe('steps that are influences at once', () => {
  it('are required, within a recall', () => {
    expect(kindOf({ kind: 'recall.endorsed' }).influence).toEqual({ type: 'endorsement', bindingness: 'required' })
    expect(kindOf({ kind: 'recall.report.signed' }).influence).toEqual({
      type: 'countersignature',
      bindingness: 'required',
    })
  })
})

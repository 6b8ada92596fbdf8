import { describe, expect, it } from '@jest/globals'
import type { CaseEntry } from '../../entry/entry.ts'
import { kindOf } from '../registry.ts'
import { anEntry } from '../testing/an-entry.ts'

const effects = (entry: CaseEntry) => kindOf(entry).effects?.(entry)

describe('arrangements for supervision', () => {
  it('name the policy under which supervision was suspended, with its version', () => {
    const entry = anEntry('supervision.suspended', { policy: 'Reset', policyVersion: 2 })
    expect(effects(entry)).toEqual([{ aspect: 'supervision', status: 'suspended', policy: 'Reset, version 2' }])
    expect(kindOf(entry).headline?.(entry)).toBe('Under Reset, version 2')
  })

  it('say that supervision was suspended also where no policy is named', () => {
    expect(effects(anEntry('supervision.suspended'))).toEqual([{ aspect: 'supervision', status: 'suspended' }])
  })

  it('make supervision active again on resumption, and end it when the case is closed', () => {
    expect(effects(anEntry('supervision.resumed'))).toEqual([{ aspect: 'supervision', status: 'active' }])
    expect(effects(anEntry('case.closed'))).toEqual([{ aspect: 'supervision', status: 'ended' }])
  })

  it('set a contact frequency only where one is named', () => {
    expect(effects(anEntry('contact.frequency.set', { frequency: 'weekly' }))).toEqual([
      { aspect: 'contact-frequency', frequency: 'weekly' },
    ])
    expect(effects(anEntry('contact.frequency.set'))).toEqual([])
  })
})

describe('licence conditions', () => {
  it('are set and removed by acts of their own', () => {
    expect(effects(anEntry('licence.condition.set', { condition: 'curfew', to: '19:00' }))).toEqual([
      { aspect: 'condition', condition: 'curfew', change: 'set', to: '19:00' },
    ])
    expect(effects(anEntry('licence.condition.removed', { condition: 'curfew' }))).toEqual([
      { aspect: 'condition', condition: 'curfew', change: 'removed' },
    ])
  })

  it('stand again with the licence when a recall is rescinded, and nothing waits any more', () => {
    const entry = anEntry('recall.rescinded', { recallId: 'RC-1' })
    expect(effects(entry)).toEqual([{ aspect: 'licence', status: 'in force', again: true }])
    expect(kindOf(entry).step?.(entry)).toMatchObject({ id: 'RC-1', waitsWith: { kind: 'nobody' } })
  })
})

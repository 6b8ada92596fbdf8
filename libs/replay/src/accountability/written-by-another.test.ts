import { describe, expect, it } from '@jest/globals'
import { historyOf } from '../testing/history.ts'
import { manager } from '../testing/people.ts'
import { standingOf } from './attestation.ts'

const senior = { role: 'senior probation officer', organisation: 'Probation' }

async function attestationOf(by: object, recordedBy?: object) {
  const occurred = '2025-03-01T10:00Z'
  const direction = { id: 'D', kind: 'manager.direction', occurred, by, ...(recordedBy ? { recordedBy } : {}) }
  const file = (await historyOf([direction])).knownAt()
  return standingOf(file, file.entries[0]!).attestation
}

describe('a direction that somebody of its author’s role wrote down', () => {
  it('is not taken for confirmed where nothing shows that the two are one person', async () => {
    expect(await attestationOf(senior, senior)).toBe('unattested')
  })

  it('is its author’s own where nobody else is named, or the very same person', async () => {
    expect(await attestationOf(senior)).toBe('confirmed')
    expect(await attestationOf(manager, manager)).toBe('confirmed')
    expect(await attestationOf({ ...senior, name: 'Ito' }, { ...senior, name: 'Ito' })).toBe('confirmed')
  })
})

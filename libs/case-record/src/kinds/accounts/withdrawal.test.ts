import { describe, expect, it } from '@jest/globals'
import { anEntry } from '../testing/an-entry.ts'
import { mayWithdraw } from './withdrawal.ts'

const author = { staffId: 'N99A101', role: 'probation practitioner', organisation: 'Probation' }
const manager = { staffId: 'N99A201', role: 'senior probation officer', organisation: 'Probation' }
const nobody = { role: null, organisation: null }

describe('taking back an entry', () => {
  it('is for its author only', () => {
    expect(mayWithdraw(author, anEntry('warning.issued'))).toBe(true)
    expect(mayWithdraw(manager, anEntry('warning.issued'))).toBe(false)
    expect(mayWithdraw(nobody, anEntry('warning.issued', {}, { actor: nobody }))).toBe(false)
  })

  it('is for nobody of the same role who may be another person', () => {
    const byRole = { role: author.role, organisation: author.organisation }
    const named = (name: string) => ({ ...byRole, name })
    expect(mayWithdraw(author, anEntry('dissent.recorded', {}, { actor: byRole }))).toBe(false)
    expect(mayWithdraw(named('A. One'), anEntry('dissent.recorded', {}, { actor: named('B. Two') }))).toBe(false)
    expect(mayWithdraw(named('A. One'), anEntry('dissent.recorded', {}, { actor: named('A. One') }))).toBe(true)
  })

  it('is for neither side of what one person reports of another', () => {
    const reported = anEntry('manager.direction', {}, { actor: manager, recordedBy: author })
    expect([manager, author].map(person => mayWithdraw(person, reported))).toEqual([false, false])
  })
})

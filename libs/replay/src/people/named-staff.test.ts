import { describe, expect, it } from '@jest/globals'
import type { JsonObject } from '#event-log'
import { manager, practitioner } from '../testing/people.ts'
import { isAddressedTo, staffNamedIn } from './named-staff.ts'

const named = (data: JsonObject) => staffNamedIn({ actor: practitioner, recordedBy: undefined, data })

describe('staff named in an entry', () => {
  it('are who acted, who wrote it down, and whom its fields name, each once', () => {
    const entry = { actor: practitioner, recordedBy: manager, data: { to: 'N88A101', lineManager: 'N88A301' } }
    expect(staffNamedIn(entry)).toEqual(['N88A101', 'N88A201', 'N88A301'])
  })

  it('are found by their codes among other words, however deep', () => {
    expect(named({ attendees: ['senior probation officer N88A201', 'housing'] })).toEqual(['N88A101', 'N88A201'])
    expect(named({ agencyViews: [{ agency: 'Probation', by: 'N88A301' }] })).toEqual(['N88A101', 'N88A301'])
  })

  it('are nobody where a role, a unit or a record number is given', () => {
    expect(named({ to: 'head of PDU', requestedOf: 'PDU one', recordId: 'XN88A2019' })).toEqual(['N88A101'])
  })

  it('with a code of another form are known in a field made for it', () => {
    expect(named({ to: 'staff-17' })).toEqual(['N88A101', 'staff-17'])
  })
})

describe('an entry is addressed to somebody', () => {
  it('whom it names by staff code as the one asked, and not to whoever else it names', () => {
    expect(isAddressedTo({ data: { to: 'N88A201' } }, 'N88A201')).toBe(true)
    expect(isAddressedTo({ data: { toStaffId: 'N88A201' } }, 'N88A201')).toBe(true)
    expect(isAddressedTo({ data: { requestedOf: 'senior probation officer N88A201' } }, 'N88A201')).toBe(true)
    expect(isAddressedTo({ data: { lineManager: 'N88A201' } }, 'N88A201')).toBe(false)
    expect(isAddressedTo({ data: { to: 'senior probation officer' } }, 'N88A201')).toBe(false)
  })
})

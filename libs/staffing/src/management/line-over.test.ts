import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { StaffingRequest } from '../decide/command.ts'
import { readStaffRecord } from '../record/staff-record.ts'
import { staffingAt } from '../staffing-at/staffing-at.ts'
import { appointment, at, staffHistory, type StaffHistory } from '../testing/staff-history.ts'
import { lineAt, lineOver } from './line-over.ts'
import { stoodInFor } from './stood-in-for.ts'

const practitioner = 'N88A101'
const manager = 'N88A201'
const otherManager = 'N88A202'
const people = [practitioner, manager, otherManager] as const

const recordsOf = (history: StaffHistory) => (staffId: string) => readStaffRecord(history.events, staffId)
const february = { first: at('2025-02-01T00:00Z'), last: at('2025-02-28T23:59Z') }

const manages = (by: string, from: string, until?: string): StaffingRequest => ({
  name: 'line-manager-assigned',
  staffId: practitioner,
  fact: { manager: by, from, ...(until === undefined ? {} : { until }) },
})

const staff = staffHistory()
  .record(appointment(practitioner))
  .record(appointment(manager, { grade: 'SPO' }))
  .record(appointment(otherManager, { grade: 'SPO', unit: 'PDU-2' }))

const days = (history: StaffHistory, asker: string) =>
  lineOver(recordsOf(history), asker, practitioner, february).map(({ first, last, standings }) => [
    new Date(first).toISOString().slice(0, 10),
    new Date(last).toISOString().slice(0, 10),
    ...standings.map(one => (one.as === 'line manager' ? one.as : `${one.as} for ${one.forWhom}`)),
  ])

describe('the parts of February in which somebody stood in the line of a practitioner', () => {
  const changed = staff.record(manages(manager, '2024-01-01', '2025-02-10')).record(manages(otherManager, '2025-02-11'))

  it('are those of each line manager in turn, where the line changed', () => {
    expect(days(changed, manager)).toEqual([['2025-02-01', '2025-02-10', 'line manager']])
    expect(days(changed, otherManager)).toEqual([['2025-02-11', '2025-02-28', 'line manager']])
  })

  it('are those of cover, by whoever covers for the line manager', () => {
    const fact = { staff: manager, from: '2025-02-03', until: '2025-02-05' }
    const covered = changed.record({ name: 'cover-arranged', staffId: otherManager, fact })
    expect(days(covered, otherManager)).toEqual([
      ['2025-02-03', '2025-02-05', `covering for ${manager}`],
      ['2025-02-11', '2025-02-28', 'line manager'],
    ])
  })

  it('are those of cover of the unit, by somebody of the grade of the line manager', () => {
    const fact = { unit: 'PDU-1', from: '2025-02-20', until: '2025-03-20' }
    const covered = staff
      .record(manages(manager, '2024-01-01'))
      .record({ name: 'cover-arranged', staffId: otherManager, fact })
    expect(days(covered, otherManager)).toEqual([['2025-02-20', '2025-02-28', `covering for ${manager}`]])
  })

  it('are none for somebody whom the record does not name, for the person themself, and for a manager of the manager', () => {
    const above = changed.record({
      name: 'line-manager-assigned',
      staffId: manager,
      fact: { manager: 'N88A301', from: '2024-01-01' },
    })
    expect(days(above, 'N88A301')).toEqual([])
    expect(days(above, 'N88A777')).toEqual([])
    expect(days(above, practitioner)).toEqual([])
  })

  it('are none where the line was withdrawn as entered in error', () => {
    const assigned = staff.record(manages(manager, '2024-01-01'))
    const withdrawn = assigned.record({
      name: 'entry-withdrawn',
      staffId: practitioner,
      fact: { entry: assigned.newest, reason: 'another person was meant' },
    })
    expect(days(withdrawn, manager)).toEqual([])
  })
})

describe('whom somebody stood in for', () => {
  const everybody = (history: StaffHistory, day: string) =>
    people
      .map(id => staffingAt(history.events, id, at(day)))
      .filter(({ registration }) => registration.kind === 'in post')

  it('is who is named, for as long as the arrangement lasts', () => {
    const fact = { staff: practitioner, from: '2025-02-03', until: '2025-02-05' }
    const covered = staff.record({ name: 'cover-arranged', staffId: otherManager, fact })
    const during = stoodInFor(everybody(covered, '2025-02-05'), otherManager)
    expect(during.map(({ staffId, arrangement }) => [staffId, arrangement.capacity])).toEqual([
      [practitioner, 'covering'],
    ])
    expect(stoodInFor(everybody(covered, '2025-02-06'), otherManager)).toEqual([])
  })

  it('is, of a unit, only who manages somebody there', () => {
    const fact = { unit: 'PDU-1', from: '2025-02-03' }
    const covered = staff.record({ name: 'cover-arranged', staffId: otherManager, fact })
    expect(stoodInFor(everybody(covered, '2025-02-05'), otherManager)).toEqual([])
    const managed = covered.record(manages(manager, '2024-01-01'))
    expect(stoodInFor(everybody(managed, '2025-02-05'), otherManager).map(({ staffId }) => staffId)).toEqual([manager])
  })
})

describe('the law of the parts', () => {
  const day = fc.integer({ min: 1, max: 8 }).map(number => `2025-02-0${number}`)
  const until = fc.option(day, { nil: undefined })
  const person = fc.constantFrom(...people)
  const ended = (last: string | undefined) => (last === undefined ? {} : { until: last })
  const request: fc.Arbitrary<StaffingRequest> = fc.oneof(
    fc
      .record({ manager: fc.constantFrom(manager, otherManager), from: day, until })
      .map(({ until: last, ...fact }): StaffingRequest => ({
        name: 'line-manager-assigned',
        staffId: practitioner,
        fact: { ...fact, ...ended(last) },
      })),
    fc
      .record({ staffId: person, staff: person, from: day, until })
      .map(({ staffId, until: last, ...fact }): StaffingRequest => ({
        name: 'cover-arranged',
        staffId,
        fact: { ...fact, ...ended(last) },
      })),
    fc
      .record({ staffId: person, unit: fc.constantFrom('PDU-1', 'PDU-2'), from: day, until })
      .map(({ staffId, until: last, ...fact }): StaffingRequest => ({
        name: 'cover-arranged',
        staffId,
        fact: { ...fact, ...ended(last) },
      })),
    fc
      .record({ staffId: person, unit: fc.constantFrom('PDU-1', 'PDU-2'), from: day })
      .map(({ staffId, ...fact }): StaffingRequest => ({ name: 'unit-changed', staffId, fact })),
    fc
      .record({ staffId: person, until: day })
      .map(({ staffId, until: last }): StaffingRequest => ({ name: 'left', staffId, fact: { until: last } })),
  )

  function historyOf(requests: readonly StaffingRequest[]): StaffHistory {
    return requests.reduce((history, one) => (history.problems(one).length > 0 ? history : history.record(one)), staff)
  }

  it('somebody stands in the line at an instant exactly where a part holds it, and in the same way', () => {
    const span = { first: at('2025-02-02T00:00Z'), last: at('2025-02-07T23:59Z') }
    const within = fc.integer({ min: span.first, max: span.last })
    fc.assert(
      fc.property(fc.array(request, { maxLength: 8 }), person, within, (requests, asker, instant) => {
        const recordOf = recordsOf(historyOf(requests))
        const parts = lineOver(recordOf, asker, practitioner, span)
        const holding = parts.filter(({ first, last }) => first <= instant && instant <= last)
        expect(holding.flatMap(({ standings }) => standings)).toEqual(lineAt(recordOf, asker, practitioner, instant))
      }),
    )
  })

  it('the parts lie within what was asked, in order and apart', () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 8 }), person, (requests, asker) => {
        const parts = lineOver(recordsOf(historyOf(requests)), asker, practitioner, february)
        const bounds = parts.flatMap(({ first, last }) => [first, last])
        expect(bounds).toEqual([...bounds].sort((left, right) => left - right))
        expect(bounds.every(bound => bound >= february.first && bound <= february.last)).toBe(true)
      }),
    )
  })
})

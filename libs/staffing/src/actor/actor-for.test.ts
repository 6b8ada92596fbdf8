import { describe, expect, it } from '@jest/globals'
import { demoStaffing } from '../demo/demo-staffing.ts'
import { appointment, at, staffHistory } from '../testing/staff-history.ts'
import { actorFor, type ClaimedCapacity } from './actor-for.ts'

const alex = 'N88A101'
const hired = staffHistory().record(appointment(alex))
const covering = hired.record({
  name: 'cover-arranged',
  staffId: alex,
  fact: { staff: 'N88A102', from: '2025-03-03', until: '2025-03-07' },
})

const actor = (history = hired, day = '2025-03-04', claimed?: ClaimedCapacity) =>
  actorFor(history.events, alex, at(day), claimed)
const noticesOf = (...given: Parameters<typeof actor>) => actor(...given).notices.map(({ kind }) => kind)

describe('the actor of an act', () => {
  it('carries name, role, grade and unit as they stood', () => {
    const promoted = hired.record({ name: 'grade-changed', staffId: alex, fact: { grade: 'SPO', from: '2025-03-10' } })
    expect(actor(promoted)).toEqual({
      actor: {
        staffId: alex,
        name: 'Alex Invented',
        role: 'probation practitioner',
        grade: 'PO',
        organisation: 'Probation',
        unit: 'PDU-1',
        capacity: 'substantive',
      },
      notices: [],
    })
    expect(actor(promoted, '2025-03-10').actor.grade).toBe('SPO')
  })

  it('is not refused where nothing is on record: an out-of-hours signatory may not be registered yet', () => {
    const found = actorFor([], 'N88A909', at('2025-03-30T02:00:00Z'), {
      capacity: 'out-of-hours',
      onBehalfOf: 'N88A301',
    })
    expect(found.actor).toEqual({
      staffId: 'N88A909',
      role: null,
      organisation: null,
      capacity: 'out-of-hours',
      onBehalfOf: 'N88A301',
    })
    expect(found.notices.map(({ kind }) => kind)).toEqual(['not in post', 'capacity without an arrangement'])
  })

  it('covers by the arrangement on record, which says for whom', () => {
    expect(actor(covering, '2025-03-04', { capacity: 'covering' })).toMatchObject({
      actor: { grade: 'PO', capacity: 'covering', onBehalfOf: 'N88A102' },
      notices: [],
    })
  })

  it('comes with a notice where no arrangement bears the capacity out: none, ended, or for somebody else', () => {
    const without = ['capacity without an arrangement']
    expect(noticesOf(hired, '2025-03-04', { capacity: 'covering' })).toEqual(without)
    expect(noticesOf(covering, '2025-03-08', { capacity: 'covering' })).toEqual(without)
    expect(noticesOf(covering, '2025-03-04', { capacity: 'covering', onBehalfOf: 'N88A103' })).toEqual(without)
    expect(noticesOf(covering, '2025-03-04', { capacity: 'acting' })).toEqual(without)
    expect(noticesOf(covering, '2025-03-04', { capacity: 'covering', onBehalfOf: 'N88A102' })).toEqual([])
  })

  it('acts up in the role, grade and unit of the arrangement', () => {
    const acting = hired.record({
      name: 'acting-up-arranged',
      staffId: alex,
      fact: { role: 'senior probation officer', grade: 'SPO', unit: 'PDU-2', from: '2025-03-03', forWhom: 'N88A201' },
    })
    expect(actor(acting, '2025-03-04', { capacity: 'acting' })).toMatchObject({
      actor: { role: 'senior probation officer', grade: 'SPO', unit: 'PDU-2', onBehalfOf: 'N88A201' },
      notices: [],
    })
    expect(actor(acting).actor).toMatchObject({ grade: 'PO', unit: 'PDU-1' })
  })

  it('takes the appointment that began last where several are in force, and says so', () => {
    const both = hired.record(appointment(alex, { unit: 'Court team', from: '2024-01-01' }))
    expect(actor(both).actor.unit).toBe('Court team')
    expect(noticesOf(both)).toEqual(['several appointments'])
  })

  it('says where somebody is on record as absent', () => {
    const away = hired.record({ name: 'absence-recorded', staffId: alex, fact: { kind: 'leave', from: '2025-03-03' } })
    expect(noticesOf(away)).toEqual(['recorded as absent'])
  })
})

describe('the people of the demo', () => {
  const { events } = demoStaffing().reduce((history, { request }) => history.record(request), staffHistory())
  const who = (staffId: string, day: string, claimed?: ClaimedCapacity) => actorFor(events, staffId, at(day), claimed)

  it('stand as the invented case has them', () => {
    expect(who('N99A202', '2025-03-14T12:10:00Z', { capacity: 'covering' })).toEqual({
      actor: {
        staffId: 'N99A202',
        name: 'Callum Verstraete',
        role: 'senior probation officer',
        grade: 'SPO',
        organisation: 'Probation',
        unit: 'PDU-2',
        capacity: 'covering',
      },
      notices: [],
    })
    expect(who('N99A103', '2025-02-26T09:00:00Z', { capacity: 'covering' }).notices).toEqual([])
    expect(who('N99A301', '2025-03-31').actor).toMatchObject({ role: 'head of PDU', grade: 'HoPDU', unit: 'PDU-1' })
    expect(who('N99A010', '2024-12-02').actor).toMatchObject({ role: 'court probation officer', unit: 'Court team' })
    expect(who('N99A801', '2025-04-02').actor).toMatchObject({
      role: 'regional SFO lead',
      grade: 'SPO',
      unit: 'Region',
    })
  })
})

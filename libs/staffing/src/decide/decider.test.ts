import { describe, expect, it } from '@jest/globals'
import type { StaffingRequest } from './command.ts'
import { appointment, context, staffHistory } from '../testing/staff-history.ts'

const alex = 'N88A101'
const hired = staffHistory().record(appointment(alex))

const fieldsOf = (request: StaffingRequest, history = hired) => history.problems(request).map(({ field }) => field)

describe('recording staffing', () => {
  it('keeps what was said, since when, by whom and when', () => {
    const [event] = hired.events
    expect(event).toMatchObject({
      type: 'staff.appointed',
      version: 1,
      data: { staffId: alex, fact: { grade: 'PO', unit: 'PDU-1', from: '2023-01-09' } },
      metadata: {
        occurred: '2023-01-09',
        recorded: { status: 'attested', at: '2025-04-01T09:00:00.000Z' },
        actor: context.actor,
        principal: context.principal,
      },
    })
  })

  it('begins with an appointment', () => {
    const absent: StaffingRequest = {
      name: 'absence-recorded',
      staffId: alex,
      fact: { kind: 'leave', from: '2025-03-03' },
    }
    expect(fieldsOf(absent, staffHistory())).toEqual(['staffId'])
    expect(fieldsOf(absent)).toEqual([])
  })

  it('names every problem at once', () => {
    const problems = hired.problems(
      appointment('n88 a101', { name: ' ', from: '2025-02-30', until: 'soon', inPostSince: '9' }),
    )
    expect(problems).toEqual([expect.objectContaining({ field: 'staffId', problem: '"n88 a101" is not a staff code' })])
    expect(fieldsOf(appointment(alex, { name: ' ', from: '2025-02-30', until: 'soon', inPostSince: '9' }))).toEqual([
      'name',
      'from',
      'until',
      'inPostSince',
    ])
  })

  it('refuses a clock time without an offset, and a period that ends before it begins', () => {
    expect(fieldsOf(appointment(alex, { from: '2025-03-30T10:00' }))).toEqual(['from'])
    expect(fieldsOf(appointment(alex, { from: '2025-03-30', until: '2025-03-29' }))).toEqual(['until'])
    expect(fieldsOf(appointment(alex, { from: '2025-03-30', until: '2025-03-30' }))).toEqual([])
  })

  it('takes what is arranged for later, and refuses to have seen what has not come', () => {
    const cover: StaffingRequest = {
      name: 'cover-arranged',
      staffId: alex,
      fact: { unit: 'PDU-2', from: '2025-05-01' },
    }
    const source = { kind: 'tool', name: 'tool' } as const
    const measures = [{ measure: 'caseload', value: 40 }]
    const ahead: StaffingRequest = {
      name: 'workload-recorded',
      staffId: alex,
      fact: { measures, source, asOf: '2025-05-01' },
    }
    expect(fieldsOf(cover)).toEqual([])
    expect(fieldsOf(ahead)).toEqual(['asOf'])
  })

  it('lets nobody manage, cover or act for themself', () => {
    const from = '2025-01-01'
    expect(fieldsOf({ name: 'line-manager-assigned', staffId: alex, fact: { manager: alex, from } })).toEqual([
      'manager',
    ])
    expect(fieldsOf({ name: 'cover-arranged', staffId: alex, fact: { staff: alex, from } })).toEqual(['staff'])
    expect(fieldsOf({ name: 'cover-arranged', staffId: alex, fact: { from } })).toEqual(['staff'])
    const acting = { role: 'senior probation officer', grade: 'SPO', forWhom: alex, from }
    expect(fieldsOf({ name: 'acting-up-arranged', staffId: alex, fact: acting })).toEqual(['forWhom'])
  })

  it('refuses workload that says nothing, says something twice, or is no number', () => {
    const workload = (measures: readonly { readonly measure: string; readonly value: number }[]) =>
      fieldsOf({
        name: 'workload-recorded',
        staffId: alex,
        fact: { measures, source: { kind: 'person', name: 'manager' }, asOf: '2025-03-01' },
      })
    expect(workload([])).toEqual(['measures'])
    expect(
      workload([
        { measure: 'caseload', value: 1 },
        { measure: 'caseload', value: 2 },
      ]),
    ).toEqual(['measures'])
    expect(workload([{ measure: 'caseload', value: -1 }])).toEqual(['measures.0.value'])
  })
})

describe('a change of grade or unit', () => {
  const change: StaffingRequest = { name: 'grade-changed', staffId: alex, fact: { grade: 'SPO', from: '2025-01-06' } }

  it('is of the one appointment in force that day, and says which', () => {
    expect(hired.record(change).events.at(-1)!.data).toMatchObject({ fact: { appointment: hired.newest } })
  })

  it('must say of which where several are in force, or where none is', () => {
    const twice = hired.record(appointment(alex, { unit: 'PDU-2', from: '2024-01-01' }))
    expect(fieldsOf(change, twice)).toEqual(['appointment'])
    expect(fieldsOf({ ...change, fact: { ...change.fact, appointment: hired.newest } }, twice)).toEqual([])
    expect(fieldsOf({ ...change, fact: { grade: 'SPO', from: '2020-01-06' } })).toEqual(['from'])
  })
})

describe('a return', () => {
  const away = hired.record({ name: 'absence-recorded', staffId: alex, fact: { kind: 'sick', from: '2025-02-24' } })

  it('is from the absence that was running', () => {
    const back = away.record({ name: 'returned', staffId: alex, fact: { from: '2025-03-17' } })
    expect(back.events.at(-1)!.data).toMatchObject({ fact: { absence: away.newest } })
  })

  it('needs an absence on record', () => {
    expect(fieldsOf({ name: 'returned', staffId: alex, fact: { from: '2025-03-17' } })).toEqual(['from'])
    expect(fieldsOf({ name: 'returned', staffId: alex, fact: { from: '2025-02-24' } }, away)).toEqual(['from'])
  })
})

describe('a correction', () => {
  const correction = { entry: hired.newest, reason: 'the grade was mistyped' }
  const corrected = hired.record({ ...appointment(alex, { grade: 'PQiP' }), correction })

  it('is a further entry that names what it takes the place of, and why', () => {
    expect(corrected.events).toHaveLength(2)
    expect(corrected.events[0]).toEqual(hired.events[0])
    expect(corrected.events[1]!.data).toMatchObject({ corrects: hired.newest, reason: 'the grade was mistyped' })
  })

  it('is refused where somebody else has corrected the same entry, which is then named', () => {
    const problems = corrected.problems({ ...appointment(alex, { grade: 'SPO' }), correction })
    expect(problems).toMatchObject([
      { field: 'correction.entry', problem: expect.stringContaining(corrected.newest) as unknown },
    ])
  })

  it('is of the same kind of entry, of the same person, and gives a reason', () => {
    const cover: StaffingRequest = {
      name: 'cover-arranged',
      staffId: alex,
      fact: { unit: 'PDU-2', from: '2025-03-01' },
    }
    expect(fieldsOf({ ...cover, correction })).toEqual(['correction.entry'])
    expect(fieldsOf({ ...appointment(alex), correction: { ...correction, reason: '' } })).toEqual(['correction.reason'])
    const other = hired.record(appointment('N88A102'))
    expect(fieldsOf({ ...appointment('N88A102'), correction }, other)).toEqual(['correction.entry'])
  })

  it('is not hindered by what it corrects', () => {
    const back = hired
      .record({ name: 'absence-recorded', staffId: alex, fact: { kind: 'leave', from: '2025-02-24' } })
      .record({ name: 'returned', staffId: alex, fact: { from: '2025-03-17' } })
    const otherDay = { entry: back.newest, reason: 'wrong day' }
    expect(
      fieldsOf({ name: 'returned', staffId: alex, fact: { from: '2025-03-18' }, correction: otherDay }, back),
    ).toEqual([])
  })

  it('may be that there should have been no entry', () => {
    const gone = hired.record({
      name: 'entry-withdrawn',
      staffId: alex,
      fact: { entry: hired.newest, reason: 'another person' },
    })
    expect(gone.events).toHaveLength(2)
    expect(gone.events[1]!.metadata).not.toHaveProperty('occurred')
    expect(fieldsOf({ ...appointment(alex), correction }, gone)).toEqual(['correction.entry'])
  })
})

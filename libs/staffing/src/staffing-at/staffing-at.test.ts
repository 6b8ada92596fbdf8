import { describe, expect, it } from '@jest/globals'
import type { StaffingRequest } from '../decide/command.ts'
import { appointment, at, staffHistory, type StaffHistory } from '../testing/staff-history.ts'
import { staffingAt } from './staffing-at.ts'

const alex = 'N88A101'
const hired = staffHistory().record(appointment(alex))

const on = ({ events }: StaffHistory, day: string, knownAt?: string) =>
  staffingAt(events, alex, at(day), knownAt === undefined ? undefined : at(knownAt))

const recorded = (value: unknown) => ({ kind: 'recorded', value })

describe('who somebody was on a day', () => {
  it('is their appointment as it stood', () => {
    expect(on(hired, '2025-01-13')).toMatchObject({
      registration: { kind: 'in post' },
      name: recorded('Alex Invented'),
      role: recorded('probation practitioner'),
      grade: recorded('PO'),
      organisation: recorded('Probation'),
      unit: recorded('PDU-1'),
      inPost: recorded({ since: '2023-01-09', months: 24 }),
    })
  })

  it('is said to be not recorded, each part of it, where nothing is', () => {
    const nothing = { kind: 'not recorded' }
    expect(staffingAt(hired.events, 'N88A999', at('2025-01-13'))).toMatchObject({
      registration: { kind: 'nothing recorded' },
      posts: [],
      name: nothing,
      grade: nothing,
      unit: nothing,
      inPost: nothing,
      lineManagers: [],
      arrangements: [],
      absence: { kind: 'none recorded' },
      workload: [],
    })
    expect(on(hired, '2022-12-31').registration).toEqual({ kind: 'no appointment in force' })
  })

  it('begins with the first moment of the first day in London, and ends with the last of the last', () => {
    const summer = staffHistory().record(appointment(alex, { from: '2024-06-03', until: '2024-06-07' }))
    const posts = (moment: string) => on(summer, moment).posts.length
    expect(posts('2024-06-02T22:59:59.999Z')).toBe(0)
    expect(posts('2024-06-02T23:00:00Z')).toBe(1)
    expect(posts('2024-06-07T22:59:59.999Z')).toBe(1)
    expect(posts('2024-06-07T23:00:00Z')).toBe(0)
  })

  it('counts whole months in post, and from another day where the appointment names one', () => {
    expect(on(hired, '2025-01-08').inPost).toEqual(recorded({ since: '2023-01-09', months: 23 }))
    const earlier = staffHistory().record(appointment(alex, { inPostSince: '2022-10-01' }))
    expect(on(earlier, '2025-01-08').inPost).toEqual(recorded({ since: '2022-10-01', months: 27 }))
  })

  it('shows appointments that overlap side by side and chooses neither', () => {
    const both = hired.record(appointment(alex, { unit: 'Court team', from: '2024-01-01' }))
    const seen = on(both, '2025-01-13')
    expect(seen.posts).toHaveLength(2)
    expect(seen.unit).toEqual({ kind: 'several', values: ['Court team', 'PDU-1'] })
    expect(seen.grade).toEqual(recorded('PO'))
    expect(seen.inPost.kind).toBe('several')
  })

  it('ends an appointment where another is recorded in its place', () => {
    const moved = hired.record(appointment(alex, { unit: 'PDU-2', from: '2024-01-01', replaces: hired.newest }))
    expect(on(moved, '2023-12-31').unit).toEqual(recorded('PDU-1'))
    expect(on(moved, '2024-01-01').unit).toEqual(recorded('PDU-2'))
  })

  it('ends with leaving, and may begin again', () => {
    const back = hired
      .record({ name: 'left', staffId: alex, fact: { until: '2024-05-31' } })
      .record(appointment(alex, { from: '2024-09-02', grade: 'PSO' }))
    expect(on(back, '2024-05-31').grade).toEqual(recorded('PO'))
    expect(on(back, '2024-06-01').registration).toEqual({ kind: 'no appointment in force' })
    expect(on(back, '2024-09-02').grade).toEqual(recorded('PSO'))
  })
})

describe('changes of grade and unit', () => {
  const promoted = hired.record({
    name: 'grade-changed',
    staffId: alex,
    fact: { grade: 'SPO', role: 'senior probation officer', from: '2024-03-04' },
  })

  it('hold from their day on; time in post begins anew with the grade', () => {
    expect(on(promoted, '2024-03-03')).toMatchObject({
      grade: recorded('PO'),
      role: recorded('probation practitioner'),
    })
    expect(on(promoted, '2024-03-04')).toMatchObject({
      grade: recorded('SPO'),
      role: recorded('senior probation officer'),
      inPost: recorded({ since: '2024-03-04', months: 0 }),
    })
  })

  it('leave time in post alone where only the unit changes', () => {
    const moved = hired.record({ name: 'unit-changed', staffId: alex, fact: { unit: 'PDU-2', from: '2024-03-04' } })
    expect(on(moved, '2024-04-09')).toMatchObject({
      unit: recorded('PDU-2'),
      organisation: recorded('Probation'),
      inPost: recorded({ since: '2023-01-09', months: 15 }),
    })
  })

  it('are all shown where the record names two of them for one day', () => {
    const twice = promoted.record({ name: 'grade-changed', staffId: alex, fact: { grade: 'PSO', from: '2024-03-04' } })
    expect(on(twice, '2024-05-01').grade).toEqual({ kind: 'several', values: ['PSO', 'SPO'] })
  })

  it('stay with an appointment that is corrected, and go with one that is withdrawn', () => {
    const correction = { entry: hired.newest, reason: 'name' }
    const named = { ...appointment(alex, { name: 'Alexis Invented' }), correction } as StaffingRequest
    expect(on(promoted.record(named), '2024-05-01')).toMatchObject({
      name: recorded('Alexis Invented'),
      grade: recorded('SPO'),
    })
    const withdrawn = promoted.record({
      name: 'entry-withdrawn',
      staffId: alex,
      fact: { entry: hired.newest, reason: 'somebody else was meant' },
    })
    expect(on(withdrawn, '2024-05-01').registration).toEqual({ kind: 'no appointment in force' })
  })
})

describe('line managers', () => {
  const managed = hired.record({
    name: 'line-manager-assigned',
    staffId: alex,
    fact: { manager: 'N88A201', from: '2023-01-09' },
  })
  const managers = (history: StaffHistory, day: string) => on(history, day).lineManagers.map(({ manager }) => manager)

  it('stand side by side unless one is assigned in the place of the other', () => {
    const second = { manager: 'N88A202', from: '2024-01-01' }
    const beside = managed.record({ name: 'line-manager-assigned', staffId: alex, fact: second })
    expect(managers(beside, '2024-02-01')).toEqual(['N88A201', 'N88A202'])
    const instead = managed.record({
      name: 'line-manager-assigned',
      staffId: alex,
      fact: { ...second, replaces: managed.newest },
    })
    expect(managers(instead, '2023-12-31')).toEqual(['N88A201'])
    expect(managers(instead, '2024-02-01')).toEqual(['N88A202'])
  })
})

describe('absence', () => {
  const away = hired.record({ name: 'absence-recorded', staffId: alex, fact: { kind: 'sick', from: '2025-02-24' } })

  it('runs until the return, which is the first day back', () => {
    const back = away.record({ name: 'returned', staffId: alex, fact: { from: '2025-03-17' } })
    expect(on(back, '2025-02-23').absence.kind).toBe('none recorded')
    expect(on(back, '2025-03-16').absence).toMatchObject({ kind: 'absent', absences: [{ absence: 'sick' }] })
    expect(on(back, '2025-03-17').absence.kind).toBe('none recorded')
  })

  it('stays open where no return is recorded', () => {
    expect(on(away, '2025-12-01').absence.kind).toBe('absent')
  })
})

describe('workload', () => {
  const measured = (history: StaffHistory, asOf: string, caseload: number) =>
    history.record({
      name: 'workload-recorded',
      staffId: alex,
      fact: {
        measures: [
          { measure: 'caseload', value: caseload },
          ...(caseload === 41 ? [{ measure: 'workload percent', value: 135 }] : []),
        ],
        source: { kind: 'tool', name: 'workload tool' },
        asOf,
        confidence: 'entered by hand',
      },
    })

  it('is the newest figure of each measure by then, with its age and what its source says of it', () => {
    const history = measured(measured(measured(hired, '2025-03-10', 41), '2025-03-20', 38), '2025-03-28', 30)
    expect(on(history, '2025-03-25').workload).toEqual([
      expect.objectContaining({ measure: 'caseload', value: 38, ageInDays: 5, confidence: 'entered by hand' }),
      expect.objectContaining({ measure: 'workload percent', value: 135, ageInDays: 15 }),
    ])
    expect(on(history, '2025-03-09').workload).toEqual([])
  })

  it('is two figures where the record has two for one time', () => {
    const history = measured(measured(hired, '2025-03-20', 38), '2025-03-20', 36)
    expect(
      on(history, '2025-03-25')
        .workload.map(({ value }) => value)
        .sort(),
    ).toEqual([36, 38])
  })
})

describe('as it was known', () => {
  const late = staffHistory()
    .record(appointment(alex), '2023-01-09T09:00:00Z')
    .record(
      { name: 'absence-recorded', staffId: alex, fact: { kind: 'leave', from: '2025-03-03' } },
      '2025-03-20T10:00:00Z',
    )

  it('holds nothing that was entered later', () => {
    expect(on(late, '2025-03-04', '2025-03-20T09:59:59Z').absence.kind).toBe('none recorded')
    expect(on(late, '2025-03-04', '2025-03-20T10:00:00Z').absence.kind).toBe('absent')
  })

  it('holds what was corrected later, as it stood before', () => {
    const correction = { entry: late.newest, reason: 'it was another week' }
    const corrected = late.record(
      { name: 'absence-recorded', staffId: alex, fact: { kind: 'leave', from: '2025-03-10' }, correction },
      '2025-04-01T10:00:00Z',
    )
    expect(on(corrected, '2025-03-04', '2025-03-21').absence.kind).toBe('absent')
    expect(on(corrected, '2025-03-04').absence.kind).toBe('none recorded')
    expect(on(corrected, '2025-03-10').absence.kind).toBe('absent')
  })
})

import { describe, expect, it } from '@jest/globals'
import { demoStaffing } from '../demo/demo-staffing.ts'
import { staffingAt } from '../staffing-at/staffing-at.ts'
import { appointment, at, staffHistory } from '../testing/staff-history.ts'
import { lineOfManagement } from './line-of-management.ts'
import { spanOfControl } from './span-of-control.ts'

const demo = demoStaffing().reduce((history, { request }) => history.record(request), staffHistory())

const span = (events: typeof demo.events, manager: string, day: string) => {
  const { reports, covered } = spanOfControl(events, manager, at(day))
  return { reports: reports.map(({ staffId }) => staffId), covered: covered.map(({ staffId }) => staffId) }
}

describe('a span of control', () => {
  it('is the people in post whose recorded manager it was, those absent among them', () => {
    expect(span(demo.events, 'N99A201', '2025-03-14')).toEqual({
      reports: ['N99A101', 'N99A102', 'N99A103'],
      covered: [],
    })
    expect(span(demo.events, 'N99A201', '2024-09-30').reports).toEqual(['N99A101', 'N99A103'])
  })

  it('shows besides whose reports were covered, while the cover lasts', () => {
    expect(span(demo.events, 'N99A202', '2025-03-14')).toEqual({
      reports: [],
      covered: ['N99A101', 'N99A102', 'N99A103'],
    })
    expect(span(demo.events, 'N99A202', '2025-04-01')).toEqual({ reports: [], covered: [] })
  })

  it('is not widened by a duty officer who covers a unit in another grade', () => {
    expect(span(demo.events, 'N99A103', '2025-02-26').covered).toEqual([])
  })

  it('counts nobody who has left', () => {
    const after = demo.record({ name: 'left', staffId: 'N99A103', fact: { until: '2025-03-01' } })
    expect(span(after.events, 'N99A201', '2025-03-14').reports).toEqual(['N99A101', 'N99A102'])
  })
})

describe('a line of management', () => {
  it('goes up as far as the record does, with those who stood in', () => {
    const { steps, endless } = lineOfManagement(demo.events, 'N99A102', at('2025-03-14'))
    expect(endless).toBe(false)
    expect(steps.map(({ staffId, level, managers }) => [staffId, level, managers])).toEqual([
      ['N99A102', 0, ['N99A201']],
      ['N99A201', 1, ['N99A301']],
      ['N99A301', 2, []],
    ])
    expect(steps.map(({ standIns }) => standIns.map(({ staffId }) => staffId))).toEqual([[], ['N99A202'], []])
  })

  it('names a manager of whom nothing else is on record', () => {
    const history = staffHistory()
      .record(appointment('N88A101'))
      .record({ name: 'line-manager-assigned', staffId: 'N88A101', fact: { manager: 'N88A777', from: '2023-01-09' } })
    const { steps } = lineOfManagement(history.events, 'N88A101', at('2024-01-01'))
    expect(steps.map(({ staffId, staffing }) => [staffId, staffing === undefined])).toEqual([
      ['N88A101', false],
      ['N88A777', true],
    ])
  })

  it('ends where the record leads round in a circle, and says so', () => {
    const manages = (staffId: string, manager: string) =>
      ({ name: 'line-manager-assigned', staffId, fact: { manager, from: '2023-01-09' } }) as const
    const circle = staffHistory()
      .record(appointment('N88A101'))
      .record(appointment('N88A102'))
      .record(manages('N88A101', 'N88A102'))
      .record(manages('N88A102', 'N88A101'))
    const line = lineOfManagement(circle.events, 'N88A101', at('2024-01-01'))
    expect(line.steps).toHaveLength(2)
    expect(line.endless).toBe(true)
  })
})

describe('the demo', () => {
  it('says of the people of the case what the allocations in it say', () => {
    const allocated = staffingAt(demo.events, 'N99A101', at('2025-01-13'))
    expect(allocated.inPost).toEqual({ kind: 'recorded', value: { since: '2022-07-01', months: 30 } })
    expect(allocated.workload.map(({ value }) => value)).toEqual([38, 118])
    const trainee = staffingAt(demo.events, 'N99A102', at('2025-03-10'))
    expect(trainee.inPost).toEqual({ kind: 'recorded', value: { since: '2024-10-01', months: 5 } })
    expect(trainee.workload.map(({ value }) => value)).toEqual([41, 135])
  })

  it('asks for everything under an id of its own', () => {
    const ids = demoStaffing().map(({ commandId }) => commandId)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { StaffingRequest } from '../decide/command.ts'
import { actorFor } from '../actor/actor-for.ts'
import { lineOfManagement } from '../management/line-of-management.ts'
import { spanOfControl } from '../management/span-of-control.ts'
import { appointment, staffHistory, type StaffHistory } from '../testing/staff-history.ts'
import { staffingAt } from './staffing-at.ts'

const people = ['N88A101', 'N88A102', 'N88A201'] as const
/** Few days, so that much falls on the same one. */
const day = fc.integer({ min: 1, max: 6 }).map(number => `2025-02-${String(number).padStart(2, '0')}`)
const person = fc.constantFrom(...people)
const unit = fc.constantFrom('PDU-1', 'PDU-2')
const until = fc.option(day, { nil: undefined })

/** Things to record, good and bad; those that are refused leave no trace. */
const request: fc.Arbitrary<StaffingRequest> = fc.oneof(
  fc.record({ staffId: person, unit, from: day }).map(({ staffId, ...fact }) => appointment(staffId, fact)),
  fc
    .record({ staffId: person, grade: fc.constantFrom('PO', 'SPO'), from: day })
    .map(({ staffId, ...fact }): StaffingRequest => ({ name: 'grade-changed', staffId, fact })),
  fc
    .record({ staffId: person, unit, from: day })
    .map(({ staffId, ...fact }): StaffingRequest => ({ name: 'unit-changed', staffId, fact })),
  fc
    .record({ staffId: person, manager: person, from: day })
    .map(({ staffId, ...fact }): StaffingRequest => ({ name: 'line-manager-assigned', staffId, fact })),
  fc.record({ staffId: person, unit, from: day, until }).map(({ staffId, until: last, ...fact }): StaffingRequest => ({
    name: 'cover-arranged',
    staffId,
    fact: last === undefined ? fact : { ...fact, until: last },
  })),
  fc.record({ staffId: person, from: day }).map(({ staffId, from }): StaffingRequest => ({
    name: 'absence-recorded',
    staffId,
    fact: { kind: 'other', from },
  })),
  fc
    .record({ staffId: person, from: day })
    .map(({ staffId, from }): StaffingRequest => ({ name: 'returned', staffId, fact: { from } })),
  fc
    .record({ staffId: person, until: day })
    .map(({ staffId, until: last }): StaffingRequest => ({ name: 'left', staffId, fact: { until: last } })),
  fc
    .record({ staffId: person, asOf: day, value: fc.integer({ min: 0, max: 60 }) })
    .map(({ staffId, asOf, value }): StaffingRequest => ({
      name: 'workload-recorded',
      staffId,
      fact: { measures: [{ measure: 'caseload', value }], source: { kind: 'person', name: 'manager' }, asOf },
    })),
)

interface Step {
  readonly request: StaffingRequest
  /** Whether it corrects or withdraws the newest entry of the person, where it can. */
  readonly as: 'new' | 'correction' | 'withdrawal'
}

const step: fc.Arbitrary<Step> = fc.record({
  request,
  as: fc.constantFrom('new', 'new', 'new', 'correction', 'withdrawal'),
})

const firstEntry = Date.parse('2025-03-01T00:00:00Z')
const enteredAt = (index: number) => new Date(firstEntry + index * 60_000).toISOString()

/** A history of what the decider let through, one entry each minute. */
const histories = fc.array(step, { minLength: 1, maxLength: 25 }).map(steps => {
  let history: StaffHistory = people.reduce(
    (so, staffId) => so.record(appointment(staffId, { from: '2025-01-01' }), enteredAt(0)),
    staffHistory(),
  )
  steps.forEach((one, index) => {
    const next = requestOf(one, history)
    if (history.problems(next, enteredAt(index + 1)).length === 0) history = history.record(next, enteredAt(index + 1))
  })
  return history
})

function requestOf({ request: given, as }: Step, history: StaffHistory): StaffingRequest {
  const last = history.events.findLast(event => event.stream === `staff-${given.staffId}`)
  if (as === 'new' || !last) return given
  const reason = 'it was otherwise'
  if (as === 'correction') return { ...given, correction: { entry: last.id, reason } }
  return { name: 'entry-withdrawn', staffId: given.staffId, fact: { entry: last.id, reason } }
}

const moment = fc.integer({ min: -3, max: 9 }).map(days => Date.parse('2025-02-01T12:00:00Z') + days * 86_400_000)
const knowledge = fc.integer({ min: -1, max: 26 }).map(minutes => firstEntry + minutes * 60_000)

/** Every answer there is about everybody, as text. */
function everyAnswer(events: StaffHistory['events'], instant: number, knownAt?: number): string {
  return JSON.stringify([
    people.map(staffId => staffingAt(events, staffId, instant, knownAt)),
    people.map(staffId => spanOfControl(events, staffId, instant, knownAt)),
    people.map(staffId => lineOfManagement(events, staffId, instant, knownAt)),
    knownAt === undefined ? people.map(id => actorFor(events, id, instant, { capacity: 'covering' })) : [],
  ])
}

describe('answers about staff', () => {
  it('do not depend on the order in which the entries arrive', () => {
    const shuffled = histories.chain(({ events }) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length })),
    )
    fc.assert(
      fc.property(shuffled, moment, ([events, others], instant) => {
        expect(everyAnswer(others, instant)).toBe(everyAnswer(events, instant))
      }),
    )
  })

  it('hold nothing that was entered after what they are asked to know', () => {
    fc.assert(
      fc.property(histories, moment, knowledge, ({ events }, instant, knownAt) => {
        const known = events.filter(({ entered }) => Date.parse(entered) <= knownAt)
        expect(everyAnswer(events, instant, knownAt)).toBe(everyAnswer(known, instant, knownAt))
      }),
    )
  })

  it('are of one person, whatever is on record of others', () => {
    fc.assert(
      fc.property(histories, moment, person, ({ events }, instant, staffId) => {
        const own = events.filter(({ stream }) => stream === `staff-${staffId}`)
        expect(staffingAt(events, staffId, instant)).toEqual(staffingAt(own, staffId, instant))
      }),
    )
  })

  it('never speak of what begins later', () => {
    fc.assert(
      fc.property(histories, moment, person, ({ events }, instant, staffId) => {
        const { posts, lineManagers, arrangements, absence, workload } = staffingAt(events, staffId, instant)
        const absences = absence.kind === 'absent' ? absence.absences : []
        const begun = [
          ...[...posts, ...lineManagers, ...absences].map(({ from }) => from),
          ...arrangements.map(({ arrangement }) => arrangement.from),
          ...workload.map(({ asOf }) => asOf),
        ]
        for (const from of begun) expect(Date.parse(from)).toBeLessThanOrEqual(instant)
      }),
    )
  })
})

import type { StaffRecord } from '../record/staff-record.ts'
import type { EntryOf } from '../record/staffing-entry.ts'
import { readTime, wholeMonthsBetween, type GivenTime, type Instant } from '../time/given-time.ts'
import { cutBefore, endOf, holdsAt, spanOf, startOf, type Span } from '../time/period.ts'
import { statedOf, mapStated, type Stated } from '../staffing-at/stated.ts'

/** How long somebody had been in a post. */
export interface TimeInPost {
  readonly since: string
  readonly months: number
}

/** One appointment as it stood at an instant. */
export interface PostAt {
  /** The appointment's entry. */
  readonly appointment: string
  readonly name: string
  readonly from: string
  readonly role: Stated<string>
  readonly grade: Stated<string>
  readonly organisation: Stated<string>
  readonly unit: Stated<string>
  readonly inPost: Stated<TimeInPost>
}

/** Appointments in force at an instant: begun, not ended by date, by a later one in their place, or by leaving. */
export function appointmentsAt(record: StaffRecord, instant: Instant): readonly EntryOf<'appointed'>[] {
  return record.of('appointed').filter(appointment => holdsAt(spanOfAppointment(record, appointment), instant))
}

/** Posts held at an instant. Several stand side by side; none is chosen. */
export function postsAt(record: StaffRecord, instant: Instant): readonly PostAt[] {
  return appointmentsAt(record, instant).map(appointment => postAt(record, appointment, instant))
}

function postAt(record: StaffRecord, appointment: EntryOf<'appointed'>, instant: Instant): PostAt {
  const { fact } = appointment
  const ofThis = (change: { readonly fact: { readonly appointment: string; readonly from: string } }) =>
    record.current(change.fact.appointment) === appointment.id && startOf(change.fact.from) <= instant
  const grades = newest(
    record
      .of('grade-changed')
      .filter(ofThis)
      .map(change => change.fact),
  )
  const roles = newest(
    record
      .of('grade-changed')
      .filter(ofThis)
      .map(change => change.fact)
      .filter(change => change.role !== undefined),
  )
  const units = newest(
    record
      .of('unit-changed')
      .filter(ofThis)
      .map(change => change.fact),
  )
  const organisations = newest(
    record
      .of('unit-changed')
      .filter(ofThis)
      .map(change => change.fact)
      .filter(change => change.organisation !== undefined),
  )
  const inPost = (grades.length > 0 ? grades : [fact]).map(one => readTime(one.inPostSince ?? one.from))
  return {
    appointment: appointment.id,
    name: fact.name,
    from: fact.from,
    role: statedOf(roles.length > 0 ? roles.map(change => change.role!) : [fact.role]),
    grade: statedOf(grades.length > 0 ? grades.map(change => change.grade) : [fact.grade]),
    organisation: statedOf(
      organisations.length > 0 ? organisations.map(change => change.organisation!) : [fact.organisation],
    ),
    unit: statedOf(units.length > 0 ? units.map(change => change.unit) : [fact.unit]),
    inPost: mapStated(statedOf(inPost.map(({ text }) => text)), since => timeInPost(readTime(since), instant)),
  }
}

function timeInPost(since: GivenTime, instant: Instant): TimeInPost {
  return { since: since.text, months: wholeMonthsBetween(since, instant) }
}

/** Changes of the latest day among some; more than one where the record names several for it. */
function newest<Change extends { readonly from: string }>(changes: readonly Change[]): readonly Change[] {
  const latest = Math.max(...changes.map(({ from }) => startOf(from)))
  return changes.filter(({ from }) => startOf(from) === latest)
}

function spanOfAppointment(record: StaffRecord, appointment: EntryOf<'appointed'>): Span {
  const begun = spanOf(appointment.fact)
  const replaced = record
    .of('appointed')
    .filter(({ fact }) => fact.replaces !== undefined && record.current(fact.replaces) === appointment.id)
    .reduce((span, { fact }) => cutBefore(span, startOf(fact.from)), begun)
  return record.of('left').reduce((span, { fact }) => {
    const named = fact.appointment !== undefined
    const meant = named ? record.current(fact.appointment) === appointment.id : begun.first <= endOf(fact.until)
    return meant ? cutBefore(span, endOf(fact.until) + 1) : span
  }, replaced)
}

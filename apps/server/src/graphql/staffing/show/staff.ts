import { standsInFor, type Arrangement, type MeasureAt, type PostAt, type StaffingAt } from '#staffing'
import type { Post, Staff, StandInArrangement, WorkloadFigure } from '../models/staff.models.ts'
import type { StaffBasis } from '../queries/read-staff.ts'
import { arrangementInWords } from './entry.ts'
import { inWords, toStatedText, toStatedTimeInPost } from './stated.ts'

/** A member of staff as the schema has them. */
export function toStaff(staffing: StaffingAt, basis: StaffBasis): Staff {
  const { staffId, absence } = staffing
  return {
    basis,
    staffId,
    at: basis.at,
    knownAt: basis.knownAt,
    position: basis.position,
    reachedAtLeast: basis.reachedAtLeast,
    registration: staffing.registration.kind,
    inWords: staffInWords(staffing),
    name: toStatedText(staffing.name),
    role: toStatedText(staffing.role),
    grade: toStatedText(staffing.grade),
    organisation: toStatedText(staffing.organisation),
    unit: toStatedText(staffing.unit),
    inPost: toStatedTimeInPost(staffing.inPost),
    posts: staffing.posts.map(toPost),
    lineManagers: staffing.lineManagers,
    arrangements: staffing.arrangements.map(toArrangement),
    absences:
      absence.kind === 'absent'
        ? absence.absences.map(({ entry, absence: kind, from }) => ({ entry, kind, from }))
        : [],
    workload: staffing.workload.map(toFigure),
  }
}

/** "Priya Lindqvist, probation practitioner (PO), PDU-1, 30 months in post"; what is not recorded is said. */
function staffInWords({ staffId, registration, name, role, grade, unit, inPost }: StaffingAt): string {
  const said = (stated: typeof name) => inWords(stated, value => value)
  switch (registration.kind) {
    case 'nothing recorded':
      return `Nothing is on record of ${staffId}.`
    case 'no appointment in force':
      return `No appointment of ${staffId} is on record for this time.`
    case 'in post':
      return `${said(name)}, ${said(role)} (${said(grade)}), ${said(unit)}, ${toStatedTimeInPost(inPost).inWords} in post`
  }
}

function toPost({ appointment, from, role, grade, organisation, unit, inPost }: PostAt): Post {
  return {
    appointment,
    from,
    role: toStatedText(role),
    grade: toStatedText(grade),
    organisation: toStatedText(organisation),
    unit: toStatedText(unit),
    inPost: toStatedTimeInPost(inPost),
  }
}

function toArrangement(arrangement: Arrangement): StandInArrangement {
  const { from, until, unit, arrangedBy } = arrangement.arrangement
  const acting = arrangement.capacity === 'acting' ? arrangement.arrangement : undefined
  return {
    entry: arrangement.entry,
    capacity: arrangement.capacity,
    forWhom: standsInFor(arrangement),
    unit,
    role: acting?.role,
    grade: acting?.grade,
    from,
    until,
    arrangedBy,
    inWords: arrangementInWords(arrangement),
  }
}

function toFigure({ source, ...figure }: MeasureAt): WorkloadFigure {
  return { ...figure, sourceKind: source.kind, source: source.name }
}

import type { LineOfManagement as Line, SpanOfControl as Span } from '#staffing'
import type { LineOfManagement, SpanOfControl } from '../models/staff.models.ts'
import { toStatedText } from './stated.ts'

/** A span of control as the schema has it. */
export function toSpan({ reports, covered }: Span): SpanOfControl {
  const people = (count: number) => (count === 1 ? '1 person' : `${count} people`)
  const besides = covered.length === 0 ? '' : `, and ${people(covered.length)} besides while standing in`
  return {
    reports: reports.map(({ staffId }) => staffId),
    covered: covered.map(({ staffId }) => staffId),
    inWords: `${people(reports.length)} by recorded line management${besides}`,
  }
}

/** A line of management as the schema has it. */
export function toLine({ steps, endless }: Line): LineOfManagement {
  return {
    endless,
    steps: steps.map(({ level, staffId, staffing, managers, standIns }) => ({
      level,
      staffId,
      name: toStatedText(staffing?.name ?? { kind: 'not recorded' }),
      grade: toStatedText(staffing?.grade ?? { kind: 'not recorded' }),
      managers,
      standIns: standIns.map(one => one.staffId),
    })),
  }
}

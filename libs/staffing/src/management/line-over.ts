import type { StaffRecord } from '../record/staff-record.ts'
import { staffingOf } from '../staffing-at/staffing-at.ts'
import type { Instant } from '../time/given-time.ts'
import { endOf, startOf, type Span } from '../time/period.ts'
import { arrangementsFor } from './stand-ins.ts'

/** How somebody stood in another's line: as their line manager, or in the place of one. */
export type LineStanding =
  { readonly as: 'line manager' } | { readonly as: 'covering' | 'acting'; readonly forWhom: string }

/** A stretch of time in which somebody stood in another's line, and all the ways in which they did. */
export interface LineSpan extends Span {
  readonly standings: readonly LineStanding[]
}

/** What is on record of a member of staff, by their staff code. */
export type RecordOf = (staffId: string) => StaffRecord

/**
 * How one person stood in the line of another at an instant: as recorded line manager, or by a recorded arrangement in the
 * place of one. The next level only: a manager's manager is not in the line. Empty: the record has no such line.
 */
export function lineAt(
  recordOf: RecordOf,
  managerId: string,
  staffId: string,
  instant: Instant,
): readonly LineStanding[] {
  if (managerId === staffId) return []
  const at = (id: string) => staffingOf(recordOf(id), id, instant)
  const managers = [...new Set(at(staffId).lineManagers.map(({ manager }) => manager))].sort()
  const asker = at(managerId)
  return managers.flatMap((forWhom): readonly LineStanding[] => {
    if (forWhom === managerId) return [{ as: 'line manager' }]
    const capacities = new Set(arrangementsFor(asker, at(forWhom)).map(({ capacity }) => capacity))
    return [...capacities].sort().map(as => ({ as, forWhom }))
  })
}

/**
 * The parts of a stretch of time, both ends inclusive, in which one person stood in the line of another. Staffing only
 * changes where something on record begins or ends, so that these moments tell of every other.
 */
export function lineOver(
  recordOf: RecordOf,
  managerId: string,
  staffId: string,
  { first, last }: Span,
): readonly LineSpan[] {
  const assigned = recordOf(staffId).of('line-manager-assigned')
  const people = new Set([staffId, managerId, ...assigned.map(({ fact }) => fact.manager)])
  const moments = [...people].flatMap(id => changesIn(recordOf(id))).filter(one => one > first && one <= last)
  const starts = [first, ...new Set(moments)].sort((left, right) => left - right)
  const spans = starts.map((start, index): LineSpan => {
    const standings = lineAt(recordOf, managerId, staffId, start)
    return { first: start, last: (starts[index + 1] ?? last + 1) - 1, standings }
  })
  return joined(spans).filter(({ standings }) => standings.length > 0)
}

/** Every moment from which something on record may hold, or holds no longer. */
function changesIn(record: StaffRecord): readonly Instant[] {
  return record.all.flatMap(({ fact }) => {
    const { from, until } = fact as { readonly from?: string; readonly until?: string }
    return [...(from === undefined ? [] : [startOf(from)]), ...(until === undefined ? [] : [endOf(until) + 1])]
  })
}

function joined(spans: readonly LineSpan[]): readonly LineSpan[] {
  const result: LineSpan[] = []
  for (const span of spans) {
    const before = result.at(-1)
    const same = before && JSON.stringify(before.standings) === JSON.stringify(span.standings)
    if (same) result[result.length - 1] = { ...before, last: span.last }
    else result.push(span)
  }
  return result
}

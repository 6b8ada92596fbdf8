import { standsInFor, type Arrangement, type StaffRecord, type StaffingEntry as Recorded } from '#staffing'
import { toActor } from '../../case/show/entry/actor.ts'
import type { StaffingEntry } from '../models/staff.models.ts'

/** An entry as the schema has it. */
export function toStaffingEntry(entry: Recorded, record?: StaffRecord): StaffingEntry {
  return {
    id: entry.id,
    kind: entry.name,
    inWords: entryInWords(entry),
    entered: entry.entered,
    recordedBy: toActor(entry.recordedBy),
    corrects: entry.corrects,
    reason: entry.reason,
    supersededBy: (record?.supersededBy(entry.id) ?? []).map(({ id }) => id),
  }
}

/** What an entry says, in one line. */
export function entryInWords(entry: Recorded): string {
  switch (entry.name) {
    case 'appointed':
      return `${entry.fact.name} appointed ${entry.fact.role} (${entry.fact.grade}), ${entry.fact.unit}, ${entry.fact.organisation}, ${period(entry.fact)}`
    case 'grade-changed':
      return `grade ${[entry.fact.grade, entry.fact.role].filter(Boolean).join(', ')} from ${entry.fact.from}`
    case 'unit-changed':
      return `unit ${[entry.fact.unit, entry.fact.organisation].filter(Boolean).join(', ')} from ${entry.fact.from}`
    case 'line-manager-assigned':
      return `line manager ${entry.fact.manager} ${period(entry.fact)}`
    case 'acting-up-arranged':
      return arrangementInWords({ capacity: 'acting', entry: entry.id, arrangement: entry.fact })
    case 'cover-arranged':
      return arrangementInWords({ capacity: 'covering', entry: entry.id, arrangement: entry.fact })
    case 'absence-recorded':
      return `absent (${entry.fact.kind}) ${period(entry.fact)}`
    case 'returned':
      return `back from ${entry.fact.from}`
    case 'left':
      return `left, last day ${entry.fact.until}`
    case 'workload-recorded':
      return `${entry.fact.measures.map(({ measure, value }) => `${measure} ${value}`).join(', ')} as of ${entry.fact.asOf}, by ${entry.fact.source.name}`
    case 'entry-withdrawn':
      return `entry ${entry.fact.entry} withdrawn: ${entry.fact.reason}`
  }
}

/** An arrangement in one line, with by whose arrangement it was where that is recorded. */
export function arrangementInWords(arrangement: Arrangement): string {
  const { from, until, arrangedBy, unit } = arrangement.arrangement
  const whom = standsInFor(arrangement)
  const by = arrangedBy === undefined ? '' : `, arranged by ${arrangedBy}`
  if (arrangement.capacity === 'covering') {
    return `covering ${[whom, unit].filter(Boolean).join(' in ')} ${period({ from, until })}${by}`
  }
  const { role, grade } = arrangement.arrangement
  const place = `${unit === undefined ? '' : `, ${unit}`}${whom === undefined ? '' : `, for ${whom}`}`
  return `acting ${role} (${grade})${place} ${period({ from, until })}${by}`
}

function period({ from, until }: { readonly from: string; readonly until?: string | undefined }): string {
  return until === undefined ? `from ${from}` : `from ${from} until ${until}`
}

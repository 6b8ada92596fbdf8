import {
  kindOf,
  type CaseEntry,
  type Elapsed,
  type KnownWhen,
  type MeetingAction as RecordedAction,
} from '#case-record'
import { placedAt } from '../basis/known.ts'
import type { CaseFile } from '../case-file/case-file.ts'
import { standsAt } from '../case-file/withdrawals.ts'
import { lateBy } from '../requests/late-answer.ts'
import { overdueAt, type RequestState } from '../requests/requests.ts'
import type { MeetingRecord } from './meetings.ts'

/** An action that a meeting gave somebody, and whether its completion had been recorded by an instant. */
export interface MeetingAction {
  readonly entry: CaseEntry
  readonly owner: string | null
  readonly due: KnownWhen | undefined
  /** Empty: no completion recorded, which is not the same as not done. */
  readonly completedBy: readonly CaseEntry[]
  readonly overdue: RequestState['overdue']
  /** By how much the first completion surely came after the due time. Absent: in time, none, or not surely late. */
  readonly completedLate?: Elapsed
}

/**
 * Actions that were set by a meeting, in order of presentation. A completion belongs to the action that it names by a
 * relation, or else by the number that both carry.
 */
export function actionsOf(file: CaseFile, { followedBy }: MeetingRecord, instant: number): readonly MeetingAction[] {
  const standing = followedBy.filter(entry => mayHaveBeen(entry, instant) && standsAt(file, entry, instant))
  return standing.flatMap(entry => {
    const action = kindOf(entry).meetingAction?.(entry)
    if (action?.step !== 'set') return []
    const completedBy = completionsOf(file, entry, action).filter(one => mayHaveBeen(one, instant))
    const status = completedBy.length > 0 ? 'answered' : 'unanswered'
    const { owner, due } = action
    const completedLate = lateBy(due, completedBy)
    const late = completedLate ? { completedLate } : {}
    return [{ entry, owner, due, completedBy, overdue: overdueAt(due, instant, status), ...late }]
  })
}

function completionsOf(file: CaseFile, set: CaseEntry, action: RecordedAction): readonly CaseEntry[] {
  const linked = file.incoming(set).map(link => link.entry)
  return file.entries.filter(entry => {
    const completed = kindOf(entry).meetingAction?.(entry)
    return completed?.step === 'completed' && (linked.includes(entry) || sameNumber(completed, action))
  })
}

/** Numbers of actions are a meeting's own: two meetings may use the same. */
function sameNumber(left: RecordedAction, right: RecordedAction): boolean {
  const sameMeeting = left.meetingId === right.meetingId || left.meetingId === undefined
  return left.actionId !== undefined && left.actionId === right.actionId && sameMeeting
}

function mayHaveBeen(entry: CaseEntry, instant: number): boolean {
  const at = placedAt(entry)
  return at === undefined || at.earliest <= instant
}

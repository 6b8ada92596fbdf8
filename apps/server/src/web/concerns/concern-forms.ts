import type { WrongField } from '../case/basis/basis-query.ts'
import { dateFrom } from '../case/basis/typed-moment.ts'
import type { WholeConcern } from './concern.query.ts'

/** What somebody may do about a concern that is on record. */
export type ConcernDeed = 'acknowledge' | 'answer' | 'escalate' | 'withdraw'

export const deeds: readonly ConcernDeed[] = ['acknowledge', 'answer', 'escalate', 'withdraw']

/** Every field of the forms about a concern, as it was sent. */
export const concernFields = [
  ...['category', 'text', 'toStaffId', 'toRole', 'due', 'crn', 'entry'],
  ...['reason', 'withdrawReason', 'commandId', 'seen'],
] as const

export type TypedConcern = Readonly<Record<(typeof concernFields)[number], string>>

/** Which forms are of use to somebody, by how they stand to the concern. Whether a form is taken, the API decides. */
export function deedsFor(
  { raisedBy, asks, status }: WholeConcern,
  staffId: string | undefined,
): readonly ConcernDeed[] {
  const open = status === 'RAISED' || status === 'ACKNOWLEDGED' || status === 'ESCALATED'
  const mine = staffId !== undefined && raisedBy.staffId === staffId
  const ask = asks.find(({ to }) => to.staffId === staffId)
  const waits = ask?.status === 'RAISED' || ask?.status === 'ACKNOWLEDGED'
  return [
    ...(ask?.status === 'RAISED' ? (['acknowledge'] as const) : []),
    ...(waits ? (['answer'] as const) : []),
    ...(mine && open ? (['escalate', 'withdraw'] as const) : []),
  ]
}

/** What has to be there, and be a date, before anything is asked of the API. */
export function missingInConcern(form: 'raise' | ConcernDeed, typed: TypedConcern): readonly WrongField[] {
  const needed: readonly (readonly [field: keyof TypedConcern, message: string])[] =
    form === 'raise'
      ? [
          ['category', 'Choose what it is about'],
          ['text', 'Say what concerns you'],
          ['toStaffId', 'Enter the staff code of who is to answer it'],
        ]
      : form === 'answer'
        ? [['text', 'Write your answer']]
        : form === 'escalate'
          ? [['toStaffId', 'Enter the staff code of who is to answer it']]
          : []
  const missing = needed.filter(([field]) => typed[field].trim() === '')
  const asks = form === 'raise' || form === 'escalate'
  return [
    ...missing.map(([field, message]) => ({ field, message })),
    ...(asks && dateFrom(typed.due) === undefined
      ? [{ field: 'due', message: 'Enter a date by which you ask for an answer, such as 14/3/2025' }]
      : []),
  ]
}

/** Whom a concern is put to and by when, as the API takes it. */
export function asking({ toStaffId, toRole, due }: TypedConcern) {
  const role = toRole.trim()
  return { to: { staffId: toStaffId.trim(), ...(role ? { role } : {}) }, due: dateFrom(due) ?? due }
}

export function raiseInput(typed: TypedConcern) {
  const { text, commandId, crn, entry } = typed
  const about = crn.trim() === '' ? {} : { about: { crn: crn.trim(), entries: entry.trim() ? [entry.trim()] : [] } }
  return { commandId, text, ...asking(typed), ...about }
}

const fields: Readonly<Record<string, string>> = {
  'to.staffId': 'toStaffId',
  'to.role': 'toRole',
  'about.crn': 'crn',
  'about.entries': 'crn',
}

/** The field of a form to which a problem with a field of the API's input belongs; its first for any other. */
export function concernFieldOf(first: string): (inputField: string) => string {
  return inputField =>
    fields[inputField] ?? (['category', 'text', 'due', 'reason'].includes(inputField) ? inputField : first)
}

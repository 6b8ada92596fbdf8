import type { ActProblem } from '#case-record'
import { somebodyElse } from '../shared/attributed.input.ts'
import { decisionFields } from '../shared/decision.input.ts'
import type { Recording } from '../shared/recording.ts'
import type {
  GiveMappaViewInput,
  RecordMappaApologiesInput,
  RecordMappaAttendanceInput,
  RecordMappaDecisionInput,
  RecordMappaInvitationInput,
} from './participation.inputs.ts'

const partFields = { meetingId: 'meetingId', agency: 'agency', who: 'who' } as const

export const recordMappaInvitation: Recording<RecordMappaInvitationInput> = {
  action: 'recordMappaInvitation',
  kind: 'mappa.invited',
  happens: 'as stated',
  fields: { ...partFields, due: 'due' },
}

export const recordMappaAttendance: Recording<RecordMappaAttendanceInput> = {
  action: 'recordMappaAttendance',
  kind: 'mappa.attended',
  happens: 'as stated',
  fields: partFields,
  ties: ({ invitation }) => [{ field: 'invitation', as: 'replies-to', to: invitation }],
  check: representativeProblems,
}

export const recordMappaApologies: Recording<RecordMappaApologiesInput> = {
  action: 'recordMappaApologies',
  kind: 'mappa.apologies',
  happens: 'as stated',
  fields: { ...partFields, reason: 'reason' },
  ties: ({ invitation }) => [{ field: 'invitation', as: 'replies-to', to: invitation }],
  check: representativeProblems,
}

export const giveMappaView: Recording<GiveMappaViewInput> = {
  action: 'giveMappaView',
  kind: 'mappa.view.given',
  happens: 'as stated',
  fields: { meetingId: 'meetingId', agency: 'agency', view: 'view' },
  ties: ({ meeting }) => [{ field: 'meeting', as: 'follows', to: meeting }],
  reportedOf: somebodyElse,
}

/** `decision` is sent as null where nothing was decided, which has to be said. */
export const recordMappaDecision: Recording<RecordMappaDecisionInput> = {
  action: 'recordMappaDecision',
  kind: 'mappa.decision.recorded',
  happens: 'as stated',
  fields: { ...decisionFields, meetingId: 'meetingId', level: 'level', category: 'category' },
  madeFields: ({ decision }) => ({ decision }),
  ties: ({ meeting }) => [{ field: 'meeting', as: 'follows', to: meeting }],
  reportedOf: somebodyElse,
  check: decisionProblems,
}

/** Without a name the part is the recorder's own, which would place them with an agency that is not theirs. */
function representativeProblems({ agency, who }: RecordMappaAttendanceInput): readonly ActProblem[] {
  if (!agency || who) return []
  return [{ field: 'who', problem: 'is missing', expected: 'who stood for the agency, by name or role' }]
}

/** A decision or none is said, never left to be guessed; none sets nothing. */
function decisionProblems(input: RecordMappaDecisionInput): readonly ActProblem[] {
  if (input.decision === undefined) {
    return [{ field: 'decision', problem: 'is missing', expected: 'what was decided, or null where nothing was' }]
  }
  if (input.decision !== null) return []
  return (['level', 'category'] as const).flatMap(field =>
    typeof input[field] === 'number'
      ? [{ field, problem: 'is set where nothing was decided', expected: 'a decision, or no level and no category' }]
      : [],
  )
}

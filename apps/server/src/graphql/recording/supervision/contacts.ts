import { decisionFields } from '../shared/decision.input.ts'
import type { Recording } from '../shared/recording.ts'
import type {
  IssueWarningInput,
  JudgeAbsenceInput,
  RecordContactInput,
  RecordMissedContactInput,
} from './supervision.inputs.ts'

const contactFields = { sequence: 'sequence', contactType: 'contactType', place: 'place' } as const

export const recordContact: Recording<RecordContactInput> = {
  action: 'recordContact',
  kind: {
    among: ['contact.attended', 'contact.recorded'],
    by: ({ attended }) => (attended ? 'contact.attended' : 'contact.recorded'),
  },
  happens: 'as stated',
  fields: contactFields,
}

export const recordMissedContact: Recording<RecordMissedContactInput> = {
  action: 'recordMissedContact',
  kind: 'contact.missed',
  happens: 'as stated',
  fields: contactFields,
}

export const judgeAbsence: Recording<JudgeAbsenceInput> = {
  action: 'judgeAbsence',
  kind: 'absence.judged',
  happens: 'as recorded',
  fields: { ...decisionFields, judgement: 'judgement', contactSequence: 'contactSequence' },
  ties: ({ contact }) => [{ field: 'contact', as: 'follows', to: contact }],
}

export const issueWarning: Recording<IssueWarningInput> = {
  action: 'issueWarning',
  kind: 'warning.issued',
  happens: 'as stated',
  fields: { ...decisionFields, level: 'level', covers: 'covers' },
  ties: ({ occasionedBy }) => [{ field: 'occasionedBy', as: 'follows', to: occasionedBy }],
}

import type { Example } from './example.ts'

const centralTeam = { role: 'case worker', organisation: 'Central recall team' }
const officer = { role: 'officer', organisation: 'Police' }
const recallId = 'RC-9'

/** Examples of the steps of a recall from the request to endorse it until it is carried out or taken back. */
export const recallExamples = {
  requestRecallEndorsement: {
    by: 'practitioner',
    when: 'The recall is sent to whoever has to endorse it.',
    input: async about => ({
      recall: await about.recall(),
      recallId,
      toRole: 'senior probation officer',
      due: '2025-02-12',
      reason: 'Out of touch.',
    }),
    kind: 'recall.endorsement.requested',
    holds: {
      data: { recallId, toRole: 'senior probation officer', due: '2025-02-12', reason: 'Out of touch.' },
      relatesTo: [{ as: 'step-of' }],
    },
  },
  initiateRecall: {
    by: 'practitioner',
    when: 'The practitioner starts a recall.',
    input: () => ({ recallId, reason: 'Out of touch.', reliedOn: [] }),
    kind: 'recall.initiated',
    holds: { data: { recallId, reason: 'Out of touch.' } },
  },
  endorseRecall: {
    by: 'head-of-pdu',
    when: 'A manager endorses a recall that somebody else asks for.',
    input: async about => ({ request: await about.endorsement(), recallId, toRole: 'central recall team' }),
    kind: 'recall.endorsed',
    holds: { data: { recallId, toRole: 'central recall team' }, relatesTo: [{ as: 'replies-to' }] },
  },
  signRecallReport: {
    by: 'manager',
    when: 'A manager signs the report on a recall that somebody else asks for.',
    input: async about => ({ request: await about.endorsement(), recall: await about.recall() }),
    kind: 'recall.report.signed',
    holds: { relatesTo: [{ as: 'replies-to' }, { as: 'step-of' }] },
  },
  submitRecall: {
    by: 'practitioner',
    when: 'The recall is submitted to the central team.',
    input: async about => ({ recall: await about.recall() }),
    kind: 'recall.submitted',
    holds: { relatesTo: [{ as: 'step-of' }] },
  },
  requestRecall: {
    by: 'practitioner',
    when: 'The endorsed recall is asked of the central team.',
    input: async about => ({ recall: await about.recall(), recallId }),
    kind: 'recall.requested',
    holds: { data: { recallId }, relatesTo: [{ as: 'step-of' }] },
  },
  recordLicenceRevoked: {
    by: 'practitioner',
    when: 'The central team has revoked the licence.',
    input: async about => ({ recall: await about.recall(), recallId, attributedTo: centralTeam }),
    kind: 'recall.licence_revoked',
    holds: { data: { recallId }, actor: centralTeam, relatesTo: [{ as: 'step-of' }] },
  },
  recordPoliceNotified: {
    by: 'practitioner',
    when: 'The police have been told of the recall.',
    input: () => ({ recallId, attributedTo: centralTeam }),
    kind: 'recall.notified_police',
    holds: { data: { recallId }, actor: centralTeam },
  },
  recordPoliceEmpowered: {
    by: 'practitioner',
    when: 'The police have been given the power to arrest.',
    input: () => ({ recallId, attributedTo: centralTeam }),
    kind: 'recall.police_empowered',
    holds: { data: { recallId }, actor: centralTeam },
  },
  recordExecutionAttempt: {
    by: 'practitioner',
    when: 'The police have tried to carry out the recall.',
    input: () => ({ recallId, entryGained: false, reason: 'Nobody opened.', attributedTo: officer }),
    kind: 'recall.execution.attempted',
    holds: { data: { recallId, entryGained: false, reason: 'Nobody opened.' }, actor: officer },
  },
  rescindRecall: {
    by: 'manager',
    when: 'A recall is taken back.',
    input: () => ({ recallId, rationale: 'He had been in hospital.', attributedTo: centralTeam }),
    kind: 'recall.rescinded',
    holds: { data: { recallId, rationale: 'He had been in hospital.' }, actor: centralTeam },
  },
} as const satisfies Readonly<Record<string, Example>>

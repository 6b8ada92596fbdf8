import type { Example } from './example.ts'

const centralTeam = { role: 'case worker', organisation: 'Central recall team' }
const officer = { role: 'officer', organisation: 'Police' }
const recallId = 'RC-9'

/** Examples of the steps of a recall from the request to endorse it until it is carried out or taken back. */
export const recallExamples = {
  requestRecallEndorsement: {
    by: 'practitioner',
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
    input: () => ({ recallId, reason: 'Out of touch.', reliedOn: [] }),
    kind: 'recall.initiated',
    holds: { data: { recallId, reason: 'Out of touch.' } },
  },
  endorseRecall: {
    by: 'head-of-pdu',
    input: async about => ({ request: await about.endorsement(), recallId, toRole: 'central recall team' }),
    kind: 'recall.endorsed',
    holds: { data: { recallId, toRole: 'central recall team' }, relatesTo: [{ as: 'replies-to' }] },
  },
  signRecallReport: {
    by: 'manager',
    input: async about => ({ request: await about.endorsement(), recall: await about.recall() }),
    kind: 'recall.report.signed',
    holds: { relatesTo: [{ as: 'replies-to' }, { as: 'step-of' }] },
  },
  submitRecall: {
    by: 'practitioner',
    input: async about => ({ recall: await about.recall() }),
    kind: 'recall.submitted',
    holds: { relatesTo: [{ as: 'step-of' }] },
  },
  recordLicenceRevoked: {
    by: 'practitioner',
    input: async about => ({ recall: await about.recall(), recallId, attributedTo: centralTeam }),
    kind: 'recall.licence_revoked',
    holds: { data: { recallId }, actor: centralTeam, relatesTo: [{ as: 'step-of' }] },
  },
  recordPoliceNotified: {
    by: 'practitioner',
    input: () => ({ recallId, attributedTo: centralTeam }),
    kind: 'recall.notified_police',
    holds: { data: { recallId }, actor: centralTeam },
  },
  recordExecutionAttempt: {
    by: 'practitioner',
    input: () => ({ recallId, entryGained: false, reason: 'Nobody opened.', attributedTo: officer }),
    kind: 'recall.execution.attempted',
    holds: { data: { recallId, entryGained: false, reason: 'Nobody opened.' }, actor: officer },
  },
  rescindRecall: {
    by: 'manager',
    input: () => ({ recallId, rationale: 'He had been in hospital.', attributedTo: centralTeam }),
    kind: 'recall.rescinded',
    holds: { data: { recallId, rationale: 'He had been in hospital.' }, actor: centralTeam },
  },
} as const satisfies Readonly<Record<string, Example>>

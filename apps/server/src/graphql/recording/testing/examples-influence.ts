import { version1, type Example } from './example.ts'

const person = { staffId: 'N99A301', role: 'head of PDU', organisation: 'Probation', capacity: 'COVERING' }

/** Examples of what is given on the acts of others: signatures, directions, advice, dissent. */
export const influenceExamples = {
  countersign: {
    by: 'manager',
    input: async about => ({ act: await version1(about.rating()) }),
    kind: 'countersignature.given',
    holds: { relatesTo: [{ as: 'countersigns', version: 1 }] },
  },
  returnForChanges: {
    by: 'manager',
    input: async about => ({ act: await version1(about.rating()), detail: 'Not evidenced.' }),
    kind: 'countersignature.returned',
    holds: { relatesTo: [{ as: 'returns' }], text: { text: 'Not evidenced.' } },
  },
  override: {
    by: 'manager',
    input: async about => ({ act: await about.rating(), from: 'high', to: 'medium', rationale: 'Not evidenced.' }),
    kind: 'override.made',
    holds: { data: { from: 'high', to: 'medium', rationale: 'Not evidenced.' }, relatesTo: [{ as: 'overrides' }] },
  },
  recordDissent: {
    by: 'mappa-coordinator',
    input: async about => ({ act: await about.rating(), detail: 'I see it otherwise.' }),
    kind: 'dissent.recorded',
    holds: { relatesTo: [{ as: 'dissents-from' }], actor: { organisation: 'MAPPA' } },
  },
  direct: {
    by: 'manager',
    input: async about => ({ act: await about.rating(), detail: 'Keep it.', channel: 'SUPERVISION', verbal: true }),
    kind: 'manager.direction',
    holds: { recordedBy: null, channel: 'supervision', data: { verbal: true }, relatesTo: [{ as: 'directs' }] },
  },
  reportDirection: {
    by: 'practitioner',
    input: async about => ({
      act: await about.rating(),
      detail: 'Keep it.',
      attributedTo: person,
      response: 'COMPLIED_UNDER_DISSENT',
    }),
    kind: 'manager.direction',
    holds: {
      actor: { staffId: 'N99A301', role: 'head of PDU', capacity: 'COVERING' },
      recordedBy: { staffId: 'N99A101' },
      data: { response: 'complied under dissent' },
    },
  },
  reportAdvice: {
    by: 'practitioner',
    input: async about => ({ act: await about.rating(), detail: 'Perhaps.', attributedTo: person }),
    kind: 'manager.advice',
    holds: { actor: { staffId: 'N99A301' }, recordedBy: { staffId: 'N99A101' }, relatesTo: [{ as: 'advises' }] },
  },
  respondToDirection: {
    by: 'practitioner',
    input: async about => ({ direction: await about.direction(), response: 'DECLINED', reason: 'Unsafe.' }),
    kind: 'direction.responded',
    holds: { data: { response: 'declined', reason: 'Unsafe.' }, relatesTo: [{ as: 'replies-to' }] },
  },
  requestAdvice: {
    by: 'practitioner',
    input: async about => ({ to: 'N99A201', about: await about.rating(), detail: 'Which?', due: '2025-02-14' }),
    kind: 'advice.requested',
    holds: { data: { to: 'N99A201', due: '2025-02-14' }, relatesTo: [{ as: 'follows' }] },
  },
  giveAdvice: {
    by: 'manager',
    input: async about => ({ act: await about.rating(), detail: 'I would wait.' }),
    kind: 'manager.advice',
    holds: { relatesTo: [{ as: 'advises' }], recordedBy: null },
  },
  escalate: {
    by: 'practitioner',
    input: async about => ({ act: await about.rating(), to: 'N99A301', due: '2025-02-13', detail: 'We differ.' }),
    kind: 'escalation.raised',
    holds: { data: { to: 'N99A301', due: '2025-02-13' }, relatesTo: [{ as: 'escalates' }] },
  },
  endorse: {
    by: 'head-of-pdu',
    input: async about => ({ act: await about.rating() }),
    kind: 'endorsement.given',
    holds: { relatesTo: [{ as: 'endorses' }] },
  },
  ratify: {
    by: 'head-of-pdu',
    input: async about => ({ act: await about.rating() }),
    kind: 'ratification.given',
    holds: { relatesTo: [{ as: 'ratifies' }] },
  },
  confirmAttributed: {
    by: 'manager',
    input: async about => ({ act: await about.reported() }),
    kind: 'testimony.given',
    holds: { data: { position: 'affirmed' }, relatesTo: [{ as: 'confirms' }] },
  },
  contestAttributed: {
    by: 'manager',
    input: async about => ({ act: await about.reported(), detail: 'I asked for evidence.' }),
    kind: 'testimony.given',
    holds: { data: { position: 'denied' }, relatesTo: [{ as: 'contests' }] },
  },
} as const satisfies Readonly<Record<string, Example>>

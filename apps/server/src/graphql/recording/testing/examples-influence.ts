import { version1, type Example } from './example.ts'

const person = { staffId: 'N99A301', role: 'head of PDU', organisation: 'Probation', capacity: 'COVERING' }

/** Examples of what is given on the acts of others: signatures, directions, advice, dissent. */
export const influenceExamples = {
  countersign: {
    by: 'manager',
    when: 'A manager agrees to an exact version that they have read; without it such a rating has no effect.',
    input: async about => ({ act: await version1(about.rating()) }),
    kind: 'countersignature.given',
    holds: { relatesTo: [{ as: 'countersigns', version: 1 }] },
  },
  returnForChanges: {
    by: 'manager',
    when: 'A manager sends a rating or proposal back with reasons. That is no refusal.',
    input: async about => ({ act: await version1(about.rating()), detail: 'Not evidenced.' }),
    kind: 'countersignature.returned',
    holds: { relatesTo: [{ as: 'returns' }], text: { text: 'Not evidenced.' } },
  },
  override: {
    by: 'manager',
    when: 'A manager puts their own decision in the place of another; both stay on the record.',
    input: async about => ({ act: await about.rating(), from: 'high', to: 'medium', rationale: 'Not evidenced.' }),
    kind: 'override.made',
    holds: { data: { from: 'high', to: 'medium', rationale: 'Not evidenced.' }, relatesTo: [{ as: 'overrides' }] },
  },
  recordDissent: {
    by: 'mappa-coordinator',
    when: 'Anybody involved who disagrees says so; nobody senior can edit or remove it.',
    input: async about => ({ act: await about.rating(), detail: 'I see it otherwise.' }),
    kind: 'dissent.recorded',
    holds: { relatesTo: [{ as: 'dissents-from' }], actor: { organisation: 'MAPPA' } },
  },
  direct: {
    by: 'manager',
    when: 'A manager tells somebody what to do about an act, and records it themself; with due, a response waits on whoever is directed.',
    input: async about => ({
      act: await about.rating(),
      detail: 'Keep it.',
      channel: 'SUPERVISION',
      verbal: true,
      due: '2025-02-14',
    }),
    kind: 'manager.direction',
    holds: {
      recordedBy: null,
      channel: 'supervision',
      data: { verbal: true, due: '2025-02-14' },
      relatesTo: [{ as: 'directs' }],
    },
  },
  reportDirection: {
    by: 'practitioner',
    when: 'Somebody was told what to do and records it. It stays unattested until the manager named confirms or contests it.',
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
    when: 'Somebody was advised and records it, in the same way.',
    input: async about => ({ act: await about.rating(), detail: 'Perhaps.', attributedTo: person }),
    kind: 'manager.advice',
    holds: { actor: { staffId: 'N99A301' }, recordedBy: { staffId: 'N99A101' }, relatesTo: [{ as: 'advises' }] },
  },
  respondToDirection: {
    by: 'practitioner',
    when: 'Whoever was directed says what they did about it.',
    input: async about => ({ direction: await about.direction(), response: 'DECLINED', reason: 'Unsafe.' }),
    kind: 'direction.responded',
    holds: { data: { response: 'declined', reason: 'Unsafe.' }, relatesTo: [{ as: 'replies-to' }] },
  },
  requestAdvice: {
    by: 'practitioner',
    when: 'Somebody asks for a view, with a time by which they need it.',
    input: async about => ({ to: 'N99A201', about: await about.rating(), detail: 'Which?', due: '2025-02-14' }),
    kind: 'advice.requested',
    holds: { data: { to: 'N99A201', due: '2025-02-14' }, relatesTo: [{ as: 'follows' }] },
  },
  giveAdvice: {
    by: 'manager',
    when: 'A manager gives a view that binds nobody.',
    input: async about => ({ act: await about.rating(), detail: 'I would wait.' }),
    kind: 'manager.advice',
    holds: { relatesTo: [{ as: 'advises' }], recordedBy: null },
  },
  escalate: {
    by: 'practitioner',
    when: 'A higher level is asked to decide, by a due time.',
    input: async about => ({ act: await about.rating(), to: 'N99A301', due: '2025-02-13', detail: 'We differ.' }),
    kind: 'escalation.raised',
    holds: { data: { to: 'N99A301', due: '2025-02-13' }, relatesTo: [{ as: 'escalates' }] },
  },
  endorse: {
    by: 'head-of-pdu',
    when: 'A manager adds agreement that is not required.',
    input: async about => ({ act: await about.rating() }),
    kind: 'endorsement.given',
    holds: { relatesTo: [{ as: 'endorses' }] },
  },
  ratify: {
    by: 'head-of-pdu',
    when: 'A manager approves afterwards what had been done; it is never shown as approval before.',
    input: async about => ({ act: await about.rating() }),
    kind: 'ratification.given',
    holds: { relatesTo: [{ as: 'ratifies' }] },
  },
  confirmAttributed: {
    by: 'manager',
    when: "The person named in another's report confirms it.",
    input: async about => ({ act: await about.reported() }),
    kind: 'testimony.given',
    holds: { data: { position: 'affirmed' }, relatesTo: [{ as: 'confirms' }] },
  },
  contestAttributed: {
    by: 'manager',
    when: "The person named in another's report says that it was otherwise; both accounts stay.",
    input: async about => ({ act: await about.reported(), detail: 'I asked for evidence.' }),
    kind: 'testimony.given',
    holds: { data: { position: 'denied' }, relatesTo: [{ as: 'contests' }] },
  },
} as const satisfies Readonly<Record<string, Example>>

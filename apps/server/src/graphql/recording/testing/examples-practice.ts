import { none, version1, type Example } from './example.ts'

/** Examples of what those who hold and manage the case decide and say. */
export const practiceExamples = {
  rateRosh: {
    by: 'practitioner',
    input: () => ({ levels: [{ group: 'children', level: 'VERY_HIGH', setting: 'COMMUNITY' }], alternatives: none }),
    kind: 'assessment.rosh',
    holds: { data: { levels: { children: 'very high' }, setting: 'community', alternatives: [] } },
  },
  setTier: {
    by: 'practitioner',
    input: () => ({ tier: 'B2', version: '3.1', inputs: [{ name: 'RSR', value: '4.1' }], provisional: true }),
    kind: 'tier.set',
    holds: { data: { tier: 'B2', version: '3.1', inputs: [{ name: 'RSR', value: '4.1' }], provisional: true } },
  },
  considerRecall: {
    by: 'practitioner',
    input: async about => ({ occasionedBy: await about.missed(), recallId: 'RC-1', detail: 'Two missed.' }),
    kind: 'recall.considered',
    holds: { data: { recallId: 'RC-1' }, relatesTo: [{ as: 'follows' }] },
  },
  questionRecall: {
    by: 'mappa-coordinator',
    input: () => ({ raisedBy: 'Police', occasion: '2', due: '2025-02-12', detail: 'Why is there none?' }),
    kind: 'recall.questioned',
    holds: { data: { raisedBy: 'Police', occasion: '2', due: '2025-02-12' } },
  },
  decideNotToRecall: {
    by: 'manager',
    input: async about => ({
      question: await about.question(),
      rationale: 'One more appointment.',
      alternatives: [{ option: 'recall', whyNotTaken: 'disproportionate' }],
      reviewDue: '2025-02-20',
    }),
    kind: 'recall.not_recalled',
    holds: {
      data: {
        rationale: 'One more appointment.',
        alternatives: [{ option: 'recall', whyNotTaken: 'disproportionate' }],
        reviewDue: '2025-02-20',
      },
      relatesTo: [{ as: 'replies-to' }],
    },
  },
  decideRecall: {
    by: 'manager',
    input: () => ({ type: 'standard', typeRule: 'recall types, version 4', rationale: 'Not contained.' }),
    kind: 'recall.decided',
    holds: { data: { type: 'standard', typeRule: 'recall types, version 4', rationale: 'Not contained.' } },
  },
  recordContact: {
    by: 'practitioner',
    input: () => ({ attended: true, contactType: 'home visit', detail: 'Seen with his sister.' }),
    kind: 'contact.attended',
    holds: { data: { contactType: 'home visit' }, text: { text: 'Seen with his sister.' } },
  },
  recordMissedContact: {
    by: 'practitioner',
    input: () => ({ sequence: '1' }),
    kind: 'contact.missed',
    holds: { data: { sequence: '1' } },
  },
  judgeAbsence: {
    by: 'practitioner',
    input: async about => ({ contact: await about.missed(), judgement: 'UNACCEPTABLE', contactSequence: '1' }),
    kind: 'absence.judged',
    holds: { data: { judgement: 'unacceptable', contactSequence: '1' }, relatesTo: [{ as: 'follows' }] },
  },
  issueWarning: {
    by: 'practitioner',
    input: () => ({ level: 'final', covers: ['missed contact'] }),
    kind: 'warning.issued',
    holds: { data: { level: 'final', covers: ['missed contact'] } },
  },
  allocate: {
    by: 'manager',
    input: () => ({ to: 'N99A102', justification: 'No other.', allocateeMonthsInPost: 5, caseload: 41 }),
    kind: 'allocation.made',
    holds: { data: { to: 'N99A102', justification: 'No other.', allocateeMonthsInPost: 5, caseload: 41 } },
  },
  endAllocation: {
    by: 'manager',
    input: () => ({ from: 'N99A102' }),
    kind: 'allocation.ended',
    holds: { data: { from: 'N99A102', to: null } },
  },
  amendRecord: {
    by: 'practitioner',
    input: async about => ({
      act: await version1(about.rating()),
      field: 'levels.public',
      old: 'high',
      new: 'medium',
      reason: 'typing error',
    }),
    kind: 'record.amended',
    holds: { data: { field: 'levels.public', old: 'high', new: 'medium', reasonGiven: 'typing error' } },
  },
  giveTestimony: {
    by: 'trainee',
    input: async about => ({ about: await about.rating(), position: 'AFFIRMED', detail: 'I was there.' }),
    kind: 'testimony.given',
    holds: { data: { position: 'affirmed' }, relatesTo: [{ as: 'confirms' }] },
  },
  withdrawRecord: {
    by: 'practitioner',
    input: async about => ({ act: await version1(about.rating()), reason: 'Another person.' }),
    kind: 'record.withdrawn',
    holds: { data: { reason: 'Another person.' }, relatesTo: [{ as: 'corrects' }] },
  },
} as const satisfies Readonly<Record<string, Example>>

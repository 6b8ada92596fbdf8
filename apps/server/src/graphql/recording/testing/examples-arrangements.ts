import type { Example } from './example.ts'

const policy = { policy: 'Lighter Contact', policyVersion: '2' }

/** Examples of how a case is supervised, and of the end of that. */
export const arrangementsExamples = {
  setContactFrequency: {
    by: 'practitioner',
    input: () => ({ frequency: 'weekly', rationale: 'Levels went up.' }),
    kind: 'contact.frequency.set',
    holds: { data: { frequency: 'weekly', rationale: 'Levels went up.' } },
  },
  suspendSupervision: {
    by: 'manager',
    input: () => ({ ...policy, until: '2025-06-30', rationale: 'Last third of the order.' }),
    kind: 'supervision.suspended',
    holds: { data: { ...policy, until: '2025-06-30', rationale: 'Last third of the order.' } },
  },
  resumeSupervision: {
    by: 'manager',
    input: () => ({ ...policy, rationale: 'He no longer meets it.' }),
    kind: 'supervision.resumed',
    holds: { data: { ...policy, rationale: 'He no longer meets it.' } },
  },
  closeCase: {
    by: 'manager',
    input: () => ({ rationale: 'The order has expired.', alternatives: [] }),
    kind: 'case.closed',
    holds: { data: { rationale: 'The order has expired.', alternatives: [] } },
  },
  decideBreach: {
    by: 'practitioner',
    input: async about => ({
      breach: false,
      covers: ['missed contact'],
      breachId: 'B-1',
      occasionedBy: await about.missed(),
      rationale: 'He was in hospital.',
    }),
    kind: 'breach.not_enforced',
    holds: {
      data: { covers: ['missed contact'], breachId: 'B-1', rationale: 'He was in hospital.' },
      relatesTo: [{ as: 'follows' }],
    },
  },
  recordInformationNotSought: {
    by: 'practitioner',
    input: () => ({ subject: 'call-outs', of: 'Police', rationale: 'Asked a week ago.' }),
    kind: 'info.not_sought',
    holds: { data: { subject: 'call-outs', of: 'Police', rationale: 'Asked a week ago.' } },
  },
} as const satisfies Readonly<Record<string, Example>>

import type { Example } from './example.ts'

const policy = { policy: 'Lighter Contact', policyVersion: '2' }

/** Examples of how a case is supervised, and of the end of that. */
export const arrangementsExamples = {
  setContactFrequency: {
    by: 'practitioner',
    when: 'It is decided how often the person is to be seen.',
    input: () => ({ frequency: 'weekly', rationale: 'Levels went up.' }),
    kind: 'contact.frequency.set',
    holds: { data: { frequency: 'weekly', rationale: 'Levels went up.' } },
  },
  suspendSupervision: {
    by: 'manager',
    when: 'A manager suspends supervision under a named policy.',
    input: () => ({ ...policy, until: '2025-06-30', rationale: 'Last third of the order.' }),
    kind: 'supervision.suspended',
    holds: { data: { ...policy, until: '2025-06-30', rationale: 'Last third of the order.' } },
  },
  resumeSupervision: {
    by: 'manager',
    when: 'A manager takes supervision up again.',
    input: () => ({ ...policy, rationale: 'He no longer meets it.' }),
    kind: 'supervision.resumed',
    holds: { data: { ...policy, rationale: 'He no longer meets it.' } },
  },
  closeCase: {
    by: 'manager',
    when: 'A manager closes the case.',
    input: () => ({ rationale: 'The order has expired.', alternatives: [] }),
    kind: 'case.closed',
    holds: { data: { rationale: 'The order has expired.', alternatives: [] } },
  },
  decideBreach: {
    by: 'practitioner',
    when: 'Breach is begun, or it is decided not to enforce it.',
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
    when: 'It is decided not to ask for something. Silence is not the same.',
    input: () => ({ subject: 'call-outs', of: 'Police', rationale: 'Asked a week ago.' }),
    kind: 'info.not_sought',
    holds: { data: { subject: 'call-outs', of: 'Police', rationale: 'Asked a week ago.' } },
  },
} as const satisfies Readonly<Record<string, Example>>

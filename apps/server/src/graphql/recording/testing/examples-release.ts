import type { Example } from './example.ts'

const panel = { role: 'panel chair', organisation: 'Parole Board' }
const enquiries = [
  { of: 'Police', subject: 'call-outs', state: 'CHASED' },
  { of: "Children's services", state: 'NOT_ASKED' },
  { of: 'Landlord', state: 'RECEIVED', answer: 'He may live there.' },
]

/** Examples of what is decided about release, and about those who are to be protected from it. */
export const releaseExamples = {
  decideDisclosure: {
    by: 'practitioner',
    when: 'It is decided whether somebody at risk is told.',
    input: () => ({ outcome: 'NOT_DISCLOSE', to: ['school'], what: 'the conviction', rationale: 'No contact.' }),
    kind: 'disclosure.decided',
    holds: {
      data: { outcome: 'not disclose', to: ['school'], what: 'the conviction', rationale: 'No contact.' },
    },
  },
  assessHomeDetentionCurfew: {
    by: 'practitioner',
    when: 'Curfew at an address is found suitable or not, with how far each enquiry had come by then.',
    input: async about => ({
      request: await about.request(),
      outcome: 'suitable',
      enquiries,
      homeVisited: false,
      address: 'with his sister',
    }),
    kind: 'hdc.assessed',
    holds: {
      data: {
        outcome: 'suitable',
        enquiries: [
          { of: 'Police', subject: 'call-outs', state: 'chased' },
          { of: "Children's services", state: 'not asked' },
          { of: 'Landlord', state: 'received', answer: 'He may live there.' },
        ],
        homeVisited: false,
        address: 'with his sister',
      },
      relatesTo: [{ as: 'replies-to' }],
    },
  },
  decideApprovedPremises: {
    by: 'practitioner',
    when: 'A place in approved premises is given or not.',
    input: async about => ({
      outcome: 'accepted',
      premises: 'Ash House',
      from: '2025-03-01',
      until: '2025-06-01',
      referral: await about.request(),
      rationale: 'A room is free.',
      attributedTo: { role: 'manager', organisation: 'Ash House' },
    }),
    kind: 'approved_premises.decided',
    holds: {
      data: { outcome: 'accepted', premises: 'Ash House', from: '2025-03-01', until: '2025-06-01' },
      actor: { organisation: 'Ash House' },
      relatesTo: [{ as: 'replies-to' }],
    },
  },
  decidePolygraph: {
    by: 'practitioner',
    when: 'It is decided whether a polygraph examination is required.',
    input: () => ({ outcome: 'required', due: '2025-05', rationale: 'The condition stands.' }),
    kind: 'polygraph.decided',
    holds: { data: { outcome: 'required', due: '2025-05', rationale: 'The condition stands.' } },
  },
  recordParoleReport: {
    by: 'practitioner',
    when: 'A report for the Parole Board is finished; it may advise nothing.',
    input: () => ({ recommendation: null, detail: 'Asked to give none.' }),
    kind: 'parole.report',
    holds: { data: { recommendation: null }, text: { text: 'Asked to give none.' } },
  },
  recordParoleDecision: {
    by: 'practitioner',
    when: 'The Parole Board has decided.',
    input: () => ({ outcome: 'release', dependsOn: ['a place in approved premises'], attributedTo: panel }),
    kind: 'parole.decision',
    holds: { data: { outcome: 'release', dependsOn: ['a place in approved premises'] }, actor: panel },
  },
} as const satisfies Readonly<Record<string, Example>>

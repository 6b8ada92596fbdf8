import { none, type Example } from './example.ts'

const judge = { role: 'sentencing judge', organisation: 'Court' }

/** Examples of what is exchanged with others: information, MAPPA, courts. */
export const agenciesExamples = {
  requestInformation: {
    by: 'practitioner',
    input: () => ({ requestedOf: 'Police', subject: 'call-outs', due: '2025-02-14' }),
    kind: 'info.requested',
    holds: { data: { requestedOf: 'Police', subject: 'call-outs', due: '2025-02-14' } },
  },
  chaseInformation: {
    by: 'practitioner',
    input: async about => ({ request: await about.request() }),
    kind: 'info.chased',
    holds: { relatesTo: [{ as: 'chases' }] },
  },
  receiveInformation: {
    by: 'practitioner',
    input: async about => ({
      request: await about.request(),
      status: 'ALLEGATION',
      heldIn: 'mailbox',
      attributedTo: { role: 'public protection officer', organisation: 'Police' },
      detail: 'Two reports.',
    }),
    kind: 'info.received',
    holds: {
      data: { status: 'allegation', heldIn: 'mailbox' },
      actor: { organisation: 'Police' },
      recordedBy: { staffId: 'N99A101' },
      relatesTo: [{ as: 'replies-to' }],
    },
  },
  refuseInformation: {
    by: 'practitioner',
    input: async about => ({
      request: await about.request(),
      reason: 'Under investigation.',
      attributedTo: { role: 'public protection officer', organisation: 'Police' },
    }),
    kind: 'info.refused',
    holds: { data: { reason: 'Under investigation.' }, relatesTo: [{ as: 'replies-to' }] },
  },
  recordReading: {
    by: 'trainee',
    input: async about => ({ information: await about.rating() }),
    kind: 'info.read',
    holds: { relatesTo: [{ as: 'reads' }], actor: { staffId: 'N99A102' } },
  },
  discountInformation: {
    by: 'practitioner',
    input: async about => ({ information: await about.request(), rationale: 'Not about him.' }),
    kind: 'info.discounted',
    holds: { data: { rationale: 'Not about him.' }, relatesTo: [{ as: 'follows' }] },
  },
  withholdInformation: {
    by: 'mappa-coordinator',
    input: () => ({ from: ['MAPPA meeting M-1'], reason: 'Source at risk.' }),
    kind: 'info.withheld',
    holds: { data: { from: ['MAPPA meeting M-1'], reason: 'Source at risk.' } },
  },
  referToMappa: {
    by: 'practitioner',
    input: () => ({ level: 2, category: 3, reason: 'Several agencies.' }),
    kind: 'mappa.referred',
    holds: { data: { level: 2, category: 3, reason: 'Several agencies.' } },
  },
  setMappaLevel: {
    by: 'mappa-coordinator',
    input: () => ({ level: 2, category: 3 }),
    kind: 'mappa.level.set',
    holds: { data: { level: 2, category: 3 } },
  },
  recordMappaMeeting: {
    by: 'mappa-coordinator',
    input: () => ({
      meetingId: 'M-1',
      attendees: ['police'],
      apologies: none,
      agencyViews: [{ agency: 'Police', by: 'inspector', view: 'high' }],
      decision: null,
      topics: ['release'],
    }),
    kind: 'mappa.meeting',
    holds: {
      data: {
        meetingId: 'M-1',
        attendees: ['police'],
        apologies: [],
        agencyViews: [{ agency: 'Police', by: 'inspector', view: 'high' }],
        decision: null,
        topic: ['release'],
      },
    },
  },
  issueMinute: {
    by: 'mappa-coordinator',
    input: () => ({ meetingId: 'M-1', version: '1', detail: 'As said.' }),
    kind: 'mappa.minute.issued',
    holds: { data: { meetingId: 'M-1', version: '1' } },
  },
  amendMinute: {
    by: 'mappa-coordinator',
    input: () => ({ meetingId: 'M-1', version: '2', requestedBy: 'offender manager', detail: 'Otherwise.' }),
    kind: 'mappa.minute.amended',
    holds: { data: { meetingId: 'M-1', version: '2', requestedBy: 'offender manager' } },
  },
  setMappaAction: {
    by: 'mappa-coordinator',
    input: () => ({ owner: 'Police', due: '2025-02-20', detail: 'Visit.' }),
    kind: 'mappa.action.set',
    holds: { data: { owner: 'Police', due: '2025-02-20' } },
  },
  completeMappaAction: {
    by: 'practitioner',
    input: async about => ({ action: await about.action() }),
    kind: 'mappa.action.completed',
    holds: { relatesTo: [{ as: 'follows' }] },
  },
  prepareCourtReport: {
    by: 'practitioner',
    input: () => ({ proposal: 'community order', format: 'short', sourcesConsulted: ['previous convictions'] }),
    kind: 'court.report.prepared',
    holds: { data: { proposal: 'community order', format: 'short', sourcesConsulted: ['previous convictions'] } },
  },
  recordSentence: {
    by: 'practitioner',
    input: () => ({ sentence: '12 months custody', attributedTo: judge }),
    kind: 'sentence.imposed',
    holds: { data: { sentence: '12 months custody' }, actor: judge, recordedBy: { staffId: 'N99A101' } },
  },
  varyLicenceCondition: {
    by: 'practitioner',
    input: () => ({ condition: 'curfew', from: '19:00', to: '21:00', expiry: '2025-06-30' }),
    kind: 'licence.condition.varied',
    holds: { data: { condition: 'curfew', from: '19:00', to: '21:00', expiry: '2025-06-30' } },
  },
} as const satisfies Readonly<Record<string, Example>>

import type { Example } from './example.ts'

const chair = { role: 'MAPPA chair', organisation: 'Police' }

/** Examples of who was asked to a meeting of agencies, who came, what they said, and what was decided. */
export const meetingsExamples = {
  recordMappaInvitation: {
    by: 'mappa-coordinator',
    when: 'An agency is asked to a meeting.',
    input: () => ({ meetingId: 'M-1', agency: 'Police', who: 'inspector', due: '2025-02-20' }),
    kind: 'mappa.invited',
    holds: { data: { meetingId: 'M-1', agency: 'Police', who: 'inspector', due: '2025-02-20' } },
  },
  recordMappaAttendance: {
    by: 'practitioner',
    when: 'Somebody came to a meeting; without an agency it is the recorder themself.',
    input: async about => ({ meetingId: 'M-1', invitation: await about.invitation() }),
    kind: 'mappa.attended',
    holds: { data: { meetingId: 'M-1' }, relatesTo: [{ as: 'replies-to' }] },
  },
  recordMappaApologies: {
    by: 'manager',
    when: 'Somebody invited could not come.',
    input: async about => ({
      meetingId: 'M-1',
      agency: 'Police',
      who: 'inspector',
      reason: 'On leave.',
      invitation: await about.invitation(),
    }),
    kind: 'mappa.apologies',
    holds: {
      data: { meetingId: 'M-1', agency: 'Police', who: 'inspector', reason: 'On leave.' },
      relatesTo: [{ as: 'replies-to' }],
    },
  },
  giveMappaView: {
    by: 'mappa-coordinator',
    when: "An agency's position is given by its representative, or written down for them.",
    input: () => ({
      meetingId: 'M-1',
      agency: 'Police',
      view: 'high to known adult',
      attributedTo: { role: 'inspector', organisation: 'Police' },
    }),
    kind: 'mappa.view.given',
    holds: {
      data: { meetingId: 'M-1', agency: 'Police', view: 'high to known adult' },
      actor: { role: 'inspector', organisation: 'Police' },
    },
  },
  recordMappaDecision: {
    by: 'mappa-coordinator',
    when: 'What a meeting decided, or that it decided nothing, and who decided.',
    input: () => ({ meetingId: 'M-1', decision: 'manage at level 2', level: 2, category: 3, attributedTo: chair }),
    kind: 'mappa.decision.recorded',
    holds: { data: { meetingId: 'M-1', decision: 'manage at level 2', level: 2, category: 3 }, actor: chair },
  },
} as const satisfies Readonly<Record<string, Example>>

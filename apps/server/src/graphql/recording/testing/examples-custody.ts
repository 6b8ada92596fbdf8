import type { Example } from './example.ts'

const court = { role: 'district judge', organisation: 'Court' }
const police = { role: 'custody officer', organisation: 'Police' }
const board = { role: 'panel chair', organisation: 'Parole Board' }

/** Examples of what courts, police and prisons do with the person, as the service writes it down. */
export const custodyExamples = {
  recordIndexOffence: {
    by: 'practitioner',
    when: 'The offence that the person was sentenced for is put on the record once, when supervision or a report begins.',
    input: () => ({ offence: 'assault occasioning actual bodily harm' }),
    kind: 'offence.index',
    holds: { data: { offence: 'assault occasioning actual bodily harm' } },
  },
  recordArrest: {
    by: 'practitioner',
    when: 'The practitioner learns that the police have arrested the person.',
    input: () => ({ offence: 'criminal damage', attributedTo: police }),
    kind: 'arrest',
    holds: { data: { offence: 'criminal damage' }, actor: police, recordedBy: { staffId: 'N99A101' } },
  },
  recordCharge: {
    by: 'practitioner',
    when: 'The practitioner learns of a charge.',
    input: () => ({ offence: 'criminal damage', attributedTo: police }),
    kind: 'charge',
    holds: { data: { offence: 'criminal damage' }, actor: police },
  },
  recordCourtAppearance: {
    by: 'practitioner',
    when: 'The person has been in court, whatever came of it.',
    input: () => ({ court: "Magistrates' court", outcome: 'adjourned' }),
    kind: 'court.appearance',
    holds: { data: { court: "Magistrates' court", outcome: 'adjourned' } },
  },
  recordRemand: {
    by: 'practitioner',
    when: 'A court has remanded the person in custody.',
    input: () => ({ rationale: 'Fear of further offences.', attributedTo: court }),
    kind: 'custody.remanded',
    holds: { data: { rationale: 'Fear of further offences.' }, actor: court },
  },
  recordBail: {
    by: 'practitioner',
    when: 'A court or the police have given bail.',
    input: () => ({ conditions: ['no contact with the former partner'], attributedTo: court }),
    kind: 'custody.bailed',
    holds: { data: { conditions: ['no contact with the former partner'] }, actor: court },
  },
  recordRelease: {
    by: 'practitioner',
    when: 'The person has been released; the conditions of the licence come into force with it.',
    input: () => ({ conditions: ['electronic tag'], attributedTo: { role: 'governor', organisation: 'Prison' } }),
    kind: 'custody.released',
    holds: { data: { conditions: ['electronic tag'] }, actor: { organisation: 'Prison' } },
  },
  recordConductInCustody: {
    by: 'practitioner',
    when: 'The prison tells how the person has behaved.',
    input: () => ({
      subject: 'telephone',
      category: 'adjudication',
      detail: 'Calls to a number he may not call.',
      attributedTo: { role: 'prison offender manager', organisation: 'Prison' },
    }),
    kind: 'custody.conduct',
    holds: { data: { subject: 'telephone', category: 'adjudication' }, actor: { organisation: 'Prison' } },
  },
  applyForReconsideration: {
    by: 'practitioner',
    when: 'A parole decision is asked to be looked at again, by whoever asks.',
    input: () => ({
      to: 'Parole Board',
      due: '2025-03-04',
      reason: 'The panel had not seen the police reply.',
      attributedTo: { role: 'Secretary of State', organisation: 'Ministry of Justice' },
    }),
    kind: 'parole.reconsideration.applied',
    holds: { data: { to: 'Parole Board', due: '2025-03-04', reason: 'The panel had not seen the police reply.' } },
  },
  recordReconsiderationDecision: {
    by: 'practitioner',
    when: 'The answer to such an application has come.',
    input: async about => ({
      outcome: 'refused',
      application: await about.application(),
      rationale: 'Not irrational.',
      attributedTo: board,
    }),
    kind: 'parole.reconsideration.decided',
    holds: {
      data: { outcome: 'refused', rationale: 'Not irrational.' },
      actor: board,
      relatesTo: [{ as: 'replies-to' }],
    },
  },
  checkAddress: {
    by: 'practitioner',
    when: 'An address is found suitable or not, with how far each enquiry had come by then.',
    input: async about => ({
      request: await about.request(),
      outcome: 'suitable',
      enquiries: [
        { of: 'Police', subject: 'call-outs', state: 'CHASED' },
        { of: 'Landlord', state: 'RECEIVED', answer: 'He may live there.' },
      ],
      homeVisited: false,
      address: 'with his sister',
    }),
    kind: 'address.check',
    holds: {
      data: {
        outcome: 'suitable',
        enquiries: [
          { of: 'Police', subject: 'call-outs', state: 'chased' },
          { of: 'Landlord', state: 'received', answer: 'He may live there.' },
        ],
        homeVisited: false,
        address: 'with his sister',
      },
      relatesTo: [{ as: 'replies-to' }],
    },
  },
  referToApprovedPremises: {
    by: 'practitioner',
    when: 'A place in approved premises is asked for before release.',
    input: () => ({ to: 'Ash House', due: '2025-02-20', reason: 'No safe address.' }),
    kind: 'ap.referral',
    holds: { data: { to: 'Ash House', due: '2025-02-20', reason: 'No safe address.' } },
  },
} as const satisfies Readonly<Record<string, Example>>

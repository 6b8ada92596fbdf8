import { considered, power } from '../engine/decision-fields.ts'
import { form, type Form } from '../engine/form.ts'
import { choice, date, entry, lines, text, when, words, yesNo } from '../engine/widgets.ts'

const contactTypes = ['office visit', 'home visit', 'telephone', 'video call', 'text message', 'email', 'letter']
const numbered = { hint: 'Where contacts are numbered.', width: 5 } as const

const contactType = text('contactType', 'What kind of contact?', { suggestions: contactTypes, width: 20 })

/** Contacts, absences and how a case is supervised. */
export const contactForms: readonly Form[] = [
  form('judgeAbsence', {
    title: 'Record an absence and judge it',
    fields: [
      entry('contact', 'Which appointment was missed?', ['contact.missed'], {
        required: 'Select which appointment was missed',
        settledBy: ['absence.judged'],
      }),
      choice(
        'judgement',
        'Was the absence acceptable?',
        { UNACCEPTABLE: 'Unacceptable', ACCEPTABLE: 'Acceptable' },
        {
          hint: 'Only an unacceptable absence counts towards enforcement.',
          required: 'Select whether the absence was acceptable',
        },
      ),
      words('rationale', 'Why?', { rows: 3 }),
    ],
    more: [considered, text('contactSequence', 'Number of the contact', numbered), ...power],
    first: {
      action: 'recordMissedContact',
      tie: 'contact',
      offer: 'One that is not on the record yet',
      heading: 'If it is not on the record yet:',
      prefix: 'missed',
      fields: [
        when('occurred', 'When was the appointment?', 'earlier', {
          hint: 'Today is filled in: change it if it was another day.',
        }),
        contactType,
        text('place', 'Where?', { width: 20 }),
      ],
    },
  }),
  form('recordContact', {
    title: 'Record a contact',
    happened: 'earlier',
    fields: [
      contactType,
      yesNo('attended', 'Was it an appointment that was kept?', ['Yes, it was kept', 'No, it was not an appointment']),
      words('detail', 'What was said and seen?'),
    ],
    more: [text('place', 'Where?', { width: 20 }), text('sequence', 'Number of the contact', numbered)],
  }),
  form('recordMissedContact', {
    title: 'Record a missed appointment',
    lead: 'Whether the absence was acceptable is recorded as an act of its own.',
    happened: 'earlier',
    fields: [contactType, text('place', 'Where?', { width: 20 })],
    more: [text('sequence', 'Number of the contact', numbered)],
  }),
  form('issueWarning', {
    title: 'Issue a warning',
    fields: [
      text('level', 'Which warning?', {
        suggestions: ['first', 'second', 'final'],
        width: 10,
        required: 'Enter which warning, such as first or final',
      }),
      entry('occasionedBy', 'What gave rise to it?', [
        'contact.missed',
        'absence.judged',
        'licence.breach.identified',
        'em.violation',
      ]),
      words('rationale', 'Why?', { rows: 3 }),
    ],
    more: [lines('covers', 'What it covers', { hint: 'One a line.' }), considered, ...power],
  }),
  form('setContactFrequency', {
    title: 'Set how often the person is seen',
    decides: true,
    fields: [
      text('frequency', 'How often?', {
        suggestions: ['weekly', 'every two weeks', 'monthly'],
        width: 20,
        required: 'Enter how often they are to be seen',
      }),
      words('rationale', 'Why?', { required: 'Enter why' }),
      considered,
    ],
    more: [
      text('policy', 'Under which policy?', { width: 20 }),
      text('policyVersion', 'Its version', { width: 10 }),
      ...power,
    ],
  }),
  form('recordSupervisionStarted', {
    title: 'Record that supervision began',
    happened: 'earlier',
    fields: [
      text('service', 'Under what?', {
        suggestions: ['licence', 'community order', 'suspended sentence order'],
        width: 20,
      }),
    ],
  }),
  form('recordServiceEnded', {
    title: 'Record that a service ended',
    happened: 'earlier',
    fields: [
      text('service', 'Which service?', { required: 'Enter which service ended' }),
      text('endedBy', 'Who ended it?', { width: 20 }),
      text('reason', 'Why?'),
    ],
  }),
  form('recordRelationship', {
    title: 'Record a relationship',
    happened: 'earlier',
    fields: [
      yesNo('began', 'Did it begin or end?', ['It began', 'It ended'], {
        required: 'Select whether it began or ended',
      }),
      words('detail', 'What is known of it?', { required: 'Enter what is known of it' }),
    ],
  }),
  form('suspendSupervision', {
    title: 'Suspend supervision',
    decides: true,
    fields: [
      text('policy', 'Under which policy?', { required: 'Enter the policy' }),
      text('policyVersion', 'Which version of it?', { width: 10, required: 'Enter the version of the policy' }),
      date('until', 'Until when?', { hint: 'For example, 30/6/2025.' }),
      words('rationale', 'Why?', { required: 'Enter why' }),
      considered,
    ],
    more: [...power],
  }),
  form('resumeSupervision', {
    title: 'Resume supervision',
    decides: true,
    fields: [
      text('policy', 'Under which policy?', { required: 'Enter the policy' }),
      text('policyVersion', 'Which version of it?', { width: 10, required: 'Enter the version of the policy' }),
      words('rationale', 'Why?', { required: 'Enter why' }),
      considered,
    ],
    more: [...power],
  }),
]

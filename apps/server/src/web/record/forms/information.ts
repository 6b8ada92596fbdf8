import { considered, power } from '../engine/decision-fields.ts'
import { form, type Form } from '../engine/form.ts'
import { addressFields } from './address-fields.ts'
import { choice, date, entry, lines, person, text, tick, words } from '../engine/widgets.ts'

const agencies = ['Police', "Children's services", 'Prison', 'Health', 'Housing', 'Court', 'Employer', 'Family']
const due = date('due', 'By when do you need an answer?', { hint: 'For example, 14/3/2025.' })
const subject = text('subject', 'What is it about?')
const requests = ['info.requested', 'info.chased']
const answers = ['info.received', 'info.refused']
const informing = [
  ...['info.received', 'info.observed', 'info.held_elsewhere', 'info.shared', 'third_party.*', 'disclosure.by_person'],
  ...[
    'drugtest.*',
    'em.notified',
    'assessment.rsr',
    'assessment.actuarial',
    'assessment.specialist',
    'mappa.view.given',
    'family:occurrence',
    'family:account',
  ],
]

/** Information asked for, received, read, weighed, shared and kept back. */
export const informationForms: readonly Form[] = [
  form('receiveInformation', {
    title: 'Record information received',
    happened: 'now',
    fields: [
      choice(
        'status',
        'What came in?',
        { NIL: 'Nothing held', SUBSTANTIVE: 'Something substantive', ALLEGATION: 'An allegation' },
        {
          hints: { NIL: 'The holder answered that it has nothing.', ALLEGATION: 'What is said is not established.' },
          required: 'Select what came in',
        },
      ),
      words('detail', 'What does it say?'),
      entry('request', 'Which request does it answer?', requests, {
        settledBy: answers,
        hint: 'Leave empty where nobody asked.',
      }),
      person('attributedTo', 'Who gave it?', {
        hint: 'They stand on the record as its source, you as who wrote it down.',
      }),
      subject,
    ],
    more: [
      text('heldIn', 'In which system or mailbox does it lie?', { width: 20 }),
      text('category', 'Category', {
        suggestions: ['domestic abuse', 'child safeguarding', 'intelligence'],
        width: 20,
      }),
    ],
  }),
  form('requestInformation', {
    title: 'Ask for information',
    fields: [
      text('requestedOf', 'Whom do you ask?', { suggestions: agencies, width: 20, required: 'Enter whom you ask' }),
      text('subject', 'For what?', { required: 'Enter what you ask for' }),
      due,
    ],
    more: [text('category', 'Category', { width: 20 })],
  }),
  form('chaseInformation', {
    title: 'Chase information asked for',
    fields: [
      entry('request', 'Which request?', ['info.requested'], { settledBy: answers, required: 'Select which request' }),
      due,
    ],
  }),
  form('refuseInformation', {
    title: 'Record that information was refused',
    fields: [
      entry('request', 'Which request was refused?', requests, {
        settledBy: answers,
        required: 'Select which request was refused',
      }),
      person('attributedTo', 'Who refused it?'),
      text('reason', 'What reason was given?'),
    ],
  }),
  form('recordReading', {
    title: 'Record that you have read something',
    fields: [entry('information', 'What did you read?', ['*'], { required: 'Select what you read' })],
  }),
  form('discountInformation', {
    title: 'Give information no weight',
    fields: [
      entry('information', 'What do you give no weight?', informing, { required: 'Select what you give no weight' }),
      words('rationale', 'Why?', { required: 'Enter why' }),
    ],
    more: [considered, ...power],
  }),
  form('recordInformationNotSought', {
    title: 'Decide not to ask for information',
    fields: [
      text('subject', 'What do you not ask for?', { required: 'Enter what you do not ask for' }),
      text('of', 'Of whom?', { suggestions: agencies, width: 20 }),
      words('rationale', 'Why?', { required: 'Enter why' }),
    ],
    more: [considered, ...power],
  }),
  form('shareInformation', {
    title: 'Record information shared',
    fields: [
      entry('information', 'What was shared?', ['*']),
      lines('audience', 'With whom?', {
        hint: 'Agencies or people, one a line.',
        required: 'Enter with whom it was shared',
      }),
      entry('request', 'Which request does it answer?', requests),
      subject,
    ],
  }),
  form('withholdInformation', {
    title: 'Keep information back',
    fields: [
      lines('from', 'From whom or which forum?', { hint: 'One a line.', required: 'Enter from whom it is kept' }),
      entry('information', 'Which information?', ['info.*', 'disclosure.*', 'incident.*', 'third_party.*']),
      text('reason', 'Why?'),
      person('attributedTo', 'Who withholds it, if not you?'),
    ],
    more: [subject],
  }),
  form('recordInformationHeldElsewhere', {
    title: 'Record information held elsewhere',
    fields: [
      text('heldIn', 'Where?', { hint: 'The system, file or mailbox.', required: 'Enter where it is held' }),
      text('holder', 'Whose is it?', { suggestions: agencies, width: 20 }),
      subject,
      tick('restricted', 'Only SFO reviewers and MAPPA co-ordinators may read this'),
    ],
  }),
  form('checkAddress', {
    title: 'Check an address',
    decides: true,
    fields: addressFields,
    more: [considered, ...power],
  }),
  form('assessHomeDetentionCurfew', {
    title: 'Assess home detention curfew',
    decides: true,
    fields: addressFields,
    more: [considered, ...power],
  }),
]

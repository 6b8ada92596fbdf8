import { considered, power } from '../engine/decision-fields.ts'
import { form, type Form } from '../engine/form.ts'
import { choice, date, entry, lines, text, words, yesNo } from '../engine/widgets.ts'

const occasions = [
  'contact.missed',
  'absence.judged',
  'licence.breach.identified',
  'em.*',
  'drugtest.result',
  'arrest',
  'charge',
]

/** Breach and the conditions of a licence or order. */
export const enforcementForms: readonly Form[] = [
  form('decideBreach', {
    title: 'Decide on breach',
    lead: 'Not to enforce it is a decision like any other.',
    decides: true,
    fields: [
      yesNo('breach', 'What do you decide?', ['To begin breach', 'Not to enforce it'], {
        required: 'Select what you decide',
      }),
      entry('occasionedBy', 'What gave rise to it?', occasions),
      words('rationale', 'Why?', { required: 'Enter why' }),
      considered,
    ],
    more: [
      lines('covers', 'What it covers', { hint: 'One a line.' }),
      text('breachId', 'Number of the breach', { width: 10 }),
      ...power,
    ],
  }),
  form('identifyLicenceBreach', {
    title: 'Record that a condition was breached',
    lead: 'What is done about it is a decision of its own.',
    fields: [
      lines('conditions', 'Which conditions?', {
        hint: 'One a line.',
        required: 'Enter which conditions were breached',
      }),
      entry('occasionedBy', 'What shows it?', occasions),
    ],
  }),
  form('varyLicenceCondition', {
    title: 'Vary a licence condition',
    decides: true,
    fields: [
      choice('change', 'What becomes of it?', { VARIED: 'Varied', ADDED: 'Added', REMOVED: 'Removed' }),
      text('condition', 'Which condition?', { required: 'Enter which condition' }),
      text('from', 'What stood?'),
      text('to', 'What stands instead?'),
      date('expiry', 'Until when does it hold?'),
      words('rationale', 'Why?', { rows: 3 }),
    ],
    more: [considered, ...power],
  }),
  form('giveLicenceInstruction', {
    title: 'Give an instruction under the licence',
    fields: [
      words('instruction', 'Which instruction?', { required: 'Enter the instruction' }),
      lines('conditions', 'Which conditions does it rest on?', { hint: 'One a line.' }),
      words('rationale', 'Why?', { rows: 3 }),
    ],
    more: [considered, ...power],
  }),
]

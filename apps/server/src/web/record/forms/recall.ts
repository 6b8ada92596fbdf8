import { considered, power } from '../engine/decision-fields.ts'
import { form, type Form } from '../engine/form.ts'
import { date, entry, person, text, words, yesNo } from '../engine/widgets.ts'

const ofARecall = ['recall.*']
const recallId = text('recallId', 'Number of the recall', { hint: 'Where recalls are numbered.', width: 10 })
const recall = entry('recall', 'Which step of the recall does it belong to?', ofARecall)
const occasion = text('occasion', 'Number of the occasion', { width: 5 })
const question = entry('question', 'Which question does it answer?', ['recall.questioned'], {
  settledBy: ['recall.decided', 'recall.not_recalled'],
})
const reason = words('reason', 'Why?', { rows: 3 })
const due = date('due', 'By when?', { hint: 'For example, 14/3/2025.' })
const occasions = [
  'contact.missed',
  'absence.judged',
  'licence.breach.identified',
  'em.*',
  'arrest',
  'charge',
  'info.*',
  'incident.*',
]
const request = entry('request', 'What asked for it?', ['recall.endorsement.requested', 'recall.endorsed'], {
  settledBy: ['recall.endorsed', 'recall.report.signed'],
})

/** Recall, step by step: who weighed it, who decided, who endorsed, who was told. */
export const recallForms: readonly Form[] = [
  form('considerRecall', {
    title: 'Consider recall',
    lead: 'This weighs recall and does not decide it.',
    fields: [
      entry('occasionedBy', 'What gave rise to it?', occasions),
      words('detail', 'What speaks for and against recall?', { required: 'Enter what speaks for and against recall' }),
    ],
    more: [text('reason', 'Reason, in a few words'), recallId, occasion],
  }),
  form('decideRecall', {
    title: 'Decide to recall',
    decides: true,
    fields: [
      text('type', 'Which type of recall?', {
        suggestions: ['fixed term', 'standard', 'emergency'],
        width: 20,
        required: 'Enter the type of recall',
      }),
      text('typeRule', 'Which rule determined the type?', {
        hint: 'With its version.',
        required: 'Enter the rule that determined the type',
      }),
      words('rationale', 'Why?', { required: 'Enter why' }),
      considered,
    ],
    more: [question, recall, recallId, occasion, ...power],
  }),
  form('decideNotToRecall', {
    title: 'Decide not to recall',
    lead: 'A decision like any other.',
    decides: true,
    fields: [
      question,
      words('rationale', 'Why?', { required: 'Enter why' }),
      considered,
      date('reviewDue', 'When is it looked at again?', { hint: 'For example, 14/3/2025.' }),
    ],
    more: [
      recall,
      recallId,
      occasion,
      text('raisedBy', 'Who asked, where the question is not on the record?', { width: 20 }),
      ...power,
    ],
  }),
  form('questionRecall', {
    title: 'Ask why there is, or is not, a recall',
    fields: [
      words('detail', 'What do you ask?', { required: 'Enter what you ask' }),
      text('raisedBy', 'Who asks, if not you?', { width: 20 }),
      due,
    ],
    more: [occasion],
  }),
  form('initiateRecall', { title: 'Initiate a recall', fields: [reason, recall], more: [recallId] }),
  form('requestRecallEndorsement', {
    title: 'Ask for endorsement of a recall',
    fields: [
      text('toRole', 'Whom do you ask?', {
        hint: 'Their role.',
        width: 20,
        required: 'Enter the role of whom you ask',
      }),
      recall,
      due,
      reason,
    ],
    more: [recallId],
  }),
  form('endorseRecall', {
    title: 'Endorse a recall',
    fields: [request, reason, text('toRole', 'To whom is it sent on?', { hint: 'Their role.', width: 20 })],
    more: [recall, recallId],
  }),
  form('signRecallReport', { title: 'Sign the recall report', fields: [request, reason], more: [recall, recallId] }),
  form('requestRecall', { title: 'Ask the central team for the recall', fields: [recall, reason], more: [recallId] }),
  form('submitRecall', { title: 'Submit the recall to the central team', fields: [recall, reason], more: [recallId] }),
  form('recordLicenceRevoked', {
    title: 'Record that the licence was revoked',
    happened: 'earlier',
    fields: [
      person('attributedTo', 'Who revoked it?', { required: 'Enter the role of whoever revoked it' }),
      recall,
      words('rationale', 'Why?', { rows: 3 }),
    ],
    more: [recallId, considered, ...power],
  }),
  form('recordPoliceNotified', {
    title: 'Record that the police were told of the recall',
    fields: [recall, person('attributedTo', 'Who told them, if not you?'), reason],
    more: [recallId],
  }),
  form('recordPoliceEmpowered', {
    title: 'Record that the police were given the power to arrest',
    fields: [recall, person('attributedTo', 'Who gave it, if not you?'), reason],
    more: [recallId],
  }),
  form('recordExecutionAttempt', {
    title: 'Record an attempt to carry out the recall',
    happened: 'earlier',
    fields: [
      person('attributedTo', 'Who went?', { required: 'Enter the role of whoever went' }),
      yesNo('entryGained', 'Did they get in?', ['Yes', 'No']),
      reason,
      recall,
    ],
    more: [recallId],
  }),
  form('rescindRecall', {
    title: 'Rescind a recall',
    decides: true,
    fields: [
      recall,
      person('attributedTo', 'Who rescinded it, if not you?'),
      words('rationale', 'Why?', { required: 'Enter why' }),
      considered,
    ],
    more: [recallId, ...power],
  }),
]

import { considered, power } from '../engine/decision-fields.ts'
import { form, type Form } from '../engine/form.ts'
import { date, entry, lines, person, text, whole, words } from '../engine/widgets.ts'

const subject = text('subject', 'What is it about?')
const category = text('category', 'Category', { suggestions: ['domestic abuse', 'child safeguarding'], width: 20 })
const task = text('task', 'Which task?', { required: 'Enter which task' })
const owner = text('owner', 'Whose task is it?', { width: 20 })
const doneBy = person('attributedTo', 'Whose act was it, if not yours?')

/** What was seen, heard, told, measured; and what agencies do in the case. */
export const observationForms: readonly Form[] = [
  form('recordObservation', {
    title: 'Record what you saw or heard',
    happened: 'earlier',
    fields: [words('detail', 'What did you see or hear?', { required: 'Enter what you saw or heard' }), subject],
    more: [category],
  }),
  form('recordDisclosureByPerson', {
    title: 'Record what the person on probation disclosed',
    happened: 'earlier',
    fields: [
      words('detail', 'What did they disclose?', { required: 'Enter what they disclosed' }),
      lines('disclosedTo', 'To whom?', { hint: 'One a line.' }),
      subject,
    ],
    more: [category],
  }),
  form('recordThirdPartyContact', {
    title: 'Record what a third party said',
    happened: 'earlier',
    fields: [
      words('detail', 'What did they say?', { required: 'Enter what they said' }),
      text('informant', 'Who said it?', { hint: 'Leave out what would put them at risk.' }),
      text('toRole', 'To whom?', { hint: 'Their role.', width: 20 }),
      subject,
    ],
    more: [category],
  }),
  form('recordAllegedIncident', {
    title: 'Record an alleged incident',
    lead: 'It stands as alleged until it is established.',
    happened: 'earlier',
    fields: [
      words('detail', 'What is alleged?', { required: 'Enter what is alleged' }),
      text('allegedBy', 'Who says so?', { width: 20 }),
      subject,
    ],
  }),
  form('recordDrugTest', {
    title: 'Record a drug test',
    happened: 'earlier',
    fields: [
      text('result', 'What was the result?', {
        suggestions: ['negative', 'positive', 'refused'],
        width: 20,
        required: 'Enter the result',
      }),
      lines('substances', 'Which substances?', { hint: 'One a line.' }),
      text('supplier', 'Who tested?', { width: 20 }),
    ],
  }),
  form('recordMonitoringViolation', {
    title: 'Record an electronic monitoring violation',
    lead: 'The time is when the monitoring registered it.',
    happened: 'earlier',
    fields: [
      text('type', 'Which kind?', { suggestions: ['curfew', 'exclusion zone', 'tamper'], width: 20 }),
      whole('count', 'How many?'),
      person('attributedTo', 'The monitoring contractor, where they are named'),
    ],
  }),
  form('recordMonitoringNotification', {
    title: 'Record being told of a monitoring violation',
    fields: [
      entry('violation', 'Which violation on the record?', ['em.violation']),
      date('violationAt', 'Or when was it?', { hint: 'For example, 14/3/2025 at 11:10pm.' }),
      text('notifiedTo', 'Who was told?', { width: 20 }),
      person('attributedTo', 'Who told them, if not you?'),
      subject,
    ],
  }),
  form('recordTaskAccepted', { title: 'Record that a task was taken on', fields: [task, owner, doneBy] }),
  form('recordTaskClosed', {
    title: 'Record that a task was closed',
    fields: [
      task,
      entry('accepted', 'The task as it was taken on', ['task.accepted']),
      owner,
      doneBy,
      words('rationale', 'Why?', { rows: 3 }),
    ],
    more: [considered, ...power],
  }),
  form('requestEscort', {
    title: 'Ask for an escort',
    fields: [
      text('requestedOf', 'Whom do you ask?', { width: 20, required: 'Enter whom you ask' }),
      text('subject', 'Where to, and what for?'),
      date('due', 'By when?'),
    ],
  }),
  form('recordEscortRefused', {
    title: 'Record that an escort was refused',
    fields: [
      entry('request', 'Which request was refused?', ['escort.requested'], {
        required: 'Select which request was refused',
      }),
      doneBy,
      words('rationale', 'Why?', { rows: 3 }),
    ],
    more: [considered, ...power],
  }),
]

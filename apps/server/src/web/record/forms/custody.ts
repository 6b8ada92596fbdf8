import { considered, power } from '../engine/decision-fields.ts'
import { form, type Form } from '../engine/form.ts'
import { date, entry, lines, person, text, words } from '../engine/widgets.ts'

const why = words('rationale', 'Why?', { rows: 3 })
const decidedBy = (label: string, hint: string) =>
  person('attributedTo', label, { hint, required: 'Enter the role of whoever decided' })
const reportedBy = person('attributedTo', 'Whose act was it, if not yours?')

/** What courts, police, prisons and the Parole Board do, and what is asked of them. */
export const custodyForms: readonly Form[] = [
  form('recordIndexOffence', {
    title: 'Record the index offence',
    happened: 'earlier',
    fields: [text('offence', 'Which offence were they sentenced for?', { required: 'Enter the offence' })],
  }),
  form('recordArrest', {
    title: 'Record an arrest',
    happened: 'earlier',
    fields: [text('offence', 'What for?'), reportedBy],
  }),
  form('recordCharge', {
    title: 'Record a charge',
    happened: 'earlier',
    fields: [text('offence', 'Which offence?', { required: 'Enter the offence' }), reportedBy],
  }),
  form('recordCourtAppearance', {
    title: 'Record a court appearance',
    happened: 'earlier',
    fields: [text('court', 'Which court?', { width: 20 }), text('outcome', 'What came of it?')],
  }),
  form('prepareCourtReport', {
    title: 'Record a court report',
    lead: 'The court decides.',
    fields: [
      text('proposal', 'What is the court advised to impose?', {
        required: 'Enter what the court is advised to impose',
      }),
      text('format', 'Which format?', { suggestions: ['short', 'oral', 'standard'], width: 10 }),
      lines('sourcesConsulted', 'Which sources were consulted?', { hint: 'One a line.' }),
    ],
  }),
  form('recordSentence', {
    title: 'Record a sentence',
    happened: 'earlier',
    fields: [
      text('sentence', 'Which sentence?', { required: 'Enter the sentence' }),
      person('attributedTo', 'Who passed it?', {
        hint: 'Such as a sentencing judge of the Court.',
        required: 'Enter the role of whoever passed it',
      }),
      entry('report', 'Which report did it follow?', ['court.report.prepared']),
    ],
  }),
  form('recordRemand', {
    title: 'Record a remand in custody',
    happened: 'earlier',
    fields: [decidedBy('Who decided?', 'Such as a court.'), why],
    more: [considered, ...power],
  }),
  form('recordBail', {
    title: 'Record bail',
    happened: 'earlier',
    fields: [
      decidedBy('Who decided?', 'Such as a court.'),
      lines('conditions', 'Conditions', { hint: 'One a line.' }),
      why,
    ],
    more: [considered, ...power],
  }),
  form('recordRelease', {
    title: 'Record a release',
    lead: 'Levels and tier are recorded as acts of their own.',
    happened: 'earlier',
    fields: [lines('conditions', 'Licence conditions', { hint: 'One a line.' }), reportedBy],
  }),
  form('recordConductInCustody', {
    title: 'Record conduct in custody',
    happened: 'earlier',
    fields: [
      words('detail', 'What happened?', { required: 'Enter what happened' }),
      person('attributedTo', 'Who reported it, if not you?'),
      text('category', 'Category', { suggestions: ['adjudication', 'positive', 'negative'], width: 20 }),
      text('subject', 'Subject', { width: 20 }),
    ],
  }),
  form('recordParoleReport', {
    title: 'Record a parole report',
    lead: 'The Parole Board decides.',
    fields: [
      text('recommendation', 'What is the Parole Board advised to decide?', { none: 'The report advises nothing' }),
    ],
  }),
  form('recordParoleDecision', {
    title: 'Record a parole decision',
    happened: 'earlier',
    fields: [
      text('outcome', 'What was decided?', {
        suggestions: ['release', 'no release'],
        width: 20,
        required: 'Enter what was decided',
      }),
      decidedBy('Who decided?', 'Such as a panel of the Parole Board.'),
      why,
      entry('report', 'Which report did it follow?', ['parole.report']),
      lines('dependsOn', 'What does it rest on?', { hint: 'Such as a place in approved premises. One a line.' }),
    ],
    more: [considered, ...power],
  }),
  form('applyForReconsideration', {
    title: 'Apply for reconsideration',
    fields: [
      entry('decision', 'Of which decision?', ['parole.decision']),
      words('reason', 'Why?', { required: 'Enter why' }),
      text('to', 'Who is asked?', { width: 20 }),
      date('due', 'By when?'),
      person('attributedTo', 'Who applies, if not you?'),
    ],
  }),
  form('recordReconsiderationDecision', {
    title: 'Record a decision on reconsideration',
    happened: 'earlier',
    fields: [
      text('outcome', 'What was decided?', {
        suggestions: ['granted', 'refused'],
        width: 20,
        required: 'Enter what was decided',
      }),
      decidedBy('Who decided?', 'Such as a judge of the Parole Board.'),
      entry('application', 'Which application does it answer?', ['parole.reconsideration.applied']),
      why,
    ],
    more: [considered, ...power],
  }),
  form('referToApprovedPremises', {
    title: 'Refer to approved premises',
    fields: [
      words('reason', 'Why?', { required: 'Enter why' }),
      text('to', 'Who is asked for a place?', { width: 20 }),
      date('due', 'By when?'),
    ],
  }),
  form('decideApprovedPremises', {
    title: 'Decide on a place in approved premises',
    decides: true,
    fields: [
      text('outcome', 'What is decided?', {
        suggestions: ['accepted', 'refused', 'waiting list'],
        width: 20,
        required: 'Enter what is decided',
      }),
      words('rationale', 'Why?', { required: 'Enter why' }),
      text('premises', 'Which premises?', { width: 20 }),
      date('from', 'From when?'),
      date('until', 'Until when?'),
      entry('referral', 'Which referral does it answer?', ['ap.referral']),
      person('attributedTo', 'Who decided, if not you?'),
    ],
    more: [considered, ...power],
  }),
]

import { power, considered } from '../engine/decision-fields.ts'
import { form, type Form } from '../engine/form.ts'
import { choice, date, entry, person, text, tick, words } from '../engine/widgets.ts'

const acts = ['*']
/** What is mostly put to somebody to sign. Nothing is offered here that the API refuses for what it is. */
const signed = ['assessment.*', 'family:step', 'recall.decided', 'recall.not_recalled', 'hdc.*']
const replaced = ['family:decision', 'family:step', 'manager.direction', 'mappa.meeting', 'custody.released']
const approved = ['family:decision', 'family:step', 'family:occurrence', 'family:information', 'manager.direction']
const supported = [...signed, 'family:decision', 'family:influence', 'mappa.meeting', 'custody.released']
/** What asks a person for a word of theirs. */
const asking = ['advice.requested', 'escalation.raised', 'concern.raised', 'concern.escalated']
const byWord = tick('verbal', 'It was given by word of mouth')
const due = date('due', 'By when?', { hint: 'For example, 14/3/2025.' })
const responseDue = date('due', 'By when is a response wanted?', {
  hint: 'For example, 14/3/2025. Left empty: none is waited for.',
})
const directed = text('to', 'Who is directed?', {
  hint: 'Staff code or role. Left empty: whoever did what it bears on.',
  width: 20,
})
const whichAct = (label: string, kinds: readonly string[] = acts) =>
  entry('act', label, kinds, { required: 'Select which act' })

const responses = {
  COMPLIED: 'I did as directed',
  COMPLIED_UNDER_DISSENT: 'I did as directed, and disagree',
  DECLINED: 'I did not do it',
} as const

/** What people do about one another's acts: direct, advise, countersign, disagree, confirm. */
export const influenceForms: readonly Form[] = [
  form('direct', {
    title: 'Give a direction',
    fields: [
      whichAct('What does the direction bear on?'),
      words('detail', 'What do you direct?', { required: 'Enter what you direct' }),
      byWord,
      responseDue,
    ],
    more: [directed],
  }),
  form('respondToDirection', {
    title: 'Respond to a direction',
    fields: [
      entry('direction', 'Which direction?', ['manager.direction'], {
        settledBy: ['direction.responded'],
        required: 'Select which direction',
      }),
      choice('response', 'What did you do?', responses, { required: 'Select what you did' }),
      words('reason', 'Why?', { rows: 3 }),
      words('ownView', 'Your own view', { hint: 'Nobody can edit it.', rows: 3 }),
    ],
  }),
  form('reportDirection', {
    title: "Report somebody else's direction",
    lead: 'It stands as not attested until they confirm it.',
    happened: 'earlier',
    fields: [
      whichAct('What did the direction bear on?'),
      person('attributedTo', 'Who gave it?', { required: 'Enter the role of whoever gave it' }),
      words('detail', 'What did they direct?', { required: 'Enter what they directed' }),
      byWord,
      choice('response', 'What did you do?', responses, { hint: 'Where you are its recipient.' }),
    ],
    more: [directed, responseDue],
  }),
  form('countersign', {
    title: 'Countersign',
    lead: 'The version shown here is what you countersign.',
    fields: [
      entry('act', 'What do you countersign?', signed, {
        settledBy: ['countersignature.*'],
        required: 'Select what you countersign',
      }),
    ],
  }),
  form('returnForChanges', {
    title: 'Return for changes',
    lead: 'This is not a refusal.',
    fields: [
      whichAct('What do you return?', signed),
      words('detail', 'What has to change, and why?', { required: 'Enter what has to change' }),
    ],
  }),
  form('recordDissent', {
    title: 'Record that you disagree',
    lead: 'Nobody can edit or remove it.',
    fields: [
      whichAct('With what do you disagree?'),
      words('detail', 'What do you think, and why?', { required: 'Enter what you think' }),
    ],
  }),
  form('override', {
    title: 'Put your decision in the place of another',
    lead: 'Both stay on the record.',
    decides: true,
    fields: [
      whichAct('Which decision?', replaced),
      text('from', 'What stood?', { hint: 'Such as “high”.', width: 20 }),
      text('to', 'What stands instead?', {
        hint: 'Such as “medium”.',
        width: 20,
        required: 'Enter what stands instead',
      }),
      words('rationale', 'Why?', { required: 'Enter why' }),
      considered,
    ],
    more: [
      text('authority', 'What gives you the power?'),
      text('recallId', 'Number of the recall that it ends', { width: 10 }),
      ...power,
    ],
  }),
  form('endorse', {
    title: 'Endorse',
    lead: 'Support that is not required. Where a countersignature is required, countersign.',
    fields: [whichAct('What do you endorse?', supported)],
  }),
  form('ratify', {
    title: 'Approve afterwards',
    lead: 'It is never shown as approval before the act.',
    fields: [whichAct('What had been done, and is approved of now?', approved)],
  }),
  form('requestAdvice', {
    title: 'Ask for advice',
    fields: [
      text('to', 'Whom do you ask?', { hint: 'Staff code or role.', width: 20, required: 'Enter whom you ask' }),
      words('detail', 'What do you ask?', { required: 'Enter what you ask' }),
      entry('about', 'What is it about?', acts),
      due,
    ],
    more: [text('subject', 'Subject')],
  }),
  form('giveAdvice', {
    title: 'Give advice',
    lead: 'A view that does not bind.',
    fields: [
      entry('inReplyTo', 'Which request does it answer?', asking, { settledBy: ['manager.advice'] }),
      entry('act', 'Or what does it bear on?', acts),
      words('detail', 'What do you advise?', { required: 'Enter what you advise' }),
      byWord,
    ],
  }),
  form('reportAdvice', {
    title: "Report somebody else's advice",
    lead: 'It stands as not attested until they confirm it.',
    happened: 'earlier',
    fields: [
      whichAct('What did the advice bear on?'),
      person('attributedTo', 'Who gave it?', { required: 'Enter the role of whoever gave it' }),
      words('detail', 'What did they advise?', { required: 'Enter what they advised' }),
      byWord,
    ],
  }),
  form('escalate', {
    title: 'Escalate',
    fields: [
      whichAct('What is a higher level asked to decide?'),
      text('to', 'Who is to decide?', { hint: 'Staff code or role.', width: 20, required: 'Enter who is to decide' }),
      words('detail', 'What do you ask, and why?', { required: 'Enter what you ask' }),
      due,
    ],
    more: [text('subject', 'Subject')],
  }),
  form('confirmAttributed', {
    title: 'Confirm what is recorded of you',
    fields: [whichAct('Which record of what you said or did?')],
  }),
  form('contestAttributed', {
    title: 'Contest what is recorded of you',
    lead: 'Both accounts stay.',
    fields: [
      whichAct('Which record of what you said or did?'),
      words('detail', 'What happened, in your account?', { required: 'Enter your account' }),
    ],
  }),
]

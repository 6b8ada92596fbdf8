import { form, type Form } from '../engine/form.ts'
import { choice, date, entry, person, text, tick, words } from '../engine/widgets.ts'

/** Changes to what stands on the record, accounts given afterwards, and the further offence. */
export const recordForms: readonly Form[] = [
  form('amendRecord', {
    title: 'Amend an entry',
    lead: 'The earlier text stays readable as it was.',
    fields: [
      entry('act', 'Which entry?', ['*'], { required: 'Select which entry' }),
      text('field', 'Which part of it?', {
        hint: '“detail” for its text, or a field such as “levels.public”.',
        width: 20,
        required: 'Enter which part of it',
      }),
      words('old', 'What stands there now?', { rows: 3, required: 'Enter what stands there now' }),
      words('new', 'What shall stand there?', { rows: 3, required: 'Enter what shall stand there' }),
      text('reason', 'Why?', { required: 'Enter why' }),
    ],
    more: [text('requestedBy', 'At whose request, if not yours?', { width: 20 })],
  }),
  form('withdrawRecord', {
    title: 'Withdraw an entry of yours',
    lead: 'It was made in error. It stays readable, and has no effect from now on.',
    fields: [
      entry('act', 'Which entry of yours?', ['*'], { required: 'Select which entry' }),
      text('reason', 'Why?', { required: 'Enter why' }),
    ],
  }),
  form('giveTestimony', {
    title: 'Give an account afterwards',
    lead: 'It stands beside every other account.',
    fields: [
      entry('about', 'What is it about?', ['*']),
      words('detail', 'Your account', { required: 'Enter your account' }),
      choice('position', 'How does it stand to what is recorded?', {
        AFFIRMED: 'It affirms it',
        DENIED: 'It denies it',
      }),
      text('subject', 'What is it about, where no entry says it?'),
      tick('retrospective', 'It is about something that was over by then'),
    ],
  }),
  form('recordFurtherOffence', {
    title: 'Record a further serious offence',
    happened: 'earlier',
    fields: [
      text('offence', 'Which offence?'),
      person('attributedTo', 'Whose offence is it?', { hint: 'The person on probation.' }),
    ],
  }),
  form('recordFurtherOffenceNotification', {
    title: 'Record the notification of a further offence',
    lead: 'What is recorded later is shown as recorded after it.',
    fields: [
      entry('offence', 'Which offence?', ['sfo.offence']),
      text('reference', 'Number of the notification', { width: 10 }),
    ],
  }),
  form('recordReviewStage', {
    title: 'Record how far a review has come',
    fields: [
      choice(
        'stage',
        'Which stage?',
        { TRIGGERED: 'Triggered', COMMISSIONED: 'Commissioned', COMPLETED: 'Completed', PUBLISHED: 'Published' },
        { required: 'Select the stage' },
      ),
      text('reviewer', 'Who reviews?', { width: 20 }),
      date('due', 'When is it due?'),
      text('reason', 'Why?'),
    ],
    more: [text('reviewId', 'Number of the review', { width: 10 })],
  }),
]

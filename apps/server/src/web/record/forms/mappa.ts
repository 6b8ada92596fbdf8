import { considered, power } from '../engine/decision-fields.ts'
import { form, type Form } from '../engine/form.ts'
import { date, entry, lines, number, person, rows, text, words } from '../engine/widgets.ts'

const levels = { 1: 'Level 1', 2: 'Level 2', 3: 'Level 3' } as const
const categories = { 1: 'Category 1', 2: 'Category 2', 3: 'Category 3', 4: 'Category 4' } as const
const category = number('category', 'Category', categories)
const meetingId = text('meetingId', 'Number of the meeting', {
  hint: 'As its page gives it, such as M-0912.',
  width: 10,
  picks: 'meeting',
  required: 'Enter the number of the meeting',
})
/** What is recorded once only, or asks somebody to come: of a meeting held already it is hardly meant. */
const notHeldYet = text('meetingId', 'Number of the meeting', {
  hint: 'As its page gives it, such as M-0912.',
  width: 10,
  picks: 'meeting not held yet',
  required: 'Enter the number of the meeting',
})
const meeting = entry('meeting', 'Which meeting on the record?', ['mappa.meeting', 'mappa.invited'])
const agency = text('agency', 'For which agency?', { hint: 'Leave empty for your own.', width: 20 })
const who = text('who', 'Who, for that agency?', {
  hint: 'Needed with an agency; leave empty for yourself.',
  width: 20,
})
const invitation = entry('invitation', 'Which invitation does it answer?', ['mappa.invited'])
const minute = words('detail', 'The minute', { rows: 12, required: 'Enter the minute' })

/** MAPPA: referral, level, meetings with each agency's part, actions and minutes. */
export const mappaForms: readonly Form[] = [
  form('referToMappa', {
    title: 'Refer to MAPPA',
    fields: [
      number('level', 'Which level do you ask for?', levels),
      category,
      words('reason', 'Why?', { required: 'Enter why' }),
    ],
  }),
  form('setMappaLevel', {
    title: 'Set the MAPPA level',
    decides: true,
    fields: [
      number('level', 'Which level?', levels, { required: 'Select the level' }),
      category,
      words('rationale', 'Why?', { rows: 3 }),
      meeting,
    ],
    more: [considered, ...power],
  }),
  form('screenForMappa', {
    title: 'Screen for MAPPA',
    lead: 'That it is not a case for MAPPA is a decision as well.',
    decides: true,
    fields: [
      text('outcome', 'What do you decide?', {
        suggestions: ['eligible', 'not eligible'],
        width: 20,
        required: 'Enter what you decide',
      }),
      number('level', 'Level', levels),
      category,
      words('rationale', 'Why?', { rows: 3 }),
    ],
    more: [considered, ...power],
  }),
  form('recordMappaMeeting', {
    title: 'Record a MAPPA meeting',
    happened: 'earlier',
    steps: [
      {
        title: 'Which meeting, and who came?',
        fields: [
          notHeldYet,
          number('level', 'At which level was it held?', levels),
          lines('attendees', 'Who came?', {
            hint: 'One a line. Leave empty where it is not recorded here.',
            none: 'Nobody came',
          }),
          lines('apologies', 'Who sent apologies?', { hint: 'One a line.', none: 'There were no apologies' }),
        ],
      },
      {
        title: 'What did each agency say?',
        fields: [
          rows('agencyViews', "Each agency's view", {
            noun: 'view',
            columns: [
              text('agency', 'Agency', { required: 'Enter the agency' }),
              text('by', 'Representative', { required: 'Enter the representative' }),
              text('view', 'View', { required: 'Enter the view' }),
            ],
          }),
        ],
      },
      {
        title: 'What was decided?',
        fields: [
          words('decision', 'Decision', {
            rows: 3,
            hint: 'Leave empty where it is not recorded here.',
            none: 'Nothing was decided',
          }),
          lines('topics', 'What was it about?', { hint: 'One a line.' }),
        ],
      },
    ],
  }),
  form('recordMappaMeetingNotHeld', {
    title: 'Record that a MAPPA meeting was not held',
    happened: 'earlier',
    fields: [
      text('meetingId', 'Number of the meeting', { width: 10, picks: 'meeting not held yet' }),
      number('level', 'Level', levels),
      words('reason', 'Why was it not held?', { rows: 3, required: 'Enter why it was not held' }),
    ],
  }),
  form('recordMappaInvitation', {
    title: 'Invite an agency to a MAPPA meeting',
    fields: [
      notHeldYet,
      text('agency', 'Which agency?', { width: 20, required: 'Enter which agency' }),
      text('who', 'Whom?', { hint: 'Where somebody is named.', width: 20 }),
      date('due', 'By when do you ask for an answer?'),
    ],
  }),
  form('recordMappaAttendance', {
    title: 'Record who came to a MAPPA meeting',
    fields: [meetingId, agency, who, invitation],
  }),
  form('recordMappaApologies', {
    title: 'Record apologies for a MAPPA meeting',
    fields: [meetingId, agency, who, words('reason', 'What reason was given?', { rows: 3 }), invitation],
  }),
  form('giveMappaView', {
    title: "Give an agency's view",
    fields: [
      meetingId,
      words('view', 'What is the view?', { rows: 3, required: 'Enter the view' }),
      agency,
      person('attributedTo', 'Who gave it, if not you?'),
      meeting,
    ],
  }),
  form('recordMappaDecision', {
    title: 'Record what a MAPPA meeting decided',
    fields: [
      meetingId,
      words('decision', 'What was decided?', { rows: 3, none: 'Nothing was decided' }),
      number('level', 'Which level does it set?', levels),
      person('attributedTo', 'Who decided, if not you?'),
      words('rationale', 'Why?', { rows: 3 }),
    ],
    more: [category, meeting, considered, ...power],
  }),
  form('setMappaAction', {
    title: 'Set a MAPPA action',
    fields: [
      words('detail', 'What has to be done?', { rows: 3, required: 'Enter what has to be done' }),
      text('owner', 'By whom?', { width: 20, required: 'Enter by whom' }),
      date('due', 'By when?'),
    ],
    more: [
      meeting,
      text('meetingId', 'Number of the meeting', { width: 10, picks: 'meeting' }),
      text('actionId', 'Number of the action', { width: 10 }),
    ],
  }),
  form('completeMappaAction', {
    title: 'Complete a MAPPA action',
    fields: [
      entry('action', 'Which action?', ['mappa.action.set'], {
        settledBy: ['mappa.action.completed'],
        required: 'Select which action',
      }),
      words('detail', 'What was done?', { rows: 3 }),
    ],
    more: [text('actionId', 'Number of the action', { width: 10 })],
  }),
  form('issueMinute', {
    title: 'Issue a MAPPA minute',
    fields: [meetingId, text('version', 'Which version?', { width: 5, required: 'Enter the version' }), minute],
    more: [meeting],
  }),
  form('amendMinute', {
    title: 'Amend a MAPPA minute',
    lead: 'Every version stays.',
    fields: [
      meetingId,
      entry('minute', 'The minute as it stood before', ['mappa.minute.*']),
      text('version', 'Which version is it now?', { width: 5, required: 'Enter the new version' }),
      text('requestedBy', 'At whose request?', { width: 20, required: 'Enter at whose request' }),
      text('reason', 'Why?'),
      minute,
    ],
  }),
]

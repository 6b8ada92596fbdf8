import { choice, entry, rows, text, words, yesNo } from '../engine/widgets.ts'

const states = {
  NOT_ASKED: 'Not asked',
  REQUESTED: 'Asked, no answer yet',
  CHASED: 'Asked again, no answer yet',
  RECEIVED: 'Answered',
  REFUSED: 'Refused',
} as const

/** What is asked about an address: how far each enquiry had come stands beside the verdict. */
export const addressFields = [
  text('address', 'Which address?', { hint: 'As little as tells it apart, such as “with his sister”.' }),
  rows(
    'enquiries',
    'Enquiries',
    {
      noun: 'enquiry',
      columns: [
        text('of', 'Of whom', { required: 'Enter of whom' }),
        text('subject', 'About what'),
        choice('state', 'How far it has come', states, { required: 'Select how far it has come' }),
        text('answer', 'What came back'),
      ],
    },
    { required: 'Enter the enquiries, or tick that there were none', none: 'There were no enquiries' },
  ),
  yesNo('homeVisited', 'Was the home visited?', ['Yes', 'No']),
  text('outcome', 'What is the verdict?', {
    hint: 'Leave empty where there is none yet.',
    suggestions: ['suitable', 'not suitable'],
    width: 20,
  }),
  words('rationale', 'Why?', { rows: 3 }),
  entry('request', 'Which request does it answer?', ['info.requested', 'info.chased']),
] as const

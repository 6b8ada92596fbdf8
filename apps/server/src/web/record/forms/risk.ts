import { considered, power } from '../engine/decision-fields.ts'
import { form, type Form } from '../engine/form.ts'
import { roshLevels } from '../words/rosh-levels.ts'
import { choice, date, entries, entry, levels, lines, number, rows, text, tick, words } from '../engine/widgets.ts'

const scoreLevel = text('level', 'Level', { suggestions: ['low', 'medium', 'high', 'very high'], width: 10 })

/** ROSH, tier, registers, predictors. */
export const riskForms: readonly Form[] = [
  form('rateRosh', {
    title: 'Rate the risk of serious harm',
    steps: [
      {
        title: 'What is the level for each group?',
        fields: [
          levels('levels', 'ROSH level by group', {
            hint: 'Leave a group empty where you do not rate it. Nothing is filled in for you.',
            required: 'Select a level for at least one group',
          }),
        ],
      },
      {
        title: 'Why, and on what information?',
        fields: [
          words('rationale', 'Why these levels?'),
          entries('reliedOn', 'What did you rely on?', {
            hint: 'Tick what bore on it. What no reading by you is recorded for is marked, and may be ticked all the same.',
          }),
          considered,
        ],
      },
      {
        title: 'Did anybody direct it, and do you agree?',
        fields: [
          entry('directedBy', 'Which direction does it follow?', ['manager.direction'], {
            hint: 'Leave empty where nobody directed it.',
          }),
          words('ownView', 'Your own view', {
            hint: 'Where you act under a direction, say what you think yourself. Nobody can edit it.',
            rows: 3,
          }),
          tick('requestCountersignature', 'It has effect only once it is countersigned'),
        ],
      },
    ],
    more: [
      choice('narrativeLevel', 'The level that your text gives', roshLevels),
      entry('follows', 'Which earlier rating does it take up?', ['assessment.rosh', 'countersignature.returned']),
      text('subgroup', 'A sub-group that narrows every group', { width: 20 }),
      text('document', 'In which document?'),
      text('tool', 'With which tool?', { width: 20 }),
      ...power,
    ],
  }),
  form('setTier', {
    title: 'Set the tier',
    decides: true,
    fields: [
      text('tier', 'Which tier?', { width: 5, required: 'Enter the tier' }),
      text('version', 'Under which version of the rules?', { width: 10, required: 'Enter the version of the rules' }),
      rows('inputs', 'What it was worked out from', {
        noun: 'value',
        columns: [
          text('name', 'Value', { required: 'Enter which value' }),
          text('value', 'As it stood', { required: 'Enter how it stood' }),
        ],
      }),
      tick('provisional', 'It is provisional'),
      words('rationale', 'Why?', { rows: 3 }),
    ],
    more: [considered, ...power],
  }),
  form('changeRegister', {
    title: 'Change a register',
    decides: true,
    fields: [
      text('code', 'Which register?', {
        hint: 'Its code, such as RHRH.',
        width: 10,
        required: 'Enter the code of the register',
      }),
      choice(
        'action',
        'What becomes of it?',
        { ADDED: 'Added', REMOVED: 'Removed' },
        { required: 'Select whether it is added or removed' },
      ),
      words('rationale', 'Why?', { rows: 3 }),
    ],
    more: [
      number('level', 'MAPPA level', { 1: 'Level 1', 2: 'Level 2', 3: 'Level 3' }),
      number('category', 'MAPPA category', { 1: 'Category 1', 2: 'Category 2', 3: 'Category 3', 4: 'Category 4' }),
      considered,
      ...power,
    ],
  }),
  form('recordRsrScore', {
    title: 'Record a risk of serious recidivism score',
    fields: [
      text('score', 'Score', { width: 5, required: 'Enter the score' }),
      scoreLevel,
      text('tool', 'Which tool, with its version?', { width: 20 }),
    ],
  }),
  form('recordPredictorScore', {
    title: 'Record another predictor score',
    fields: [
      text('tool', 'Which tool, with its version?', { width: 20, required: 'Enter the tool' }),
      text('score', 'Score', { width: 5, required: 'Enter the score' }),
      scoreLevel,
    ],
  }),
  form('recordSpecialistAssessment', {
    title: 'Record a specialist assessment',
    fields: [
      text('tool', 'Which tool?', { width: 20, required: 'Enter the tool' }),
      words('detail', 'What did it find?', { required: 'Enter what it found' }),
      text('subject', 'What is it about?'),
      text('score', 'Score', { width: 5 }),
      scoreLevel,
    ],
  }),
  form('decideDisclosure', {
    title: 'Decide on disclosure',
    decides: true,
    fields: [
      choice(
        'outcome',
        'What do you decide?',
        { DISCLOSE: 'To disclose', NOT_DISCLOSE: 'Not to disclose' },
        { required: 'Select what you decide' },
      ),
      lines('to', 'Whom to tell, or not to tell?', {
        hint: 'One a line.',
        required: 'Enter whom to tell, or not to tell',
      }),
      text('what', 'What are they told, or not told?', { required: 'Enter what they are told, or not told' }),
      words('rationale', 'Why?', { required: 'Enter why' }),
      considered,
    ],
    more: [...power],
  }),
  form('decidePolygraph', {
    title: 'Decide on a polygraph examination',
    decides: true,
    fields: [
      text('outcome', 'What do you decide?', {
        suggestions: ['required', 'not required'],
        width: 20,
        required: 'Enter what you decide',
      }),
      date('due', 'When is it due?'),
      words('rationale', 'Why?', { required: 'Enter why' }),
      considered,
    ],
    more: [...power],
  }),
]

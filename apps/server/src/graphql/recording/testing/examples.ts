import type { RecordingAction } from '#access'
import { agenciesExamples } from './examples-agencies.ts'
import { arrangementsExamples } from './examples-arrangements.ts'
import { custodyExamples } from './examples-custody.ts'
import { holdingExamples } from './examples-holding.ts'
import { influenceExamples } from './examples-influence.ts'
import { meetingsExamples } from './examples-meetings.ts'
import { observationsExamples } from './examples-observations.ts'
import { practiceExamples } from './examples-practice.ts'
import { recallExamples } from './examples-recall.ts'
import { releaseExamples } from './examples-release.ts'
import type { Example } from './example.ts'

/** One example of every action there is. */
export const examples: Readonly<Record<RecordingAction, Example>> = {
  ...practiceExamples,
  ...influenceExamples,
  ...agenciesExamples,
  ...observationsExamples,
  ...meetingsExamples,
  ...arrangementsExamples,
  ...holdingExamples,
  ...recallExamples,
  ...custodyExamples,
  ...releaseExamples,
}

/** The same in groups, for reading. */
export const exampleGroups: readonly {
  readonly title: string
  readonly examples: Readonly<Record<string, Example>>
}[] = [
  { title: 'Assessing, deciding and giving account', examples: practiceExamples },
  { title: 'What is given on the acts of others', examples: influenceExamples },
  { title: 'Information, MAPPA, courts', examples: agenciesExamples },
  { title: 'What is seen, told and passed on', examples: observationsExamples },
  { title: 'Parts in a meeting of agencies', examples: meetingsExamples },
  { title: 'How a case is supervised', examples: arrangementsExamples },
  { title: 'How a case is held, and further offences', examples: holdingExamples },
  { title: 'The steps of a recall', examples: recallExamples },
  { title: 'Courts, police and custody', examples: custodyExamples },
  { title: 'Release, and those to be protected', examples: releaseExamples },
]

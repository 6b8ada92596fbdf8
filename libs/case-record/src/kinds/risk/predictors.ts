import type { CaseEntry } from '../../entry/entry.ts'
import { numberOrText, text } from '../fields.ts'
import type { KindDefinition } from '../kind.ts'
import { wordsIn } from '../reading.ts'

/** A tool's result: "OGRS3: 62", or whichever half is given. */
function toolAndResult(entry: CaseEntry, ...result: readonly string[]): string | undefined {
  const tool = wordsIn(entry, 'tool')
  const found = wordsIn(entry, ...result)
  return tool !== undefined && found !== undefined ? `${tool}: ${found}` : (found ?? tool)
}

/** A reoffending predictor is computed by a tool: it informs decisions and is not one. */
export const rsrAssessment: KindDefinition = {
  kind: 'assessment.rsr',
  title: 'Risk of serious recidivism score',
  family: 'information',
  fields: { level: numberOrText, score: numberOrText, tool: text },
  headline: entry => {
    const level = wordsIn(entry, 'level')
    const score = wordsIn(entry, 'score')
    return level !== undefined && score !== undefined ? `${level} (${score})` : (level ?? score)
  },
  usuallyByHolder: true,
  mayBeSigned: true,
}

export const actuarialAssessment: KindDefinition = {
  kind: 'assessment.actuarial',
  title: 'Reoffending predictor',
  family: 'information',
  fields: { tool: text, score: numberOrText, level: numberOrText },
  headline: entry => toolAndResult(entry, 'score', 'level'),
  usuallyByHolder: true,
  mayBeSigned: true,
}

export const specialistAssessment: KindDefinition = {
  kind: 'assessment.specialist',
  title: 'Specialist assessment',
  family: 'information',
  fields: { tool: text, subject: text, score: numberOrText, level: numberOrText },
  headline: entry => toolAndResult(entry, 'score', 'level', 'subject'),
  usuallyByHolder: true,
  mayBeSigned: true,
}

import { caseA } from './case-a.ts'
import { caseB } from './case-b.ts'
import { caseC } from './case-c.ts'
import { enforcementQuestions } from './case-d-enforcement.ts'
import { ratingQuestions } from './case-d-rating.ts'
import type { QuestionsOfCase } from './question.ts'

const caseD: QuestionsOfCase = {
  name: 'invented-D-direction-dissent-and-silence',
  crn: 'X999004',
  questions: { ...ratingQuestions, ...enforcementQuestions },
}

/** Every question that a review asks of the sample cases. */
export const allQuestions: readonly QuestionsOfCase[] = [caseA, caseB, caseC, caseD]

import { readingProblem } from '../../case/show/opened/refusal.ts'
import { ApiProblem } from '../../errors/api-problem.ts'
import { problemOf } from '../../errors/problem-of.ts'
import { EventLogFailure } from '#event-log'
import type { OverseeingRefusal } from '../queries/overseeing.ts'

/** Why somebody is not told who could open a case or who did. */
export function overseeingProblem(
  refusal: OverseeingRefusal | { readonly kind: 'not-serving' } | { readonly kind: 'not-read' },
): ApiProblem {
  switch (refusal.kind) {
    case 'not-permitted':
      return new ApiProblem(
        'FORBIDDEN',
        'Who looks at cases is told to SFO reviewers, administrators and data protection officers.',
      )
    case 'failed':
      return problemOf(new EventLogFailure(refusal.error))
    case 'not-read':
      return new ApiProblem(
        'UNAVAILABLE',
        'The log of who looks at cases cannot be read at the moment; try again shortly.',
      )
    case 'not-serving':
    case 'case-restricted':
    case 'not-logged':
      return readingProblem(refusal)
  }
}

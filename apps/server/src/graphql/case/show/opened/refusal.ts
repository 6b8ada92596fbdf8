import { describeBasisRefusal } from '#replay'
import { ApiProblem } from '../../../errors/api-problem.ts'
import type { BasisRefused } from '../../models/basis.models.ts'
import type { OpenCaseAnswer } from '../../queries/open-case.ts'
import type { CaseRefusal } from '../../queries/reading.ts'

type NotOpened = Exclude<OpenCaseAnswer, { kind: 'opened' }>

/** A basis that cannot be given is an answer; not being allowed to ask is an error, and is thrown. */
export function toBasisRefused(answer: NotOpened): BasisRefused {
  switch (answer.kind) {
    case 'basis-refused':
      return refused(answer.refusal.kind, describeBasisRefusal(answer.refusal))
    case 'position-not-reached':
      return refused(answer.kind, 'What was written has not been read yet; ask again shortly.')
    case 'malformed-position':
      return refused(answer.kind, malformedPosition)
    case 'not-permitted':
    case 'not-serving':
    case 'case-restricted':
    case 'not-logged':
      throw readingProblem(answer)
  }
}

export const malformedPosition = 'atLeast is not a position; pass it exactly as the answer to a change gave it'

/** Why a person is not answered at all. */
export function readingProblem(refusal: CaseRefusal): ApiProblem {
  switch (refusal.kind) {
    case 'not-permitted':
      return new ApiProblem('FORBIDDEN', 'Your role does not read cases.')
    case 'case-restricted':
      return new ApiProblem('FORBIDDEN', refusal.message, undefined, 'CASE_RESTRICTED')
    case 'not-logged':
      return new ApiProblem('UNAVAILABLE', notLogged)
    case 'not-serving':
      return new ApiProblem('UNAVAILABLE', 'The record is still being prepared for reading; try again shortly.')
  }
}

/** Said where a reading cannot be logged. */
export const notLogged = 'Who reads a case is logged, and that cannot be done at the moment; try again shortly.'

function refused(kind: string, message: string): BasisRefused {
  return { __typename: 'BasisRefused', code: kind.toUpperCase().replaceAll('-', '_'), message }
}

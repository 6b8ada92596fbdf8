import { ApiProblem } from '../../errors/api-problem.ts'
import type { BasisRefused } from '../../case/models/basis.models.ts'
import { toBasisRefused } from '../../case/show/opened/refusal.ts'
import type { OpenPersonAnswer } from '../queries/open-person.ts'

const message =
  'You may ask about yourself; a manager about those in whose line the record of staff has them at the time asked about, as ' +
  'line manager or in the place of one; an SFO reviewer about anybody.'

/** A basis that cannot be given is an answer; not being allowed to ask is an error, and is thrown. */
export function toPersonRefused(answer: Exclude<OpenPersonAnswer, { kind: 'opened' }>): BasisRefused {
  if (answer.kind !== 'about-another') return toBasisRefused(answer)
  throw new ApiProblem('FORBIDDEN', message)
}

import { type ApiProblem, type ErrorCode, type ProblemReason, statusOf } from '../../graphql/errors/api-problem.ts'
import { page, type Page } from '../frame/page-answer.ts'

interface Words {
  readonly heading: string
  readonly advice: string
}

const wordsOf: Readonly<Record<ErrorCode, Words>> = {
  UNAUTHENTICATED: { heading: 'Sign in to go on', advice: 'Your sign-in has ended.' },
  FORBIDDEN: {
    heading: 'You do not have access to this page',
    advice: 'Your role does not include it. Ask whoever runs this service if you think it should.',
  },
  BAD_USER_INPUT: { heading: 'There is a problem with this address', advice: 'Check the address, or go back.' },
  GRAPHQL_INVALID: { heading: 'Sorry, there is a problem with this page', advice: 'Nothing was changed.' },
  LIMIT_EXCEEDED: { heading: 'This asks for too much at once', advice: 'Narrow the filters or the period.' },
  NOT_FOUND: { heading: 'Page not found', advice: 'Check the address, or start from your cases.' },
  CONFLICT: {
    heading: 'Something was recorded in the meantime',
    advice: 'Go back, read what is new, and decide again.',
  },
  UNKNOWN_OUTCOME: {
    heading: 'It is not known whether this was recorded',
    advice: 'Send the same form again: it is recorded once, however often it is sent.',
  },
  UNAVAILABLE: {
    heading: 'Sorry, the record cannot be reached at the moment',
    advice: 'Nothing was changed. Try again in a few minutes.',
  },
  INTERNAL: {
    heading: 'Sorry, there is a problem with the service',
    advice: 'Try again later. Quote the number below when you report it.',
  },
}

/** Where one code has several reasons. What was written for those refused is shown as it was written. */
const wordsOfReason: Readonly<Record<ProblemReason, Words>> = {
  CASE_RESTRICTED: {
    heading: 'You are restricted from viewing this case',
    advice: 'Who may open it has been limited. That you asked is recorded.',
  },
}

/** A page that says what went wrong and what to do, with the number to quote. */
export function problemPage(problem: ApiProblem, correlationId: string): Page {
  const { heading, advice } = problem.reason === undefined ? wordsOf[problem.code] : wordsOfReason[problem.reason]
  const fields = (problem.fields ?? []).flatMap(({ field, messages }) =>
    messages.map(message => `${field}: ${message}`),
  )
  const tellsItself = problem.reason === 'CASE_RESTRICTED' || (problem.code === 'BAD_USER_INPUT' && fields.length === 0)
  const told = tellsItself ? [problem.message] : fields
  return page({
    template: 'problems/problem.njk',
    title: heading,
    status: statusOf[problem.code],
    model: { heading, advice, details: told, correlationId },
  })
}

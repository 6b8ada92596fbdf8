import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'
import { isRefusal, parseEdtf } from '#case-record'
import { ApiProblem } from '../errors/api-problem.ts'

/** A moment as a caller gives it: an instant, or a London calendar date with its first and last millisecond. */
export interface GivenMoment {
  readonly earliest: number
  readonly latest: number
}

const expected =
  'an instant with its offset, such as 2025-03-14T17:10:00+00:00, or a London calendar date, such as 2025-03-14'

/** A moment in time. Written as text, so that no reader loses milliseconds or invents a time zone. */
export const Moment = new GraphQLScalarType<GivenMoment, string>({
  name: 'Moment',
  description:
    'A moment in time, ISO 8601. Given: an instant with its offset (2025-03-14T17:10:00+00:00), or a London calendar ' +
    'date (2025-03-14), which means the end of that day; in the "from" of a period, its beginning. Answered: the ' +
    'instant in UTC.',
  specifiedByURL: 'https://www.iso.org/iso-8601-date-and-time-format.html',
  serialize: serialized,
  parseValue: parsed,
  parseLiteral: node => {
    if (node.kind !== Kind.STRING) throw wrongMoment('a moment is written as text')
    return parsed(node.value)
  },
})

function serialized(value: unknown): string {
  if (typeof value === 'number') return new Date(value).toISOString()
  if (typeof value === 'string') return new Date(value).toISOString()
  throw new TypeError('not a moment')
}

function parsed(value: unknown): GivenMoment {
  if (typeof value !== 'string') throw wrongMoment('a moment is written as text')
  const when = parseEdtf(value)
  if (isRefusal(when)) throw wrongMoment(when.problem)
  const exact = when.precision === 'instant' || (when.precision === 'day' && !when.approximate && !when.uncertain)
  if (!exact || !/^\d{4}-\d{2}-\d{2}(?:T|$)/.test(value)) throw wrongMoment(`"${value}" is not a single moment or day`)
  return { earliest: when.earliest, latest: when.latest }
}

function wrongMoment(problem: string): GraphQLError {
  const message = `${problem}; expected ${expected}`
  return new GraphQLError(message, { originalError: new ApiProblem('BAD_USER_INPUT', message) })
}

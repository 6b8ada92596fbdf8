import type { ExecutionResult, GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql'
import type { MercuriusContext, MercuriusOptions } from 'mercurius'
import { type ApiProblem, statusOf } from './api-problem.ts'
import { problemOf } from './problem-of.ts'
import { withWords } from './variable-problem.ts'

type ErrorFormatter = NonNullable<MercuriusOptions['errorFormatter']>

export interface ErrorFormatterOptions {
  /** False keeps "Did you mean …?" to ourselves: with introspection off it would spell the schema out, guess by guess. */
  readonly suggestions: boolean
}

/**
 * Gives every error a stable code and the correlation id, keeps validation messages, and tells nothing about faults of
 * the service. A request refused as a whole has the status of its first problem; an answer with data, even partly null,
 * is 200.
 */
export function createErrorFormatter(options: ErrorFormatterOptions): ErrorFormatter {
  return (execution, context) => {
    const correlationId = correlationIdOf(context)
    const errors = (execution.errors ?? []).flatMap(expand)
    for (const error of errors) logFault(error, context)
    const { schema } = context.app.graphql
    const formatted = errors.map(error => format(error, correlationId, { ...options, schema }))
    return {
      statusCode: statusCodeOf(execution, errors),
      response: { data: execution.data ?? null, errors: formatted },
    }
  }
}

/** The GraphQL server wraps everything wrong with a document in one error; this takes them out again. */
function expand(error: GraphQLError): readonly Error[] {
  const inner = (error.originalError as { errors?: unknown } | undefined)?.errors
  return Array.isArray(inner) ? inner.filter(each => each instanceof Error) : [error]
}

function format(
  error: Error,
  correlationId: string | undefined,
  { suggestions, schema }: ErrorFormatterOptions & { readonly schema: GraphQLSchema },
): GraphQLFormattedError {
  const problem = problemOf(error)
  const { locations, path } = error as Partial<GraphQLError>
  const told = (text: string) => (suggestions ? text : text.replace(/ Did you mean .*\?/, ''))
  const fields = problem.fields?.map(({ field, messages }) => ({
    field,
    messages: messages.map(message => withWords(told(message), schema)),
  }))
  const extensions = {
    code: problem.code,
    ...(fields === undefined ? {} : { fields }),
    ...(problem.reason === undefined ? {} : { reason: problem.reason }),
    ...(correlationId === undefined ? {} : { correlationId }),
  }
  return { message: told(problem.message), ...(locations ? { locations } : {}), ...(path ? { path } : {}), extensions }
}

function statusCodeOf(execution: ExecutionResult, errors: readonly Error[]): number {
  const executed = execution.data !== undefined || errors.some(error => (error as Partial<GraphQLError>).path)
  if (executed || errors[0] === undefined) return 200
  return statusOf[problemOf(errors[0]).code]
}

function logFault(error: Error, context: MercuriusContext): void {
  const problem: ApiProblem = problemOf(error)
  if (problem.code !== 'INTERNAL') return
  const cause = (error as Partial<GraphQLError>).originalError ?? error
  const path = (error as Partial<GraphQLError>).path?.filter(step => typeof step === 'string').join('.')
  context.reply?.log.error({ err: cause, ...(path ? { field: path } : {}) }, 'a resolver failed')
}

function correlationIdOf(context: MercuriusContext): string | undefined {
  return context.reply?.request.id
}

import { HttpException } from '@nestjs/common'
import { GraphQLError } from 'graphql'
import { type EventLogError, EventLogFailure } from '#event-log'
import { ApiProblem, type ErrorCode } from './api-problem.ts'
import { problemOfVariable } from './variable-problem.ts'

const codeOfHttpStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'BAD_USER_INPUT',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'GRAPHQL_INVALID',
  409: 'CONFLICT',
  413: 'LIMIT_EXCEEDED',
  415: 'GRAPHQL_INVALID',
  503: 'UNAVAILABLE',
}

const tooManyTokens = /Document contains more tha[nt] \d+ tokens/

const internal = new ApiProblem(
  'INTERNAL',
  'Something went wrong in the service. Quote the correlation id when you report it.',
)

/**
 * What the caller is told about an error, whatever threw it. Anything not known to be tellable becomes INTERNAL, without
 * its message.
 */
export function problemOf(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error
  if (error instanceof EventLogFailure) return problemOfEventLog(error.error)
  if (error instanceof HttpException) return fromStatus(error.getStatus(), error.message)
  if (error instanceof GraphQLError) return problemOfGraphql(error)
  if (isServerRefusal(error)) {
    if (error.code === 'MER_ERR_GQL_QUERY_DEPTH') return new ApiProblem('LIMIT_EXCEEDED', error.message)
    return fromStatus(error.statusCode, error.message)
  }
  return isWrapped(error) ? problemOf(error.originalError) : internal
}

/**
 * An error about a field that was being resolved has a path, one about the document or its variables has nodes only, and
 * one that the server wrapped has neither.
 */
function problemOfGraphql(error: GraphQLError): ApiProblem {
  const { originalError, path, nodes, message } = error
  if (originalError && (path || !nodes || originalError instanceof ApiProblem)) return problemOf(originalError)
  if (path) return internal
  const variable = problemOfVariable(message)
  if (variable) return new ApiProblem('BAD_USER_INPUT', message, [variable])
  return new ApiProblem(tooManyTokens.test(message) ? 'LIMIT_EXCEEDED' : 'GRAPHQL_INVALID', message)
}

function problemOfEventLog(error: EventLogError): ApiProblem {
  switch (error.kind) {
    case 'conflict':
      return new ApiProblem('CONFLICT', 'Something was recorded in the meantime; read again and decide again.')
    case 'unknown-outcome':
      return new ApiProblem(
        'UNKNOWN_OUTCOME',
        'It is not known whether this was recorded. Send the same request again.',
      )
    case 'unavailable':
      return new ApiProblem('UNAVAILABLE', 'The record cannot be reached at the moment; nothing was changed.')
    case 'too-large':
      return new ApiProblem('BAD_USER_INPUT', 'This is too large to record at once.')
    case 'gone':
    case 'corrupt':
    case 'unknown-type':
    case 'invalid-request':
      return internal
  }
}

function fromStatus(status: number, message: string): ApiProblem {
  const code = codeOfHttpStatus[status] ?? (status >= 400 && status < 500 ? 'BAD_USER_INPUT' : 'INTERNAL')
  return code === 'INTERNAL' ? internal : new ApiProblem(code, message)
}

/** Errors that the HTTP and GraphQL servers themselves raise about a request: a code of theirs, or a status below 500. */
function isServerRefusal(error: unknown): error is Error & { readonly code?: string; readonly statusCode: number } {
  if (!(error instanceof Error)) return false
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown }
  if (code === 'MER_ERR_GQL_QUERY_DEPTH') return true
  const own = typeof code === 'string' && /^(FST|MER)_/.test(code)
  return typeof statusCode === 'number' && statusCode < 500 && (own || error instanceof SyntaxError)
}

function isWrapped(error: unknown): error is { readonly originalError: unknown } {
  return error instanceof Error && 'originalError' in error && error.originalError instanceof Error
}

import { ApiProblem } from '../../errors/api-problem.ts'
import type { GraphqlRequest } from './check-subscription.ts'

/** A GraphQL request from the body of an HTTP request. Throws ApiProblem for a body that is none. */
export function readBody(body: unknown): GraphqlRequest {
  if (!isObject(body) || typeof body['query'] !== 'string') {
    throw new ApiProblem('GRAPHQL_INVALID', 'Send a JSON object with the subscription as its query.')
  }
  const { query, variables = {} } = body
  if (!isObject(variables ?? {})) throw new ApiProblem('BAD_USER_INPUT', 'variables must be an object.')
  return { query, variables: (variables ?? {}) as Record<string, unknown> }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

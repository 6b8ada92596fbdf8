import { type DocumentNode, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql'
import queryDepth from 'mercurius/lib/queryDepth.js'
import type { GraphqlConfig } from '../../../config/config.ts'
import { graphqlPath } from '../../../http/problem-body.ts'
import { answersOnly, documentRules, maxTokens } from '../../limits/document-rules.ts'
import { checkExecution, checkSource } from '../../limits/execution-limits.ts'

/** A GraphQL request as it is sent. */
export interface GraphqlRequest {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** A subscription that may be executed, with the variables to execute it with. */
export interface CheckedSubscription {
  readonly document: DocumentNode
  readonly variables: Readonly<Record<string, unknown>>
}

/**
 * Checks a subscription as the GraphQL server checks queries: length, tokens, syntax, schema, aliases, depth, variables
 * and cost. Throws what the server would: one problem, or an error with the list of them as `errors`.
 */
export function checkSubscription(
  schema: GraphQLSchema,
  { query, variables }: GraphqlRequest,
  options: GraphqlConfig,
): CheckedSubscription {
  checkSource(query)
  const document = parse(query, { maxTokens })
  const rules = [...specifiedRules, ...documentRules(options), onlySubscriptions]
  refuseWith(validate(schema, document, rules))
  refuseWith(queryDepth(document.definitions, options.maxDepth))
  return { document, variables: checkExecution(schema, document, variables, options.maxCost) }
}

const onlySubscriptions = answersOnly(['subscription'], `Send queries and mutations to ${graphqlPath}.`)

function refuseWith(errors: readonly Error[]): void {
  if (errors.length > 0) throw Object.assign(new Error('the subscription cannot be taken'), { errors })
}

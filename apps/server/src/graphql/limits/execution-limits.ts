import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { ApiProblem, type FieldProblem } from '../errors/api-problem.ts'
import { costOf } from './cost.ts'

/**
 * Refuses a document sent as a JSON syntax tree, which the server would otherwise take in place of GraphQL text and which
 * passes by the token limit. No GraphQL text is JSON.
 */
export function refuseSyntaxTrees(source: string): void {
  try {
    JSON.parse(source)
  } catch {
    return
  }
  throw new ApiProblem('GRAPHQL_INVALID', 'The query must be GraphQL text.')
}

/**
 * Runs before every execution, compiled or not: coerces the variables, so that a wrong one is refused in the same words
 * the first time and the hundredth, and weighs the operation with them.
 */
export function checkExecution(
  schema: GraphQLSchema,
  document: DocumentNode,
  inputs: Readonly<Record<string, unknown>>,
  maxCost: number,
): void {
  const { operation, fragments } = partsOf(document)
  if (!operation) throw new ApiProblem('GRAPHQL_INVALID', 'The document holds no operation.')
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], inputs, { maxErrors: 20 })
  if (coerced.errors) throw wrongVariables(coerced.errors)
  costOf({ schema, operation, fragments, variables: coerced.coerced, maxCost })
}

function partsOf(document: DocumentNode): {
  readonly operation: OperationDefinitionNode | undefined
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
} {
  const fragments = document.definitions.filter(each => each.kind === Kind.FRAGMENT_DEFINITION)
  return {
    operation: document.definitions.find(each => each.kind === Kind.OPERATION_DEFINITION),
    fragments: new Map(fragments.map(fragment => [fragment.name.value, fragment])),
  }
}

function wrongVariables(errors: readonly GraphQLError[]): ApiProblem {
  const fields = errors.map((error): FieldProblem => {
    const node = error.nodes?.[0]
    const field = node?.kind === Kind.VARIABLE_DEFINITION ? node.variable.name.value : 'variables'
    return { field, messages: [error.message] }
  })
  return new ApiProblem('BAD_USER_INPUT', 'A variable of the query has a value that cannot be taken.', fields)
}

import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  valueFromASTUntyped,
} from 'graphql'
import { ApiProblem } from '../errors/api-problem.ts'
import { refuseTooCostly } from './too-costly.ts'

/** The most characters of one document. Variables are not counted: a file to be loaded comes as one. */
const maxDocumentLength = 256 * 1024

/** What a document's text must keep to before it is parsed. */
export function checkSource(source: string): void {
  if (source.length > maxDocumentLength) {
    throw new ApiProblem('LIMIT_EXCEEDED', `A document may hold at most ${maxDocumentLength} characters.`)
  }
  refuseSyntaxTrees(source)
}

/**
 * Refuses a document sent as a JSON syntax tree, which the server would otherwise take in place of GraphQL text and which
 * passes by the token limit. No GraphQL text is JSON.
 */
function refuseSyntaxTrees(source: string): void {
  if (!beginsAsJson.test(source)) return
  try {
    JSON.parse(source)
  } catch {
    return
  }
  throw new ApiProblem('GRAPHQL_INVALID', 'The query must be GraphQL text.')
}

/** Everything else is told from JSON by its first character, without an attempt to read it. */
const beginsAsJson = /^[\t\n\r ]*[[{"\-0-9tfn]/

type Inputs = Readonly<Record<string, unknown>>

/**
 * Runs before every execution, compiled or not: coerces the variables, so that a wrong one is refused in the same words
 * the first time and the hundredth, and weighs the operation with them. Answers the variables to execute with.
 */
export function checkExecution(schema: GraphQLSchema, document: DocumentNode, inputs: Inputs, maxCost: number): Inputs {
  const { operation, fragments } = partsOf(document)
  if (!operation) throw new ApiProblem('GRAPHQL_INVALID', 'The document holds no operation.')
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], inputs, { maxErrors: 20 })
  if (coerced.errors) throw new WrongVariables(coerced.errors)
  refuseTooCostly({ schema, operation, fragments, variables: coerced.coerced, maxCost })
  return withDefaults(operation, inputs)
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

/**
 * The variables with their defaults written in. Compiled queries take an absent variable for a missing one even where the
 * document gives it a default.
 */
function withDefaults(operation: OperationDefinitionNode, inputs: Inputs): Inputs {
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)] as const],
  )
  return { ...Object.fromEntries(defaults), ...inputs }
}

/** In the shape in which the server itself gathers what is wrong with a request. */
class WrongVariables extends Error {
  readonly errors: readonly GraphQLError[]

  constructor(errors: readonly GraphQLError[]) {
    super('the variables cannot be taken')
    this.errors = errors
  }
}

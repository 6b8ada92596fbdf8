import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  Kind,
  NoSchemaIntrospectionCustomRule,
  type OperationTypeNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'
import { ApiProblem } from '../errors/api-problem.ts'

/** More aliases than any page of ours needs; each may repeat a costly field under another name. */
const maxAliases = 50

/** The most lexical tokens in one document. An introspection query has about 200. */
export const maxTokens = 3000

/** What a document must keep to besides being valid; judged once per document, whatever its variables. */
export function documentRules(options: { readonly introspection: boolean }): ValidationRule[] {
  const rules = [oneOperation, fewAliases]
  return options.introspection ? rules : [...rules, NoSchemaIntrospectionCustomRule]
}

/**
 * The server keeps one compiled form per document text, made for the operation named first; a second operation in the
 * same text would be answered with the first one's result.
 */
function oneOperation(context: ValidationContext): ASTVisitor {
  return {
    Document(node: DocumentNode) {
      const operations = node.definitions.filter(definition => definition.kind === Kind.OPERATION_DEFINITION)
      if (operations.length > 1) {
        context.reportError(new GraphQLError('Send one operation in each document.', { nodes: operations.slice(1) }))
      }
    },
  }
}

/** Refuses operations that an address does not answer, and says where to send them. */
export function answersOnly(answered: readonly `${OperationTypeNode}`[], elsewhere: string): ValidationRule {
  return context => ({
    OperationDefinition(node) {
      if (!answered.includes(node.operation)) context.reportError(new GraphQLError(elsewhere, { nodes: node }))
    },
  })
}

function fewAliases(context: ValidationContext): ASTVisitor {
  let aliases = 0
  return {
    Field(node) {
      if (node.alias) aliases += 1
      if (aliases !== maxAliases + 1) return
      aliases += 1
      const originalError = new ApiProblem('LIMIT_EXCEEDED', `A document may hold at most ${maxAliases} aliases.`)
      context.reportError(new GraphQLError(originalError.message, { nodes: node, originalError }))
    },
  }
}

/** The depth limit that the GraphQL server applies to queries; it applies it to no subscription sent over HTTP. */
declare module 'mercurius/lib/queryDepth.js' {
  import type { DefinitionNode } from 'graphql'

  /** What is wrong with the depth of a document; empty where nothing is. */
  export default function queryDepth(definitions: readonly DefinitionNode[], limit: number): readonly Error[]
}

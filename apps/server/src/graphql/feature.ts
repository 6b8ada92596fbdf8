import type { Provider, Type } from '@nestjs/common'

/** One area of the schema. Adding an area is one folder beside `about/` and one line in `features.ts`. */
export interface GraphqlFeature {
  /** Classes marked `@Resolver()`; they make up the schema. */
  readonly resolvers: readonly Type[]
  /** Addresses of its own, beside the one for GraphQL. */
  readonly controllers?: readonly Type[]
  /** What the resolvers inject, besides what the service's parts provide. */
  readonly providers?: readonly Provider[]
  /** Object types that no resolver names, such as further members of an interface. */
  readonly orphanedTypes?: readonly Type[]
}

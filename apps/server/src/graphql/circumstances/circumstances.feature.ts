import type { GraphqlFeature } from '../feature.ts'
import { CircumstancesResolver } from './circumstances.resolver.ts'

/** The circumstances of a decision: captured as it is recorded, and shown with what else answers for it. */
export const circumstancesFeature: GraphqlFeature = { resolvers: [CircumstancesResolver], providers: [] }

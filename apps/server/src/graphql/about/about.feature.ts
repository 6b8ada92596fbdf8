import type { GraphqlFeature } from '../feature.ts'
import { AboutResolver } from './about.resolver.ts'

export const aboutFeature: GraphqlFeature = { resolvers: [AboutResolver] }

import { aboutFeature } from './about/about.feature.ts'
import { caseFeature } from './case/case.feature.ts'
import type { GraphqlFeature } from './feature.ts'

/** Everything the schema is made of. */
export const features: readonly GraphqlFeature[] = [aboutFeature, caseFeature]

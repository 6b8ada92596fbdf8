import { aboutFeature } from './about/about.feature.ts'
import { accessLimitsFeature } from './access-limits/access-limits.feature.ts'
import { caseFeature } from './case/case.feature.ts'
import { concernsFeature } from './concerns/concerns.feature.ts'
import { circumstancesFeature } from './circumstances/circumstances.feature.ts'
import type { GraphqlFeature } from './feature.ts'
import { liveFeature } from './live/live.feature.ts'
import { notebooksFeature } from './notebooks/notebooks.feature.ts'
import { peopleFeature } from './people/people.feature.ts'
import { recordingFeature } from './recording/recording.feature.ts'
import { staffingFeature } from './staffing/staffing.feature.ts'

/** Everything the schema is made of. */
export const features: readonly GraphqlFeature[] = [
  aboutFeature,
  caseFeature,
  accessLimitsFeature,
  circumstancesFeature,
  recordingFeature,
  peopleFeature,
  liveFeature,
  concernsFeature,
  notebooksFeature,
  staffingFeature,
]

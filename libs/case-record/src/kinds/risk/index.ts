import type { KindDefinition } from '../kind.ts'
import { actuarialAssessment, rsrAssessment, specialistAssessment } from './predictors.ts'
import { registerChanged } from './register.ts'
import { roshAssessment } from './rosh.ts'
import { tierSet } from './tier.ts'

export const riskKinds: readonly KindDefinition[] = [
  roshAssessment,
  rsrAssessment,
  actuarialAssessment,
  specialistAssessment,
  tierSet,
  registerChanged,
]

import type { KindDefinition } from '../kind.ts'
import { roshAssessment } from './rosh.ts'

export const riskKinds: readonly KindDefinition[] = [roshAssessment]

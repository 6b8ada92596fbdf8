import type { KindDefinition } from '../kind.ts'
import { breachKinds } from './breach.ts'
import { licenceKinds } from './licence.ts'

export const enforcementKinds: readonly KindDefinition[] = [...licenceKinds, ...breachKinds]

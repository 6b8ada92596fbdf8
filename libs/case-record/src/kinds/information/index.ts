import type { KindDefinition } from '../kind.ts'
import { exchangeKinds } from './exchange.ts'
import { observationKinds } from './observations.ts'

export const informationKinds: readonly KindDefinition[] = [...exchangeKinds, ...observationKinds]

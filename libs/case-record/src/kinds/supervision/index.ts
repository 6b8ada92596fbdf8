import type { KindDefinition } from '../kind.ts'
import { arrangementKinds } from './arrangements.ts'
import { contactKinds } from './contacts.ts'
import { circumstanceKinds } from './circumstances.ts'

export const supervisionKinds: readonly KindDefinition[] = [...contactKinds, ...circumstanceKinds, ...arrangementKinds]

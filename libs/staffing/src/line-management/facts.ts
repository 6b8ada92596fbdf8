import type { Period } from '../time/period.ts'

/** Who manages somebody. */
export interface LineManagerAssigned extends Period {
  readonly manager: string
  /** The assignment that ends where this one begins; without it both hold. */
  readonly replaces?: string
}

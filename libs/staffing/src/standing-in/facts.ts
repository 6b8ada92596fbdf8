import type { Period } from '../time/period.ts'

/** Somebody acts in a higher post for a time. */
export interface ActingUp extends Period {
  readonly role: string
  readonly grade: string
  /** Where it is not the person's own unit. */
  readonly unit?: string
  /** Whose post it is, where it is somebody's. */
  readonly forWhom?: string
  /** By whose arrangement, as it was said. */
  readonly arrangedBy?: string
}

/** Somebody covers for a colleague or for a unit, in their own role and grade. */
export interface Cover extends Period {
  readonly staff?: string
  readonly unit?: string
  /** By whose arrangement, as it was said. */
  readonly arrangedBy?: string
}

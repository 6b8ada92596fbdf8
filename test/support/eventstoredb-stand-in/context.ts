import type { Faults } from './faults.ts'
import type { StandInLog } from './log.ts'

export interface CallCounts {
  append: number
  batchAppend: number
  read: number
  subscribe: number
}

/** What the services of the stand-in share. */
export interface StandInContext {
  readonly log: StandInLog
  readonly faults: Faults
  readonly limits: { readonly appendBytes: number; readonly recordBytes: number }
  readonly capabilities: { readonly caughtUp: boolean }
  readonly counts: CallCounts
  readonly port: () => number
}

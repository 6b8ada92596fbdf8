import type { Absent, Returned, ReturnedGiven } from '../absence/facts.ts'
import type {
  Appointed,
  GradeChanged,
  GradeChangedGiven,
  Left,
  UnitChanged,
  UnitChangedGiven,
} from '../appointment/facts.ts'
import type { LineManagerAssigned } from '../line-management/facts.ts'
import type { ActingUp, Cover } from '../standing-in/facts.ts'
import type { WorkloadSnapshot } from '../workload/facts.ts'
import type { Withdrawn } from '../record/withdrawn.ts'

/** What can be recorded of a member of staff: as somebody gives it, and as the log keeps it. */
export interface Facts {
  readonly appointed: { readonly given: Appointed; readonly kept: Appointed }
  readonly 'grade-changed': { readonly given: GradeChangedGiven; readonly kept: GradeChanged }
  readonly 'unit-changed': { readonly given: UnitChangedGiven; readonly kept: UnitChanged }
  readonly 'line-manager-assigned': { readonly given: LineManagerAssigned; readonly kept: LineManagerAssigned }
  readonly 'acting-up-arranged': { readonly given: ActingUp; readonly kept: ActingUp }
  readonly 'cover-arranged': { readonly given: Cover; readonly kept: Cover }
  readonly 'absence-recorded': { readonly given: Absent; readonly kept: Absent }
  readonly returned: { readonly given: ReturnedGiven; readonly kept: Returned }
  readonly left: { readonly given: Left; readonly kept: Left }
  readonly 'workload-recorded': { readonly given: WorkloadSnapshot; readonly kept: WorkloadSnapshot }
  readonly 'entry-withdrawn': { readonly given: Withdrawn; readonly kept: Withdrawn }
}

export type FactName = keyof Facts
export type Given<Name extends FactName> = Facts[Name]['given']
export type Kept<Name extends FactName> = Facts[Name]['kept']

import { absenceRecorded, returned } from '../absence/definitions.ts'
import { appointed, gradeChanged, left, unitChanged } from '../appointment/definitions.ts'
import { lineManagerAssigned } from '../line-management/definitions.ts'
import { entryWithdrawn } from '../record/definitions.ts'
import { actingUpArranged, coverArranged } from '../standing-in/definitions.ts'
import { workloadRecorded } from '../workload/definitions.ts'
import type { FactDefinition } from './definition.ts'
import type { FactName } from './fact.ts'

const definitions: { readonly [Name in FactName]: FactDefinition<Name> } = {
  appointed,
  'grade-changed': gradeChanged,
  'unit-changed': unitChanged,
  'line-manager-assigned': lineManagerAssigned,
  'acting-up-arranged': actingUpArranged,
  'cover-arranged': coverArranged,
  'absence-recorded': absenceRecorded,
  returned,
  left,
  'workload-recorded': workloadRecorded,
  'entry-withdrawn': entryWithdrawn,
}

/** What a kind of fact is. */
export function definitionOf<Name extends FactName>(name: Name): FactDefinition<Name> {
  return definitions[name]
}

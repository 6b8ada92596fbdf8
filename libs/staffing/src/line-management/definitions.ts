import { periodProblems, staffIdProblems } from '../facts/checks.ts'
import { asGiven, type FactDefinition } from '../facts/definition.ts'
import { entryProblems } from '../record/references.ts'

export const lineManagerAssigned: FactDefinition<'line-manager-assigned'> = {
  occurred: given => given.from,
  prepare: asGiven<'line-manager-assigned'>((given, { record, staffId }) => [
    ...staffIdProblems('manager', given.manager),
    ...(given.manager === staffId ? [ownManager] : []),
    ...periodProblems(given),
    ...entryProblems('replaces', given.replaces, record, ['line-manager-assigned']),
  ]),
}

const ownManager = {
  field: 'manager',
  problem: 'it is the person themself',
  expected: 'the staff code of somebody else',
}

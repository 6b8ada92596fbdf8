import { decisionFields } from '../shared/decision.input.ts'
import type { Recording } from '../shared/recording.ts'
import type { AllocateInput, EndAllocationInput } from './supervision.inputs.ts'

export const allocate: Recording<AllocateInput> = {
  action: 'allocate',
  kind: {
    among: ['allocation.made', 'allocation.changed'],
    by: ({ from }) => (from ? 'allocation.changed' : 'allocation.made'),
  },
  happens: 'as stated',
  fields: {
    ...decisionFields,
    to: 'to',
    from: 'from',
    justification: 'justification',
    allocateeGrade: 'allocateeGrade',
    allocateeMonthsInPost: 'allocateeMonthsInPost',
    caseload: 'caseload',
    workloadPercent: 'workloadPercent',
    roshReliedOn: 'roshReliedOn',
    lineManager: 'lineManager',
  },
}

export const endAllocation: Recording<EndAllocationInput> = {
  action: 'endAllocation',
  kind: 'allocation.ended',
  happens: 'as stated',
  fields: { ...decisionFields, from: 'from' },
  madeFields: () => ({ to: null }),
}

import type { Standard } from './standard.ts'

export const allocationStandards: readonly Standard[] = [
  {
    id: 'allocation-justified',
    title: 'Justification of an allocation',
    appliesToKinds: ['allocation.made', 'allocation.changed'],
    appliesWhere: 'every allocation',
    requires: [{ kind: 'statement', of: 'rationale' }],
    effectiveFrom: '../2023-03-30',
    source:
      'Design history of the allocations service, 30 March 2023: the allocating manager gives the practitioner skills ' +
      'and experience that justify each allocation. The policy text behind it was not checked.',
    confirmed: false,
  },
]

import type { Principal } from '#access'
import { builtInPolicies, type CaseOnRecord } from '#case-record'
import { openCaseFile } from '#replay'
import { showingOf, type Showing } from '../../case/show/opened/showing.ts'

/**
 * A case's record as it stands, as one person may see it: everything in it, whatever the clocks of other servers say
 * about when it was written. It answers no question at a basis.
 */
export function showingOfRecord(crn: string, { entries }: CaseOnRecord, principal: Principal): Showing {
  const file = openCaseFile(crn, entries, Infinity)
  const basis = { effectiveAt: Infinity, knownAt: Infinity, position: 'start', policySet: '' } as const
  return showingOf({ crn, file, basis, snapshot: '', standards: builtInPolicies.standards }, principal)
}

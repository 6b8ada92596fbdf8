import type { CaseEntry } from '../../entry/entry.ts'
import { edtfDate, numberOrText, orNull, text, textOrNull } from '../fields.ts'
import type { KindDefinition, Request } from '../kind.ts'
import { dueOf, labelled, words, wordsIn } from '../reading.ts'

const staffAbsent: KindDefinition = {
  kind: 'staff.absent',
  title: 'Staff absence',
  family: 'occurrence',
  fields: { staffId: text, from: orNull(edtfDate), until: orNull(edtfDate), reason: orNull(text) },
  headline: labelled('Absent', 'staffId'),
}

const workloadSnapshot: KindDefinition = {
  kind: 'workload.snapshot',
  title: 'Workload figure',
  family: 'occurrence',
  aboutCapacity: true,
  fields: { measure: text, value: numberOrText, staffId: text, asOf: orNull(edtfDate) },
  headline: entry => {
    const [measure, value] = [wordsIn(entry, 'measure'), wordsIn(entry, 'value')]
    return measure !== undefined && value !== undefined ? `${measure}: ${value}` : (measure ?? value)
  },
}

function circumstance(kind: string, title: string): KindDefinition {
  return { kind, title, family: 'occurrence', fields: { service: text, reason: orNull(text), endedBy: textOrNull } }
}

/** A referral asks for a place; one whose outcome is already stated asks nothing more. */
function placeRequest(entry: CaseEntry): Request | undefined {
  if (wordsIn(entry, 'outcome') !== undefined) return undefined
  return { of: wordsIn(entry, 'to', 'requestedOf') ?? null, subject: 'approved premises place', ...dueOf(entry) }
}

const approvedPremisesReferral: KindDefinition = {
  kind: 'ap.referral',
  title: 'Approved premises referral',
  family: 'step',
  fields: {
    to: textOrNull,
    requestedOf: textOrNull,
    due: orNull(edtfDate),
    outcome: textOrNull,
    reason: orNull(text),
  },
  headline: words('outcome'),
  request: placeRequest,
}

/** What goes on around the case: staff, services and people who come and go. */
export const circumstanceKinds: readonly KindDefinition[] = [
  staffAbsent,
  workloadSnapshot,
  // Also after a case was closed: it is open again.
  {
    ...circumstance('supervision.started', 'Supervision started'),
    effects: () => [{ aspect: 'supervision', status: 'active' }],
  },
  circumstance('service.ended', 'Service ended'),
  circumstance('relationship.started', 'Relationship started'),
  circumstance('relationship.ended', 'Relationship ended'),
  approvedPremisesReferral,
]

import { mayAskWhoLooked, type Reading } from '#access'
import type { EventLogError } from '#event-log'
import type { CaseGate, GateRefusal } from '../../../case-gate/case-gate.ts'
import type { Requester } from '../../../requester.ts'

/** Why somebody is not told who could open a case or who did. */
export type OverseeingRefusal =
  { readonly kind: 'not-permitted' } | GateRefusal | { readonly kind: 'failed'; readonly error: EventLogError }

export interface Overseeing {
  readonly crn: string
  readonly requester: Requester
  readonly reading: Extract<Reading, 'who-could-see' | 'who-looked'>
  readonly asked: object
  readonly purpose: string | undefined
}

/** Whether somebody may ask who could open a case and who did. The question is logged like a reading, either way. */
export async function overseeingRefusal(
  gate: CaseGate,
  { crn, requester, reading, asked, purpose }: Overseeing,
): Promise<OverseeingRefusal | undefined> {
  const consultation = { ...requester, reading, asked, purpose }
  if (!mayAskWhoLooked(requester.principal).allowed) {
    await gate.refused(crn, consultation)
    return { kind: 'not-permitted' }
  }
  const closed = await gate.openForOverseeing(crn, consultation)
  if (closed === undefined || closed.kind === 'case-restricted' || closed.kind === 'not-logged') return closed
  return { kind: 'failed', error: closed }
}

import type { EventLogError } from '#event-log'
import type { GateRefusal } from '../../case-gate/case-gate.ts'
import { notLogged } from '../case/show/opened/refusal.ts'
import type { ActAnswer } from './act-answer.ts'

/** How an act ends where the gate did not open the case that it is about. */
export function answerWhereClosed(closed: GateRefusal | EventLogError): ActAnswer {
  if (closed.kind === 'case-restricted') return { kind: 'not-permitted', why: closed.message }
  if (closed.kind === 'not-logged') return { kind: 'failed', error: { kind: 'unavailable', detail: notLogged } }
  return { kind: 'failed', error: closed }
}

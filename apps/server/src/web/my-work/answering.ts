import type { WaitingNode } from './my-work.query.ts'

/** A form that answers something that waits. */
export interface AnsweringForm {
  readonly text: string
  readonly href: string
}

/** Which form answers what was asked, by the kind of the entry that asks; the case's own list of forms for any other. */
const answers: Readonly<Record<string, readonly (readonly [action: string, text: string])[]>> = {
  'advice.requested': [['giveAdvice', 'Give advice']],
  'information.requested': [['receiveInformation', 'Record what came']],
  'information.chased': [['receiveInformation', 'Record what came']],
  'escalation.raised': [
    ['direct', 'Give a direction'],
    ['giveAdvice', 'Give advice'],
  ],
  'recall.endorsement.requested': [['endorseRecall', 'Endorse']],
  'mappa.action.set': [['completeMappaAction', 'Record that it is done']],
}

const chasing: Readonly<Record<string, readonly (readonly [action: string, text: string])[]>> = {
  'information.requested': [
    ['receiveInformation', 'Record what came'],
    ['chaseInformation', 'Chase'],
  ],
  'advice.requested': [['escalate', 'Escalate']],
}

/** The forms that answer something, the likeliest first. Whether somebody may send one, the API decides. */
export function answeringForms({ because, crn, entry }: WaitingNode): readonly AnsweringForm[] {
  if (because === 'ATTRIBUTED_TO_THEM') {
    return [{ text: 'Confirm or contest', href: `/attributed/${crn}/${encodeURIComponent(entry.id)}` }]
  }
  const actions =
    because === 'RATING_TO_COUNTERSIGN'
      ? ([
          ['countersign', 'Countersign'],
          ['returnForChanges', 'Return for changes'],
        ] as const)
      : (because === 'ASKED_BY_THEM' ? chasing : answers)[entry.kind]
  const about = `?about=${encodeURIComponent(entry.id)}`
  if (!actions) return [{ text: 'Choose a form', href: `/cases/${crn}/record${about}` }]
  return actions.map(([action, text]) => ({ text, href: `/cases/${crn}/record/${action}${about}` }))
}

import type { WaitingNode } from './my-work.query.ts'

/** A form that answers something that waits. */
export interface AnsweringForm {
  readonly text: string
  readonly href: string
}

type Offered = readonly (readonly [action: string, text: string])[]

/** The forms for one kind of entry that asks, the likeliest first. */
interface Answers {
  readonly answers: Offered
  /** What whoever asked may do besides recording the answer that came. */
  readonly chases?: Offered
}

const cameIn: Offered = [
  ['receiveInformation', 'Record what came in'],
  ['refuseInformation', 'Record that it was refused'],
]
const escalate: Offered = [['escalate', 'Escalate']]
const inReply: Answers = { answers: [['giveAdvice', 'Answer']], chases: escalate }

/** Which forms answer what was asked, by the kind of the entry that asks; the case's own list of forms for any other. */
export const answeredByForm: Readonly<Record<string, Answers>> = {
  'advice.requested': { answers: [['giveAdvice', 'Give advice']], chases: escalate },
  'concern.raised': inReply,
  'concern.escalated': inReply,
  'info.requested': { answers: cameIn, chases: [['chaseInformation', 'Chase'], ...escalate] },
  'info.chased': { answers: cameIn, chases: escalate },
  'escalation.raised': {
    answers: [
      ['direct', 'Give a direction'],
      ['giveAdvice', 'Give advice'],
    ],
  },
  'manager.direction': { answers: [['respondToDirection', 'Respond']], chases: escalate },
  'recall.initiated': { answers: [['requestRecallEndorsement', 'Ask for endorsement']] },
  'recall.endorsement.requested': { answers: [['endorseRecall', 'Endorse']], chases: escalate },
  'recall.endorsed': { answers: [['signRecallReport', 'Sign the recall report']] },
  'recall.report.signed': { answers: [['requestRecall', 'Ask the central team for the recall']] },
  'recall.questioned': {
    answers: [
      ['decideRecall', 'Decide to recall'],
      ['decideNotToRecall', 'Decide not to recall'],
    ],
    chases: escalate,
  },
  'mappa.invited': {
    answers: [
      ['recordMappaAttendance', 'Record attendance'],
      ['recordMappaApologies', 'Record apologies'],
    ],
  },
  'mappa.action.set': { answers: [['completeMappaAction', 'Record that it is done']] },
  'parole.reconsideration.applied': {
    answers: [['recordReconsiderationDecision', 'Record the decision']],
    chases: escalate,
  },
  'ap.referral': { answers: [['decideApprovedPremises', 'Record the decision']], chases: escalate },
  'escort.requested': { answers: [['recordEscortRefused', 'Record that it was refused']], chases: escalate },
}

/** Answers that only somebody else can give: whoever asked escalates. */
const notByWhoeverAsked = [
  'giveAdvice',
  'direct',
  'respondToDirection',
  'endorseRecall',
  'decideRecall',
  'decideNotToRecall',
]

/** The forms that answer something, the likeliest first. Whether somebody may send one, the API decides. */
export function answeringForms({ because, crn, entry }: WaitingNode): readonly AnsweringForm[] {
  if (because === 'ATTRIBUTED_TO_THEM') {
    return [{ text: 'Confirm or contest', href: `/attributed/${crn}/${encodeURIComponent(entry.id)}` }]
  }
  const about = `?about=${encodeURIComponent(entry.id)}`
  const actions = because === 'RATING_TO_COUNTERSIGN' ? signing : offeredFor(entry.kind, because)
  if (actions.length === 0) return [{ text: 'Choose a form', href: `/cases/${crn}/record${about}` }]
  return actions.map(([action, text]) => ({ text, href: `/cases/${crn}/record/${action}${about}` }))
}

const signing: Offered = [
  ['countersign', 'Countersign'],
  ['returnForChanges', 'Return for changes'],
]

function offeredFor(kind: string, because: WaitingNode['because']): Offered {
  const { answers, chases = escalate } = answeredByForm[kind] ?? { answers: [], chases: [] }
  if (because !== 'ASKED_BY_THEM') return answers
  return [...answers.filter(([action]) => !notByWhoeverAsked.includes(action)), ...chases]
}

import { edtfDate, numberOrText, orNull, text, textOrNull } from '../fields.ts'
import type { CaseEntry } from '../../entry/entry.ts'
import type { KindDefinition, MeetingAction } from '../kind.ts'
import { dueOf, labelled, part, reasoning, reasoningFields, words, wordsIn } from '../reading.ts'
import { levelAndCategory, mappaEffects } from './level.ts'
import { meetingDecision, meetingHeld, meetingNotHeld } from './meeting.ts'
import { minuteAmended, minuteIssued } from './minutes.ts'
import { participationKinds } from './participation.ts'

const levelFields = { level: numberOrText, category: numberOrText } as const

/** Whether the case is one for MAPPA. A finding that it is not is a decision as well. */
const screened: KindDefinition = {
  kind: 'mappa.screened',
  title: 'MAPPA screening',
  family: 'decision',
  fields: { ...reasoningFields, ...levelFields, outcome: text },
  ...reasoning,
  headline: words('outcome'),
  outcome: words('outcome'),
}

/** The level and category are what the referrer asks for; somebody else decides. */
const referred: KindDefinition = {
  kind: 'mappa.referred',
  title: 'MAPPA referral',
  family: 'step',
  fields: { ...levelFields, reason: orNull(text) },
  headline: levelAndCategory,
  effects: mappaEffects,
  standing: () => 'proposed',
  rationale: words('reason'),
  usuallyByHolder: true,
}

const levelSet: KindDefinition = {
  kind: 'mappa.level.set',
  title: 'MAPPA level set',
  family: 'decision',
  fields: { ...reasoningFields, ...levelFields },
  ...reasoning,
  headline: levelAndCategory,
  effects: mappaEffects,
  outcome: levelAndCategory,
}

function actionAs(step: MeetingAction['step']): (entry: CaseEntry) => MeetingAction {
  return entry => ({
    step,
    owner: wordsIn(entry, 'owner') ?? null,
    ...dueOf(entry),
    ...part('meetingId', wordsIn(entry, 'meetingId')),
    ...part('actionId', wordsIn(entry, 'actionId')),
  })
}

const actionSet: KindDefinition = {
  kind: 'mappa.action.set',
  title: 'MAPPA action set',
  family: 'step',
  fields: { owner: textOrNull, due: orNull(edtfDate), meetingId: numberOrText, actionId: numberOrText },
  headline: labelled('Owner', 'owner'),
  meetingAction: actionAs('set'),
}

const actionCompleted: KindDefinition = {
  kind: 'mappa.action.completed',
  title: 'MAPPA action completed',
  family: 'step',
  fields: { owner: textOrNull, meetingId: numberOrText, actionId: numberOrText },
  meetingAction: actionAs('completed'),
}

export const mappaKinds: readonly KindDefinition[] = [
  screened,
  referred,
  levelSet,
  meetingHeld,
  meetingNotHeld,
  meetingDecision,
  ...participationKinds,
  minuteIssued,
  minuteAmended,
  actionSet,
  actionCompleted,
]

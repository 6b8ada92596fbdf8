import { edtfDate, numberOrText, orNull, text, textOrNull } from '../fields.ts'
import type { KindDefinition } from '../kind.ts'
import { labelled, reasoning, reasoningFields, words } from '../reading.ts'
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

const actionSet: KindDefinition = {
  kind: 'mappa.action.set',
  title: 'MAPPA action set',
  family: 'step',
  fields: { owner: textOrNull, due: orNull(edtfDate), meetingId: numberOrText, actionId: numberOrText },
  headline: labelled('Owner', 'owner'),
}

const actionCompleted: KindDefinition = {
  kind: 'mappa.action.completed',
  title: 'MAPPA action completed',
  family: 'step',
  fields: { owner: textOrNull, meetingId: numberOrText, actionId: numberOrText },
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

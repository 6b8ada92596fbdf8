import type { CaseEntry } from '../../entry/entry.ts'
import { readData } from '../data.ts'
import type { Effect } from '../effect.ts'
import { listOf, listOrByName, numberOrText, orNull, text, textOrList, textOrNull } from '../fields.ts'
import type { KindDefinition, Meeting } from '../kind.ts'
import { labelled, part, reasoning, reasoningFields, words, wordsIn } from '../reading.ts'
import { levelDecided, mappaEffects } from './level.ts'

function meetingOf(entry: CaseEntry, held: boolean): Meeting {
  const topics = readData(entry).texts('topic') ?? []
  return {
    ...part('meetingId', wordsIn(entry, 'meetingId')),
    held,
    ...part('level', wordsIn(entry, 'level')),
    ...part('decision', wordsIn(entry, 'decision')),
    ...part('topic', topics.length === 0 ? undefined : topics.join('; ')),
    ...part('reasonNotHeld', held ? undefined : wordsIn(entry, 'reason')),
  }
}

/**
 * The level the meeting was held at is not the level it set: only the recorded decision sets one. A meeting is the
 * context of a decision; its minute states it.
 */
function decidedLevel(entry: CaseEntry): readonly Effect[] {
  const decision = wordsIn(entry, 'decision')
  const level = decision === undefined ? undefined : levelDecided(decision)
  return level === undefined ? [] : [{ aspect: 'mappa-level', level }]
}

export const meetingHeld: KindDefinition = {
  kind: 'mappa.meeting',
  title: 'MAPPA meeting',
  family: 'occurrence',
  fields: {
    meetingId: numberOrText,
    level: numberOrText,
    attendees: textOrList,
    apologies: textOrList,
    agencyViews: listOrByName(listOf({ agency: textOrNull, by: textOrNull, view: textOrNull })),
    decision: textOrNull,
    topic: textOrList,
  },
  headline: labelled('Decision', 'decision'),
  effects: decidedLevel,
  meeting: entry => meetingOf(entry, true),
}

/** A level given in its own field is the level decided; else the words of the decision may name one. */
function levelOfDecision(entry: CaseEntry): readonly Effect[] {
  const coded = mappaEffects(entry)
  return coded.length > 0 ? coded : decidedLevel(entry)
}

/** What was decided at a meeting, by whom; or that nothing was. */
export const meetingDecision: KindDefinition = {
  kind: 'mappa.decision.recorded',
  title: 'Decision at a MAPPA meeting',
  family: 'decision',
  fields: {
    ...reasoningFields,
    meetingId: numberOrText,
    decision: textOrNull,
    level: numberOrText,
    category: numberOrText,
  },
  ...reasoning,
  headline: words('decision'),
  effects: levelOfDecision,
  outcome: entry => (entry.data['decision'] === null ? 'no decision' : wordsIn(entry, 'decision')),
}

export const meetingNotHeld: KindDefinition = {
  kind: 'mappa.meeting.not_held',
  title: 'MAPPA meeting not held',
  family: 'occurrence',
  fields: { meetingId: numberOrText, level: numberOrText, reason: orNull(text) },
  headline: words('reason'),
  meeting: entry => meetingOf(entry, false),
}

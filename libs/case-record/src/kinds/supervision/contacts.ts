import type { CaseEntry } from '../../entry/entry.ts'
import type { Effect } from '../effect.ts'
import { numberOrText, text } from '../fields.ts'
import type { KindDefinition } from '../kind.ts'
import { reasoning, reasoningFields, words, wordsIn } from '../reading.ts'

const contactFields = { sequence: numberOrText, contactType: text, place: text } as const

const attended: KindDefinition = {
  kind: 'contact.attended',
  title: 'Contact attended',
  family: 'occurrence',
  fields: contactFields,
  usuallyByHolder: true,
}

const missed: KindDefinition = {
  kind: 'contact.missed',
  title: 'Contact missed',
  family: 'occurrence',
  fields: contactFields,
  trigger: true,
  usuallyByHolder: true,
}

const recorded: KindDefinition = {
  kind: 'contact.recorded',
  title: 'Contact recorded',
  family: 'occurrence',
  fields: contactFields,
  usuallyByHolder: true,
}

/** Only an absence judged unacceptable counts towards enforcement. */
function judgementEffects(entry: CaseEntry): readonly Effect[] {
  const judgement = wordsIn(entry, 'judgement')?.trim().toLowerCase()
  return judgement === 'unacceptable' ? [{ aspect: 'enforcement', status: 'unacceptable absence' }] : []
}

const absenceJudged: KindDefinition = {
  kind: 'absence.judged',
  title: 'Absence judged',
  family: 'decision',
  fields: { ...reasoningFields, contactSequence: numberOrText, judgement: text },
  ...reasoning,
  headline: words('judgement'),
  effects: judgementEffects,
  outcome: words('judgement'),
  usuallyByHolder: true,
}

export const contactKinds: readonly KindDefinition[] = [attended, missed, recorded, absenceJudged]

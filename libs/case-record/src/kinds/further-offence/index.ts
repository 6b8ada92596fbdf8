import { edtfDate, numberOrText, orNull, text, textOrNull, type FieldRule } from '../fields.ts'
import type { KindDefinition } from '../kind.ts'
import { words } from '../reading.ts'

const offence: KindDefinition = {
  kind: 'sfo.offence',
  title: 'Further offence',
  family: 'occurrence',
  fields: { offence: text },
  headline: words('offence'),
  furtherOffence: 'offence',
}

const notified: KindDefinition = {
  kind: 'sfo.notified',
  title: 'SFO notification',
  family: 'occurrence',
  fields: { reference: numberOrText },
  furtherOffence: 'notification',
}

const reviewFields: Readonly<Record<string, FieldRule>> = {
  reviewId: numberOrText,
  due: orNull(edtfDate),
  reviewer: textOrNull,
  reason: orNull(text),
}

/** What is done about the offence afterwards. None of it changes what was in force. */
function aftermath(kind: string, title: string): KindDefinition {
  return { kind, title, family: 'occurrence', fields: reviewFields }
}

/** An outcome for a member of staff; it concerns a decision on the case only where it relates to one. */
const disciplineOutcome: KindDefinition = {
  kind: 'discipline.outcome',
  title: 'Outcome of disciplinary process',
  family: 'occurrence',
  fields: { role: textOrNull, outcome: text },
  headline: words('outcome'),
}

export const furtherOffenceKinds: readonly KindDefinition[] = [
  offence,
  notified,
  aftermath('sfo.review.commissioned', 'SFO review commissioned'),
  aftermath('sfo.review.triggered', 'SFO review triggered'),
  aftermath('sfo.review.completed', 'SFO review completed'),
  aftermath('sfo.review.published', 'SFO review published'),
  aftermath('inquest.adjourned', 'Inquest adjourned'),
  disciplineOutcome,
]

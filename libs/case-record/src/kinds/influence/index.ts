import type { CaseEntry } from '../../entry/entry.ts'
import { countersigns, endorses, overrides, ratifies, returns } from '../applies-to.ts'
import { dueOf, labelled, reasoning, reasoningFields, words, wordsIn } from '../reading.ts'
import { edtfDate, flag, numberOrText, orNull, text, textOrNull, type FieldRule } from '../fields.ts'
import type { InfluenceType, KindDefinition, ProcessStep } from '../kind.ts'
import { bindingnessOf } from './bindingness.ts'
import { directionResponded } from './response.ts'

/** What any influence may carry besides its own text, which is its content. */
const influenceFields: Readonly<Record<string, FieldRule>> = {
  verbal: flag,
  covering: flag,
  recordedByRole: text,
  response: text,
  effect: text,
  reason: orNull(text),
  recallId: numberOrText,
}

function influence(kind: string, title: string, type: InfluenceType): KindDefinition {
  return {
    kind,
    title,
    family: 'influence',
    fields: influenceFields,
    influence: { type, bindingness: bindingnessOf[type] },
    rationale: words('reason'),
  }
}

/**
 * A direction asks for a word of whoever is directed only where its author said by when; what the recipient is recorded
 * in it as having done is that word.
 */
const direction: KindDefinition = {
  ...influence('manager.direction', 'Direction by a manager', 'direction'),
  fields: { ...influenceFields, to: textOrNull, due: orNull(edtfDate) },
  answering: 'answers',
  request: entry => {
    const due = dueOf(entry)
    if (!due.due || wordsIn(entry, 'response') !== undefined) return undefined
    return { of: wordsIn(entry, 'to') ?? null, subject: 'response to the direction', ...due }
  },
}

const advice: KindDefinition = {
  ...influence('manager.advice', 'Advice of a manager', 'advice'),
  answering: 'answers',
}

/** Asks for a view. It becomes an influence only when somebody gives one. */
const adviceRequested: KindDefinition = {
  kind: 'advice.requested',
  title: 'Advice requested',
  family: 'influence',
  fields: { due: orNull(edtfDate), to: textOrNull, subject: text },
  request: entry => ({
    of: wordsIn(entry, 'to') ?? null,
    subject: wordsIn(entry, 'subject') ?? null,
    ...dueOf(entry),
  }),
}

const countersigned: KindDefinition = {
  ...influence('countersignature.given', 'Countersignature', 'countersignature'),
  appliesTo: countersigns,
  answering: 'answers',
}

const returned: KindDefinition = {
  ...influence('countersignature.returned', 'Returned by the countersigner', 'return'),
  appliesTo: returns,
  answering: 'answers',
}

const endorsed: KindDefinition = {
  ...influence('endorsement.given', 'Endorsement', 'endorsement'),
  appliesTo: endorses,
  answering: 'answers',
}

/** An override inside a recall ends that recall: its own decision stands in place of the proposal. */
function overrideStep(entry: CaseEntry): ProcessStep | undefined {
  const id = wordsIn(entry, 'recallId')
  return id === undefined ? undefined : { process: 'recall', id, step: 'overridden', waitsWith: { kind: 'nobody' } }
}

/** Both an influence on the decision it replaces and a decision of its own, whose decider is the overrider. */
const override: KindDefinition = {
  ...influence('override.made', 'Override', 'override'),
  appliesTo: overrides,
  family: 'decision',
  fields: { ...influenceFields, ...reasoningFields, from: text, to: text, authority: text },
  ...reasoning,
  headline: entry => {
    const [from, to] = [wordsIn(entry, 'from'), wordsIn(entry, 'to')]
    return from !== undefined && to !== undefined ? `From ${from} to ${to}` : to
  },
  outcome: words('to'),
  step: overrideStep,
  answering: 'answers',
}

const dissent = influence('dissent.recorded', 'Dissent', 'dissent')

const escalation: KindDefinition = {
  ...influence('escalation.raised', 'Escalation', 'escalation'),
  fields: { ...influenceFields, due: orNull(edtfDate), to: textOrNull, subject: text },
  headline: labelled('Escalated to', 'to'),
  request: entry => ({
    of: wordsIn(entry, 'to') ?? null,
    subject: wordsIn(entry, 'subject') ?? null,
    ...dueOf(entry),
  }),
}

/** Approval after the act. */
const ratification: KindDefinition = {
  ...influence('ratification.given', 'Ratification after the act', 'ratification'),
  appliesTo: ratifies,
  answering: 'answers',
}

export const influenceKinds: readonly KindDefinition[] = [
  direction,
  directionResponded,
  advice,
  adviceRequested,
  countersigned,
  returned,
  endorsed,
  override,
  dissent,
  escalation,
  ratification,
]

import type { CaseEntry } from '../../entry/entry.ts'
import { edtfDate, orNull, text, textOrNull, type FieldRule } from '../fields.ts'
import type { KindDefinition, RecallOccasion } from '../kind.ts'
import { always, dueOf, labelled, part, reasoning, reasoningFields, words, wordsIn } from '../reading.ts'
import { actor, nobody, recallFields, recallStep } from './steps.ts'

const decisionFields: Readonly<Record<string, FieldRule>> = {
  ...recallFields,
  ...reasoningFields,
  reviewDue: orNull(edtfDate),
}

/** An entry belongs to the occasions asked about or decided whether or not its source numbers them. */
function occasionOf(entry: CaseEntry, decided: boolean): RecallOccasion {
  return {
    ...part('occasion', wordsIn(entry, 'occasion')),
    ...part('raisedBy', wordsIn(entry, 'raisedBy')),
    decided,
  }
}

/** Somebody, often of another agency, asks why there is no recall. The question itself may never be answered. */
const questioned: KindDefinition = {
  kind: 'recall.questioned',
  title: 'Recall questioned',
  family: 'influence',
  fields: { ...recallFields, raisedBy: textOrNull, due: orNull(edtfDate) },
  headline: labelled('Raised by', 'raisedBy'),
  request: entry => ({ of: null, subject: questionInWords(entry), ...dueOf(entry) }),
  recallOccasion: entry => occasionOf(entry, false),
}

function questionInWords(entry: CaseEntry): string {
  const occasion = wordsIn(entry, 'occasion')
  return occasion === undefined ? 'recall' : `recall, occasion ${occasion}`
}

/** A decision not to recall is a decision, and ends whatever recall it belongs to; where none is under way, it ends none. */
const notRecalled: KindDefinition = {
  kind: 'recall.not_recalled',
  title: 'Decision not to recall',
  family: 'decision',
  fields: decisionFields,
  ...reasoning,
  headline: labelled('Not recalled', 'rationale', 'reason'),
  outcome: always('not recalled'),
  considers: 'recall',
  step: recallStep('not recalled', nobody),
  answering: 'answers',
  recallOccasion: entry => occasionOf(entry, true),
}

/** "recall", with its type where one is given. */
function recallInWords(entry: CaseEntry): string {
  const type = wordsIn(entry, 'type')
  return type === undefined ? 'recall' : `recall (${type})`
}

const decided: KindDefinition = {
  kind: 'recall.decided',
  title: 'Decision to recall',
  family: 'decision',
  fields: { ...decisionFields, typeRule: text },
  ...reasoning,
  headline: words('type'),
  outcome: recallInWords,
  considers: 'recall',
  step: recallStep('decided', actor),
  answering: 'answers',
  recallOccasion: entry => occasionOf(entry, true),
}

const revoked: KindDefinition = {
  kind: 'recall.licence_revoked',
  title: 'Licence revoked',
  family: 'decision',
  fields: decisionFields,
  ...reasoning,
  effects: () => [{ aspect: 'licence', status: 'revoked' }],
  outcome: always('licence revoked'),
  step: recallStep('licence revoked', actor),
}

/** A recall taken back: the licence stands again with its conditions, and nothing of the recall is waited for. */
const rescinded: KindDefinition = {
  kind: 'recall.rescinded',
  title: 'Recall rescinded',
  family: 'decision',
  fields: decisionFields,
  ...reasoning,
  effects: () => [{ aspect: 'licence', status: 'in force', again: true }],
  outcome: always('recall rescinded'),
  step: recallStep('rescinded', nobody),
}

/** Recall asked about, decided on, carried out by revocation, or taken back. */
export const recallDecisionKinds: readonly KindDefinition[] = [questioned, notRecalled, decided, revoked, rescinded]

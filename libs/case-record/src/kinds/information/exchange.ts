import type { CaseEntry } from '../../entry/entry.ts'
import { discounts } from '../applies-to.ts'
import { edtfDate, flag, numberOrText, oneOf, orNull, text, textOrList, textOrNull } from '../fields.ts'
import type { KindDefinition, Request } from '../kind.ts'
import { readData } from '../data.ts'
import { dueOf, labelled, reasoning, reasoningFields, words, wordsIn } from '../reading.ts'

function informationRequest(entry: CaseEntry): Request {
  return { of: wordsIn(entry, 'requestedOf') ?? null, subject: wordsIn(entry, 'subject') ?? null, ...dueOf(entry) }
}

const requested: KindDefinition = {
  kind: 'info.requested',
  title: 'Information requested',
  family: 'information',
  fields: { requestedOf: textOrNull, subject: text, due: orNull(edtfDate), category: text },
  headline: entry => {
    const said = [wordsIn(entry, 'requestedOf'), wordsIn(entry, 'subject')].filter(words => words !== undefined)
    return said.length === 0 ? undefined : `Asked: ${said.join(', ')}`
  },
  request: informationRequest,
  usuallyByHolder: true,
}

const chased: KindDefinition = {
  kind: 'info.chased',
  title: 'Request chased',
  family: 'information',
  fields: { requestedOf: textOrNull, subject: text, due: orNull(edtfDate) },
  answering: 'chases',
  usuallyByHolder: true,
}

/** `nil`: the holder answered that it has nothing; `allegation`: what is said is not established. */
const received: KindDefinition = {
  kind: 'info.received',
  title: 'Information received',
  family: 'information',
  fields: { subject: text, category: text, status: oneOf('nil', 'substantive', 'allegation'), heldIn: textOrNull },
  information: 'received',
  answering: 'answers',
}

const refused: KindDefinition = {
  kind: 'info.refused',
  title: 'Information refused',
  family: 'information',
  fields: { subject: text, reason: orNull(text), requestedOf: textOrNull },
  headline: labelled('Refused', 'reason', 'subject'),
  information: 'refused',
  answering: 'answers',
  rationale: words('reason'),
}

const read: KindDefinition = {
  kind: 'info.read',
  title: 'Information read',
  family: 'information',
  fields: { subject: text },
  information: 'read',
}

const heldElsewhere: KindDefinition = {
  kind: 'info.held_elsewhere',
  title: 'Information held elsewhere',
  family: 'information',
  fields: { heldIn: textOrNull, subject: text, restricted: flag, count: numberOrText, holder: textOrNull },
  headline: labelled('Held in', 'heldIn', 'holder'),
  information: 'held elsewhere',
}

const shared: KindDefinition = {
  kind: 'info.shared',
  title: 'Information shared',
  family: 'information',
  fields: { audience: textOrList, subject: text },
  headline: entry => listed('Shared with', entry, 'audience'),
  information: 'shared',
  answering: 'answers',
}

const withheld: KindDefinition = {
  kind: 'info.withheld',
  title: 'Information withheld',
  family: 'information',
  fields: { from: textOrList, subject: text, reason: orNull(text) },
  headline: entry => listed('Withheld from', entry, 'from'),
  information: 'withheld',
  rationale: words('reason'),
}

/** A decision to give a piece of information no weight. */
const discounted: KindDefinition = {
  kind: 'info.discounted',
  title: 'Information discounted',
  family: 'decision',
  fields: { ...reasoningFields, subject: text },
  ...reasoning,
  information: 'discounted',
  outcome: () => 'discounted',
  appliesTo: discounts,
}

/** A decision not to ask: silence about an enquiry is not the same as this. */
const notSought: KindDefinition = {
  kind: 'info.not_sought',
  title: 'Information not sought',
  family: 'decision',
  fields: { ...reasoningFields, subject: text, of: textOrNull },
  ...reasoning,
  headline: labelled('Not asked for', 'subject', 'of'),
  information: 'not sought',
  outcome: () => 'not sought',
}

function listed(label: string, entry: CaseEntry, field: string): string | undefined {
  const names = readData(entry).texts(field) ?? []
  return names.length === 0 ? undefined : `${label}: ${names.join(', ')}`
}

/** Information asked for, given, refused, read, kept back or set aside: each is its own fact. */
export const exchangeKinds: readonly KindDefinition[] = [
  requested,
  chased,
  received,
  refused,
  read,
  heldElsewhere,
  shared,
  withheld,
  discounted,
  notSought,
]

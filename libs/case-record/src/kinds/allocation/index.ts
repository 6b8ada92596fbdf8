import type { CaseEntry } from '../../entry/entry.ts'
import { readData } from '../data.ts'
import { holderNotRecorded, type Effect } from '../effect.ts'
import { numberOrText, orNull, text, textOrNull, type FieldRule } from '../fields.ts'
import type { KindDefinition } from '../kind.ts'
import { always, labelled, part, reasoning, reasoningFields, words, wordsIn } from '../reading.ts'
import { namesPerson, namesPlace, saysNobody } from './receiver.ts'

const allocationFields: Readonly<Record<string, FieldRule>> = {
  ...reasoningFields,
  to: textOrNull,
  from: textOrNull,
  allocateeGrade: orNull(text),
  allocateeMonthsInPost: orNull(numberOrText),
  caseload: orNull(numberOrText),
  workloadPercent: orNull(numberOrText),
  roshReliedOn: orNull(text),
  lineManager: textOrNull,
}

/** An allocation ends the previous holding even where it does not say who holds the case from then on. */
function allocationEffects(entry: CaseEntry): readonly Effect[] {
  const to = readData(entry).value('to') === null ? null : (wordsIn(entry, 'to') ?? holderNotRecorded)
  const holder = to === null ? null : holderNamed(to)
  return [{ aspect: 'holder', holder, ...part('lineManager', wordsIn(entry, 'lineManager')) }]
}

function holderNamed(words: string): string | null {
  const said = saysNobody(words)
  if (said === 'nobody') return null
  return said === 'not said' || namesPlace(words) ? holderNotRecorded : words
}

const made: KindDefinition = {
  kind: 'allocation.made',
  title: 'Case allocated',
  family: 'decision',
  fields: allocationFields,
  ...reasoning,
  headline: labelled('To', 'to'),
  effects: allocationEffects,
  outcome: words('to'),
  aboutCapacity: true,
}

const changed: KindDefinition = {
  ...made,
  kind: 'allocation.changed',
  title: 'Case re-allocated',
}

const ended: KindDefinition = {
  kind: 'allocation.ended',
  title: 'Allocation ended',
  family: 'decision',
  fields: { ...reasoningFields, to: textOrNull, from: textOrNull },
  ...reasoning,
  effects: () => [{ aspect: 'holder', holder: null }],
  outcome: always('unallocated'),
  aboutCapacity: true,
}

/**
 * Cases are transferred between areas and between people. Where the words that name the receiver leave open which, they
 * are a place's, unless the sender was somebody: a place's name alone holds no case.
 */
function transferEffects(entry: CaseEntry): readonly Effect[] {
  const [to, from] = [wordsIn(entry, 'to'), wordsIn(entry, 'from')]
  if (to === undefined) return []
  const toSomebody = namesPerson(to) || (from !== undefined && namesPerson(from) && !namesPlace(to))
  return toSomebody ? allocationEffects(entry) : [{ aspect: 'holder', holder: holderNotRecorded }]
}

/** A transfer names a new holder only sometimes: one between areas leaves the allocation to the other side. */
const transferred: KindDefinition = {
  kind: 'transfer.made',
  title: 'Case transferred',
  family: 'decision',
  fields: { ...reasoningFields, to: textOrNull, from: textOrNull, lineManager: textOrNull },
  ...reasoning,
  headline: labelled('To', 'to'),
  effects: transferEffects,
  outcome: words('to'),
}

export const allocationKinds: readonly KindDefinition[] = [made, changed, ended, transferred]

import type { CaseEntry } from '../../entry/entry.ts'
import { readData } from '../data.ts'
import { holderNotRecorded, type Effect } from '../effect.ts'
import { numberOrText, orNull, text, textOrNull, type FieldRule } from '../fields.ts'
import type { KindDefinition } from '../kind.ts'
import { always, labelled, part, reasoning, reasoningFields, words, wordsIn } from '../reading.ts'

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
  return [{ aspect: 'holder', holder: to, ...part('lineManager', wordsIn(entry, 'lineManager')) }]
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
  beginsCase: true,
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

/** Names of areas and offices, which hold no case: until somebody there is named, who does is not recorded. */
const area = /\b(?:PDU|LDU|LAU|NPS|CRC|region|area|division|unit|office|team|cluster)\b/i

function transferEffects(entry: CaseEntry): readonly Effect[] {
  const to = wordsIn(entry, 'to')
  if (to === undefined) return []
  return area.test(to) ? [{ aspect: 'holder', holder: holderNotRecorded }] : allocationEffects(entry)
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

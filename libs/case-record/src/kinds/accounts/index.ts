import type { JsonValue } from '#event-log'
import type { CaseEntry } from '../../entry/entry.ts'
import { readData } from '../data.ts'
import { flag, numberOrText, oneOf, orNull, text, textOrNull, type FieldRule } from '../fields.ts'
import type { Amendment, KindDefinition, NamedInData, Testimony } from '../kind.ts'
import { part, words, wordsIn } from '../reading.ts'
import { withdrawn } from './withdrawal.ts'

/** The value of an amended field may be of any shape. */
const anyValue: FieldRule = () => []

const amendmentFields: Readonly<Record<string, FieldRule>> = {
  targetRecord: numberOrText,
  field: text,
  old: anyValue,
  new: anyValue,
  reasonGiven: orNull(text),
  requestedBy: textOrNull,
}

/** Where a relation ties the entry already, the field only says in other words to what. */
function namedAs(field: string, entry: CaseEntry, as: NamedInData['as']): readonly NamedInData[] {
  const id = wordsIn(entry, field)
  return id === undefined || entry.relatesTo.length > 0 ? [] : [{ pointer: `/${field}`, id, as }]
}

/** Blank old or new text is a value; other shapes are shown as their JSON. */
function printed(value: JsonValue | undefined): string | undefined {
  if (value === undefined || value === null) return undefined
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function valueOf(value: JsonValue | undefined): Pick<Amendment, 'newValue'> {
  return value == null || typeof value === 'string' ? {} : { newValue: value }
}

function amendmentOf(entry: CaseEntry): Amendment {
  const { value } = readData(entry)
  return {
    ...part('targetRecord', wordsIn(entry, 'targetRecord')),
    ...part('field', wordsIn(entry, 'field')),
    ...part('old', printed(value('old'))),
    ...part('new', printed(value('new'))),
    ...valueOf(value('new')),
    ...part('reason', wordsIn(entry, 'reasonGiven')),
    ...part('requestedBy', wordsIn(entry, 'requestedBy')),
  }
}

function changeInWords(entry: CaseEntry): string | undefined {
  const { field, old, new: changed } = amendmentOf(entry)
  if (field === undefined) return undefined
  if (old === undefined || changed === undefined) return field
  return `${field}: from ${old} to ${changed}`
}

const amended: KindDefinition = {
  kind: 'record.amended',
  title: 'Record amended',
  family: 'account',
  fields: amendmentFields,
  headline: changeInWords,
  amendment: amendmentOf,
  namesInData: entry => namedAs('targetRecord', entry, 'corrects'),
  rationale: words('reasonGiven'),
}

const corrected: KindDefinition = { ...amended, kind: 'record.corrected', title: 'Record corrected' }

/** The interchange format's two positions; any other word is no position that can be counted. */
function positionOf(entry: CaseEntry): Testimony['position'] {
  const position = readData(entry).text('position')
  return position === 'affirmed' || position === 'denied' ? position : undefined
}

function testimonyOf(entry: CaseEntry): Testimony {
  const position = positionOf(entry)
  return { ...(position === undefined ? {} : { position }), ...part('about', wordsIn(entry, 'about')) }
}

const testimony: KindDefinition = {
  kind: 'testimony.given',
  title: 'Account given afterwards',
  family: 'account',
  fields: { about: text, position: oneOf('affirmed', 'denied'), retrospective: flag },
  testimony: testimonyOf,
  namesInData: entry => namedAs('about', entry, tieOf(testimonyOf(entry))),
}

function tieOf({ position }: Testimony): NamedInData['as'] {
  return position === 'denied' ? 'contests' : position === 'affirmed' ? 'confirms' : 'follows'
}

export const accountKinds: readonly KindDefinition[] = [amended, corrected, testimony, withdrawn]

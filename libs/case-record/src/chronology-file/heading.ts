import type { JsonObject, JsonValue } from '#event-log'
import { recordedHere } from '../entry/entry.ts'
import { isObject, type FieldProblem } from '../kinds/fields.ts'
import { crnRule } from './entry-shape.ts'
import { checkShape, orNull, shaped, someText, textLike, unlistedFieldsOf, wrong, type Shape } from './shapes.ts'

/** Everything in a chronology file but its entries. */
export interface ChronologyHeading {
  /** The file's own id; with an entry's id it is unique for good. */
  readonly file: string
  readonly crn: string
  /** The system the entries came from; null where the file does not know. */
  readonly system: string | null
  readonly person: JsonObject
  readonly source: JsonObject
  readonly unlistedFields: JsonObject
}

const personShape: Shape = {
  crn: { rule: crnRule, required: 'the case reference number of the person' },
  initials: { rule: someText },
}

const sourceShape: Shape = {
  system: { rule: orNull(someText), required: 'the system that the entries come from, or null when not known' },
  reference: { rule: someText },
}

const headingShape: Shape = {
  format: {
    rule: value => (value === 'sfo-review/chronology' ? [] : [wrong(value, '"sfo-review/chronology"')]),
    required: '"sfo-review/chronology"',
  },
  version: {
    rule: value => (value === 1 ? [] : [wrong(value, '1, the only version of the format so far')]),
    required: '1',
  },
  id: {
    rule: value =>
      value === recordedHere
        ? [wrong(value, 'free: this id is kept for acts recorded in the service itself')]
        : textLike(/^(?=.*\S).{1,200}$/su, 'text of 1 to 200 characters')(value),
    required: 'an id of the file, the same each time it is sent',
  },
  person: {
    rule: shaped(personShape, 'an object with crn'),
    required: 'whose chronology it is, such as {"crn": "X999004"}',
  },
  source: {
    rule: shaped(sourceShape, 'an object with system and reference'),
    required: 'where the entries come from, such as {"system": "NDelius extract"}',
  },
  entries: {
    rule: value => (Array.isArray(value) ? [] : [wrong(value, 'a list of entries')]),
    required: 'a list of entries',
  },
}

/** Everything wrong with the heading; an empty answer means that `readHeading` may read it. */
export function checkHeading(value: JsonValue, entries: number): readonly FieldProblem[] {
  if (!isObject(value))
    return [wrong(value, 'a chronology file: an object with format, version, id, person and entries')]
  const problems = checkShape(value, headingShape)
  const noEntries = Array.isArray(value['entries']) && entries === 0
  return noEntries
    ? [...problems, { pointer: '/entries', problem: 'the list is empty', expected: 'at least one entry' }]
    : problems
}

/** The heading that a checked value holds. */
export function readHeading(value: JsonValue): ChronologyHeading {
  const heading = value as JsonObject
  const person = heading['person'] as JsonObject
  const source = heading['source'] as JsonObject
  return {
    file: heading['id'] as string,
    crn: person['crn'] as string,
    system: source['system'] as string | null,
    person,
    source,
    unlistedFields: unlistedFieldsOf(heading, headingShape),
  }
}

/** Names of the fields of a heading that this software does not know, as they are counted. */
export function unlistedHeadingNames(heading: ChronologyHeading): readonly string[] {
  return [
    ...Object.keys(heading.unlistedFields),
    ...Object.keys(unlistedFieldsOf(heading.person, personShape)).map(name => `person.${name}`),
    ...Object.keys(unlistedFieldsOf(heading.source, sourceShape)).map(name => `source.${name}`),
  ]
}

import type { JsonObject, JsonValue } from '#event-log'
import type { Actor } from '../entry/actor.ts'
import type { Channel, Relation, RelationKind } from '../entry/entry.ts'
import { isObject, under, type FieldProblem } from '../kinds/fields.ts'
import { kindOf } from '../kinds/registry.ts'
import { actorOf, actorShape, recorderShape } from './actor-shape.ts'
import { entryShape, relationShape } from './entry-shape.ts'
import { checkShape, unlistedFieldsOf, wrong, type Shape } from './shapes.ts'

/** One entry of a chronology file whose every known field is good. */
export interface ChronologyEntry {
  readonly reference: string
  readonly kind: string
  readonly occurred: string | null
  /** When the source says it was typed in; absent where the source does not say. */
  readonly recordedAt: string | undefined
  readonly actor: Actor
  readonly recordedBy: Actor | undefined
  readonly channel: Channel | undefined
  readonly relatesTo: readonly Relation[]
  readonly reliedOn: readonly string[]
  readonly alsoConcerns: readonly string[]
  readonly detail: string
  readonly data: JsonObject
  readonly sensitive: boolean
  readonly unlistedFields: JsonObject
}

/** Everything wrong with one entry, with pointers below the entry; an empty answer means that `readEntry` may read it. */
export function checkEntry(value: JsonValue): readonly FieldProblem[] {
  if (!isObject(value)) return [wrong(value, 'an entry: an object with id, kind, occurred and by')]
  return [...checkShape(value, entryShape), ...under('/data', checkData(value))]
}

/** A field that the kind knows is checked by the kind's rule; null says that the source does not say. */
function checkData({ kind, data }: JsonObject): readonly FieldProblem[] {
  if (typeof kind !== 'string' || !isObject(data)) return []
  const { fields } = kindOf({ kind })
  return checkShape(data, Object.fromEntries(Object.entries(fields).map(([name, rule]) => [name, { rule }])))
}

/** The entry that a checked value holds. */
export function readEntry(value: JsonValue): ChronologyEntry {
  const entry = value as JsonObject
  return {
    reference: entry['id'] as string,
    kind: entry['kind'] as string,
    occurred: entry['occurred'] as string | null,
    recordedAt: present(entry['recordedAt']) as string | undefined,
    actor: actorOf(entry['by'] as JsonObject),
    recordedBy: isObject(entry['recordedBy']) ? actorOf(entry['recordedBy']) : undefined,
    channel: present(entry['channel']) as Channel | undefined,
    relatesTo: items(entry['relatesTo']).map(relationOf),
    reliedOn: items(entry['reliedOn']) as readonly string[],
    alsoConcerns: items(entry['alsoConcerns']) as readonly string[],
    detail: (present(entry['detail']) as string | undefined) ?? '',
    data: (present(entry['data']) as JsonObject | undefined) ?? {},
    sensitive: entry['sensitive'] === true,
    unlistedFields: unlistedFields(entry),
  }
}

function present(value: JsonValue | undefined): JsonValue | undefined {
  return value === null ? undefined : value
}

function items(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]) : []
}

function relationOf(value: JsonValue): Relation {
  const relation = value as JsonObject
  return { id: relation['id'] as string, as: relation['as'] as RelationKind }
}

/** Unlisted fields of the entry and, under the same names, of its parts; list items by their place in the list. */
function unlistedFields(entry: JsonObject): JsonObject {
  const relations = items(entry['relatesTo']).map((relation, index) => [
    String(index),
    unlistedFieldsOf(relation as JsonObject, relationShape),
  ])
  const parts: Readonly<Record<string, JsonObject>> = {
    by: unlistedPart(entry['by'], actorShape),
    recordedBy: unlistedPart(entry['recordedBy'], recorderShape),
    relatesTo: withoutEmpty(Object.fromEntries(relations) as Readonly<Record<string, JsonObject>>),
  }
  return { ...unlistedFieldsOf(entry, entryShape), ...withoutEmpty(parts) }
}

function unlistedPart(value: JsonValue | undefined, shape: Shape): JsonObject {
  return isObject(value) ? unlistedFieldsOf(value, shape) : {}
}

function withoutEmpty(parts: Readonly<Record<string, JsonObject>>): JsonObject {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => Object.keys(part).length > 0))
}

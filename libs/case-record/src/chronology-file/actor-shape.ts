import type { JsonObject, JsonValue } from '#event-log'
import { capacities, type Actor, type Capacity } from '../entry/actor.ts'
import { oneOf } from '../kinds/fields.ts'
import { orNull, shaped, someText, type Shape } from './shapes.ts'

const optionalFields: Shape = {
  staffId: { rule: someText },
  name: { rule: someText },
  grade: { rule: someText },
  organisation: { rule: someText },
  unit: { rule: someText },
  capacity: { rule: oneOf(...capacities) },
  onBehalfOf: { rule: someText },
}

/** Who acted. The role is asked for by name, so that nobody is left out by oversight; null says that nobody is named. */
export const actorShape: Shape = {
  role: { rule: orNull(someText), required: 'the role of who acted, or null when the source names nobody' },
  ...optionalFields,
}

/** Who wrote it down; a source that says no more than that it was somebody else may leave the role out. */
export const recorderShape: Shape = { role: { rule: someText }, ...optionalFields }

const actorWords = 'who it was, such as {"role": "probation practitioner"}, or {"role": null} when nobody is named'

export const actorRule = shaped(actorShape, actorWords)
export const recorderRule = shaped(recorderShape, actorWords)

/** The actor that a checked object names; nothing is filled in. */
export function actorOf(value: JsonObject): Actor {
  const text = (name: string) => asText(value[name])
  const optional = {
    staffId: text('staffId'),
    name: text('name'),
    grade: text('grade'),
    unit: text('unit'),
    capacity: text('capacity') as Capacity | undefined,
    onBehalfOf: text('onBehalfOf'),
  }
  const stated = Object.fromEntries(Object.entries(optional).filter(([, field]) => field !== undefined))
  return { role: text('role') ?? null, organisation: text('organisation') ?? null, ...stated }
}

function asText(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

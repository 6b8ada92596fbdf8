import { isObjectType, type GraphQLSchema } from 'graphql'

/** Under `@Extensions` on an object type: its values lie ready in the object, and nothing is worked out on reading one. */
export const lieReady = { ready: true } as const

/** The same on a field of such a type that is an exception: its value is made when it is first read, and may fail. */
export const madeWhenRead = { ready: false } as const

interface Hints {
  readonly ready?: boolean
}

/**
 * Takes away the functions that the framework puts on every field to read a property. A compiled query then reads the
 * property itself, which it does several times faster. A field that is not marked keeps its function: a compiled query
 * turns what that throws into an error of the field, but would be brought down by a property that throws.
 */
export function readReadyFields(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const ready = (field.extensions as Hints).ready ?? (type.extensions as Hints).ready ?? false
      if (ready && field.resolve?.name === readsProperty) delete field.resolve
    }
  }
  return schema
}

/** What the framework calls the function that does nothing but read a property. */
const readsProperty = 'rootFieldResolver'

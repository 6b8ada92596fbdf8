/** A value that JSON can carry and RFC 8785 can order: no undefined, no NaN, no dates. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject

export interface JsonObject {
  readonly [key: string]: JsonValue
}

/** A field of a record, by its path: "levels.public". */
export interface ShownField {
  readonly path: string
  readonly value: string
}

/** The fields of a record as it was written down, one line each, nested ones by their path. */
export function shownFields(data: unknown, path = ''): readonly ShownField[] {
  if (data === null || data === undefined) return path === '' ? [] : [{ path, value: 'none' }]
  if (Array.isArray(data) && data.every(isPlain)) return [{ path, value: data.map(String).join('; ') || 'none' }]
  if (isPlain(data)) return [{ path, value: String(data) }]
  return Object.entries(data).flatMap(([name, value]) => shownFields(value, path === '' ? name : `${path}.${name}`))
}

function isPlain(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}

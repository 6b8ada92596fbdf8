/** The opaque cursor of what an id names. Depends on nothing but the id, so that it tells nothing else. */
export function cursorOf(id: string): string {
  return Buffer.from(id).toString('base64url')
}

/** The id that a cursor names; of a text that is no cursor, something that names nothing. */
export function idOfCursor(cursor: string): string {
  return Buffer.from(cursor, 'base64url').toString('utf8')
}

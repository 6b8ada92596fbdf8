import type Database from 'better-sqlite3'

/** Marks a file as an event log of ours ("SFOR"), so that no other database is ever taken for one. */
const applicationId = 0x53464f52
export const schemaVersion = 1

/**
 * One table. AUTOINCREMENT, because SQLite may renumber an implicit rowid; no unique event id, because EventStoreDB
 * stores an id twice where the revision is right; no clock or id in any key, so that appends only touch the right edge
 * of the table. The triggers hold for every connection, also one of another program. REPLACE deletes rows without
 * firing a delete trigger, so inserting refuses a place that is taken; it also refuses a gap in a stream.
 */
const schemaSql = `
CREATE TABLE event (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  stream   TEXT    NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 0),
  id       TEXT    NOT NULL,
  type     TEXT    NOT NULL,
  version  INTEGER NOT NULL,
  entered  TEXT    NOT NULL,
  body     TEXT    NOT NULL,
  hash     TEXT    NOT NULL,
  UNIQUE (stream, revision)
) STRICT;

CREATE TRIGGER event_is_never_updated BEFORE UPDATE ON event
BEGIN
  SELECT RAISE(ABORT, 'the event log is append-only: an event is never updated');
END;

CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN
  SELECT RAISE(ABORT, 'the event log is append-only: an event is never deleted');
END;

CREATE TRIGGER event_is_never_replaced BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE position = NEW.position)
BEGIN
  SELECT RAISE(ABORT, 'the event log is append-only: an event is never replaced');
END;

CREATE TRIGGER event_continues_its_stream BEFORE INSERT ON event
WHEN NEW.revision <> (SELECT coalesce(max(revision), -1) + 1 FROM event WHERE stream = NEW.stream)
BEGIN
  SELECT RAISE(ABORT, 'the event log is append-only: an event continues its stream without gap or overlap');
END;
`

/** What kind of file a connection has opened. */
export type FileKind =
  { readonly kind: 'empty' } | { readonly kind: 'event-log' } | { readonly kind: 'refused'; readonly detail: string }

/** Looks at a file without changing it. Throws what SQLite throws for a file that is no database. */
export function kindOfFile(connection: Database.Database): FileKind {
  const objects = objectsOf(connection)
  const foundId = connection.pragma('application_id', { simple: true })
  if (objects.length === 0 && foundId === 0) return { kind: 'empty' }
  if (foundId !== applicationId) return { kind: 'refused', detail: 'the file is a database of another program' }

  const version = connection.pragma('user_version', { simple: true })
  if (version !== schemaVersion) {
    const detail = `the file has event log schema ${String(version)}, this software knows ${schemaVersion}`
    return { kind: 'refused', detail }
  }
  const difference = differenceOf(objects, expectedObjects(connection))
  return difference === undefined ? { kind: 'event-log' } : { kind: 'refused', detail: difference }
}

/** Creates the schema. Must run inside a transaction. */
export function createSchema(connection: Database.Database): void {
  connection.exec(schemaSql)
  connection.pragma(`application_id = ${applicationId}`)
}

interface SchemaObject {
  readonly name: string
  readonly sql: string
}

function objectsOf(connection: Database.Database): SchemaObject[] {
  return connection
    .prepare<[], SchemaObject>(
      "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    )
    .all()
}

/** The schema as SQLite itself writes it down, from an empty database in memory. */
function expectedObjects(connection: Database.Database): SchemaObject[] {
  const scratch = new (connection.constructor as typeof Database)(':memory:')
  try {
    scratch.exec(schemaSql)
    return objectsOf(scratch)
  } finally {
    scratch.close()
  }
}

/** A log whose triggers were taken away may have been rewritten: it is not opened as if nothing had happened. */
function differenceOf(found: readonly SchemaObject[], expected: readonly SchemaObject[]): string | undefined {
  for (const { name, sql } of expected) {
    const object = found.find(candidate => candidate.name === name)
    if (object?.sql !== sql) return `the schema was altered: ${name} is ${object ? 'not as created' : 'missing'}`
  }
  const stranger = found.find(({ name }) => !expected.some(object => object.name === name))
  return stranger && `the schema was altered: ${stranger.name} does not belong to an event log`
}

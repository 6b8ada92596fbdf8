/**
 * Shape of the read model. Raise the number with every change of shape: a file of another number is built anew, beside
 * the old one, from the log. Nothing here may depend on when or on which machine it was built, so that two builds of
 * the same log hold the same rows.
 */
export const readModelVersion = 7

export const readModelSchema = `
CREATE TABLE checkpoint (
  only     INTEGER PRIMARY KEY CHECK (only = 1),
  position TEXT NOT NULL
) STRICT;

-- One row for each entry event. visible_from is the position from which readers may see it: its own for an act recorded
-- here, that of its load's closing event for a loaded one, and NULL while the load is open. With rowid, because SQLite gives a
-- row as large as an event a page of its own in a table without.
CREATE TABLE entry (
  position     TEXT PRIMARY KEY NOT NULL,
  crn          TEXT NOT NULL,
  load         TEXT,
  visible_from TEXT,
  event        TEXT NOT NULL
) STRICT;
CREATE INDEX entry_of_case ON entry (crn, visible_from);
CREATE INDEX entry_of_load ON entry (load) WHERE visible_from IS NULL;

-- Other people whom an entry concerns as well.
CREATE TABLE concern (
  crn      TEXT NOT NULL,
  position TEXT NOT NULL REFERENCES entry (position),
  PRIMARY KEY (crn, position)
) STRICT, WITHOUT ROWID;

-- Staff whom an entry names: who acted, wrote it down, was asked, decided, or manages whoever it was allocated to.
-- holding is 1 where the entry may say who holds the case: it allocates it, or amends another entry.
CREATE TABLE named_in_case (
  staff_id TEXT NOT NULL,
  crn      TEXT NOT NULL,
  position TEXT NOT NULL REFERENCES entry (position),
  holding  INTEGER NOT NULL,
  PRIMARY KEY (staff_id, crn, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX allocated_in_case ON named_in_case (staff_id, crn) WHERE holding = 1;

-- Events of staff, concerns and sites, whole: their streams are short and are folded when asked.
CREATE TABLE stream_event (
  stream   TEXT NOT NULL,
  position TEXT NOT NULL,
  event    TEXT NOT NULL,
  PRIMARY KEY (stream, position)
) STRICT;

CREATE TABLE loaded_file (
  position TEXT PRIMARY KEY,
  crn      TEXT NOT NULL,
  file     TEXT NOT NULL,
  load     TEXT NOT NULL,
  entries  INTEGER NOT NULL,
  entered  TEXT NOT NULL,
  person   TEXT NOT NULL,
  source   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX file_of_case ON loaded_file (crn, position);
`

/** Every table with the column that orders it, for comparing two read models row by row. */
export const readModelTables = [
  { table: 'checkpoint', order: 'only' },
  { table: 'entry', order: 'position' },
  { table: 'concern', order: 'crn, position' },
  { table: 'named_in_case', order: 'staff_id, crn, position' },
  { table: 'stream_event', order: 'stream, position' },
  { table: 'loaded_file', order: 'position' },
] as const

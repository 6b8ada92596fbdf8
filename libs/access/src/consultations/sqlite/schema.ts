/** "SFOc" in ASCII: what marks a file as a log of consultations. */
export const applicationId = 0x53464f63
export const schemaVersion = 1

/** Rows are added and never changed: the triggers stand in the file, so that they hold for every program that opens it. */
export const schema = `
CREATE TABLE consultation (
  sequence       INTEGER PRIMARY KEY AUTOINCREMENT,
  id             TEXT NOT NULL UNIQUE,
  server         TEXT NOT NULL,
  at             TEXT NOT NULL,
  username       TEXT NOT NULL,
  client_id      TEXT NOT NULL,
  name           TEXT,
  staff_id       TEXT,
  roles          TEXT NOT NULL,
  crn            TEXT,
  reading        TEXT NOT NULL,
  asked          TEXT,
  correlation_id TEXT NOT NULL,
  purpose        TEXT,
  commission     TEXT,
  outcome        TEXT NOT NULL CHECK (outcome IN ('shown', 'refused'))
) STRICT;
CREATE INDEX consultation_of_case ON consultation (crn, sequence);
CREATE TRIGGER consultation_is_never_changed BEFORE UPDATE ON consultation
  BEGIN SELECT RAISE(ABORT, 'consultations are never changed'); END;
CREATE TRIGGER consultation_is_never_removed BEFORE DELETE ON consultation
  BEGIN SELECT RAISE(ABORT, 'consultations are never removed'); END;
`

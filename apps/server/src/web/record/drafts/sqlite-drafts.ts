import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Draft, draftDays, type Drafts } from './drafts.ts'

/** The file's name in the folder for everything the service keeps. */
const draftsFileName = 'drafts.sqlite'

/** Marks the file as one of these ("SFOd"). */
const applicationId = 0x53464f64

/** The most drafts that one person may keep; the oldest make room. */
const mostDrafts = 200

const day = 24 * 60 * 60 * 1000

interface Row {
  readonly id: string
  readonly owner: string
  readonly crn: string
  readonly form: string
  readonly saved_at: number
  readonly fields: string
}

/**
 * Drafts in an SQLite file of their own. Deleted content is overwritten, not only unlinked. Statements are short and run
 * where they are asked; throws where the file is of another kind.
 */
export class SqliteDrafts implements Drafts {
  private readonly database: Database.Database

  /** @param folder - undefined: in memory, gone with the process. */
  constructor(
    folder: string | undefined,
    private readonly now: () => Date,
  ) {
    this.database = open(folder)
  }

  save(draft: Draft): void {
    this.database
      .prepare(
        `INSERT INTO draft (id, owner, crn, form, saved_at, fields) VALUES (@id, @owner, @crn, @form, @savedAt, @fields)
         ON CONFLICT (owner, id) DO UPDATE SET crn = @crn, form = @form, saved_at = @savedAt, fields = @fields`,
      )
      .run({ ...draft, savedAt: draft.savedAt.getTime(), fields: JSON.stringify(draft.fields) })
    this.database
      .prepare(
        `DELETE FROM draft WHERE owner = @owner AND id NOT IN
         (SELECT id FROM draft WHERE owner = @owner ORDER BY saved_at DESC LIMIT ${mostDrafts})`,
      )
      .run({ owner: draft.owner })
  }

  find(owner: string, id: string): Draft | undefined {
    return this.list(owner).find(draft => draft.id === id)
  }

  list(owner: string): readonly Draft[] {
    this.database.prepare('DELETE FROM draft WHERE saved_at < ?').run(this.now().getTime() - draftDays * day)
    const rows = this.database.prepare('SELECT * FROM draft WHERE owner = ? ORDER BY saved_at DESC').all(owner)
    return (rows as readonly Row[]).map(draftOf)
  }

  remove(owner: string, id: string): void {
    this.database.prepare('DELETE FROM draft WHERE owner = ? AND id = ?').run(owner, id)
  }

  onModuleDestroy(): void {
    this.database.close()
  }
}

function draftOf({ saved_at, fields, ...row }: Row): Draft {
  return { ...row, savedAt: new Date(saved_at), fields: JSON.parse(fields) as Draft['fields'] }
}

function open(folder: string | undefined): Database.Database {
  if (folder !== undefined) mkdirSync(folder, { recursive: true })
  const file = folder === undefined ? ':memory:' : join(folder, draftsFileName)
  const database = new Database(file)
  try {
    const tables = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()
    const found: unknown = database.pragma('application_id', { simple: true })
    if (tables !== 0 && found !== applicationId) throw new Error(`${file} holds no drafts`)
    database.pragma(`application_id = ${applicationId}`)
    database.pragma('journal_mode = WAL')
    database.pragma('secure_delete = ON')
    database.exec(
      `CREATE TABLE IF NOT EXISTS draft (
         id TEXT NOT NULL, owner TEXT NOT NULL, crn TEXT NOT NULL, form TEXT NOT NULL, saved_at INTEGER NOT NULL,
         fields TEXT NOT NULL, PRIMARY KEY (owner, id)) STRICT`,
    )
    if (folder !== undefined) chmodSync(file, 0o600)
    return database
  } catch (cause) {
    database.close()
    throw cause
  }
}

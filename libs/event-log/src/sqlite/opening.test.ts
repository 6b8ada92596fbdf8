import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import Database from 'better-sqlite3'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contractCodec, notes } from '../contract/index.ts'
import { describeEventLogError, unwrap, type Result } from '../errors.ts'
import { openWriterConnection, synchronousProblem } from './connection.ts'
import { openSqliteEventLog, openSqliteEventReader } from './sqlite-event-log.ts'
import { runInChild } from './testing/child-process.ts'
import { temporaryFolder, withRawConnection } from './testing/temporary-log.ts'

const codec = contractCodec

describe('opening an event log in a file', () => {
  let folder: ReturnType<typeof temporaryFolder>
  let file: string
  beforeEach(() => {
    folder = temporaryFolder()
    file = join(folder.path, 'events.db')
  })
  afterEach(() => folder.remove())

  const createLog = async () => {
    const log = unwrap(await openSqliteEventLog({ file, codec }))
    unwrap(await log.append({ stream: 'case-1', expected: 'no-stream', events: notes('a', 1) }))
    await log.close()
  }
  const refusalOf = (result: Result<unknown>): string => {
    if (result.ok) throw new Error('it was opened')
    expect(result.error.kind).toBe('unavailable')
    return describeEventLogError(result.error)
  }

  describe('one writer', () => {
    it('is enforced within a process, and named', async () => {
      const log = unwrap(await openSqliteEventLog({ file, codec }))
      expect(refusalOf(await openSqliteEventLog({ file, codec }))).toContain(`process ${process.pid}`)
      await log.close()
    })

    it('is enforced against another process, and named; the lock goes when that process is killed', async () => {
      const child = runInChild('append-forever.ts', file, '1')
      await child.printed(1)
      expect(refusalOf(await openSqliteEventLog({ file, codec }))).toContain(`process ${child.process.pid}`)
      await child.kill()
      await unwrap(await openSqliteEventLog({ file, codec })).close()
    })

    it('refuses the other process that comes second', async () => {
      const log = unwrap(await openSqliteEventLog({ file, codec }))
      const child = runInChild('append-forever.ts', file, '1')
      await expect(child.printed(1)).rejects.toThrow(`process ${process.pid}`)
      await log.close()
    })

    it('is enforced through a link to the folder or to the file', async () => {
      await createLog()
      const log = unwrap(await openSqliteEventLog({ file, codec }))
      mkdirSync(join(folder.path, 'elsewhere'))
      symlinkSync(folder.path, join(folder.path, 'elsewhere', 'folder'))
      symlinkSync(file, join(folder.path, 'linked.db'))
      for (const other of [join(folder.path, 'elsewhere', 'folder', 'events.db'), join(folder.path, 'linked.db')]) {
        expect(refusalOf(await openSqliteEventLog({ file: other, codec }))).toContain('another writer')
      }
      await log.close()
    })

    it('lets go when the log is closed', async () => {
      await createLog()
      await unwrap(await openSqliteEventLog({ file, codec })).close()
    })
  })

  describe('a file that is not an event log', () => {
    const expectUntouched = async (reason: RegExp) => {
      expect(refusalOf(await openSqliteEventLog({ file, codec }))).toMatch(reason)
      expect(refusalOf(await openSqliteEventReader({ file, codec }))).toMatch(reason)
    }

    it('is refused when it is no database', async () => {
      writeFileSync(file, 'a letter, not a database, and long enough to have a header of its own'.repeat(20))
      await expectUntouched(/not a database/)
    })

    it('is refused, and not changed, when it is a database of another program', async () => {
      withRawConnection(file, raw => raw.exec('CREATE TABLE letters (text TEXT)'))
      await expectUntouched(/another program/)
      withRawConnection(file, raw => expect(raw.pragma('journal_mode', { simple: true })).toBe('delete'))
    })

    it('is refused when its schema is of another version', async () => {
      await createLog()
      withRawConnection(file, raw => raw.pragma('user_version = 2'))
      await expectUntouched(/schema 2, this software knows 1/)
    })

    it('is refused when a guard was taken away', async () => {
      await createLog()
      withRawConnection(file, raw => raw.exec('DROP TRIGGER event_is_never_deleted'))
      await expectUntouched(/event_is_never_deleted is missing/)
    })

    it('is refused when something was added', async () => {
      await createLog()
      withRawConnection(file, raw => raw.exec('CREATE TABLE more (text TEXT)'))
      await expectUntouched(/more does not belong/)
    })

    it('is refused when its folder does not exist', async () => {
      file = join(folder.path, 'nowhere', 'events.db')
      await expectUntouched(/does not exist/)
    })
  })

  it('a reader refuses a file that does not stand yet', async () => {
    expect(refusalOf(await openSqliteEventReader({ file, codec }))).toContain('cannot be opened')
  })

  it('a reader refuses a file whose writer has not begun', async () => {
    writeFileSync(file, '')
    expect(refusalOf(await openSqliteEventReader({ file, codec }))).toContain('not an event log yet')
  })

  it.each(['a new file', 'a file opened again'])('commits are forced to the disk in %s', async which => {
    if (which !== 'a new file') await createLog()
    const connection = unwrap(openWriterConnection(file))
    const write = connection.prepare(
      "INSERT INTO event (stream, revision, id, type, version, entered, body, hash) VALUES ('s', ?, '', '', 1, '', '', '')",
    )
    for (const revision of [0, 1]) {
      write.run(revision)
      expect(synchronousProblem(connection)).toBeUndefined()
      expect(connection.pragma('synchronous', { simple: true })).toBe(2)
      expect(connection.pragma('journal_mode', { simple: true })).toBe('wal')
    }
    connection.close()
  })

  it('the check of forced commits notices a connection that was not told', () => {
    const careless = new Database(file)
    careless.pragma('journal_mode = WAL')
    careless.pragma('synchronous = NORMAL')
    expect(synchronousProblem(careless)).toContain('synchronous = 1')
    careless.close()
  })
})

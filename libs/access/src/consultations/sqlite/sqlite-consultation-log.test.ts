import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import Database from 'better-sqlite3'
import type { Consultation } from '../consultation.ts'
import { openSqliteConsultationLog } from './sqlite-consultation-log.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'consultations-'))
  file = join(folder, 'consultations.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

const open = () => openSqliteConsultationLog({ file, server: 'server-1' })

const reading: Consultation = {
  at: '2026-03-02T09:00:00.000Z',
  username: 'IDA',
  clientId: 'ui',
  roles: ['practitioner'],
  crn: 'X999001',
  reading: 'view',
  correlationId: 'c-1',
  outcome: 'shown',
}

describe('the file of consultations', () => {
  it('is there again after a restart, with what was handed over before the end', async () => {
    const first = await open()
    const handedOver = first.append([reading])
    await first.close()
    expect(await handedOver).toMatchObject({ ok: true })
    const second = await open()
    expect(await second.read({ crns: ['X999001'], first: 10 })).toMatchObject({ ok: true, value: [reading] })
    await second.close()
  })

  it.each(['UPDATE consultation SET username = ?', 'DELETE FROM consultation WHERE username <> ?'])(
    'refuses every other program too: %s',
    async statement => {
      const log = await open()
      await log.append([reading])
      await log.close()
      const database = new Database(file)
      expect(() => database.prepare(statement).run('SOMEBODY')).toThrow('consultations are never')
      database.close()
    },
  )

  it('is not put in place of a row by the same id either', async () => {
    const log = await open()
    await log.append([reading])
    await log.close()
    const database = new Database(file)
    database.pragma('recursive_triggers = ON')
    expect(() => database.exec('REPLACE INTO consultation SELECT * FROM consultation')).toThrow('never removed')
    database.close()
  })

  it('is not opened where it is something else', async () => {
    writeFileSync(file, 'not a database, but text that is long enough to be one '.repeat(100))
    await expect(open()).rejects.toThrow('not a database')
    rmSync(file)
    const other = new Database(file)
    other.exec('CREATE TABLE other (one)')
    other.close()
    await expect(open()).rejects.toThrow('not a log of consultations')
  })

  it('says that it cannot be written, and is well again once it can', async () => {
    const log = await open()
    const blocker = new Database(file)
    blocker.exec("CREATE TRIGGER stop BEFORE INSERT ON consultation BEGIN SELECT RAISE(ABORT, 'disk full'); END")
    expect(await log.append([reading])).toMatchObject({ ok: false, error: { detail: 'disk full' } })
    expect(log.problem()).toBe('disk full')
    blocker.exec('DROP TRIGGER stop')
    blocker.close()
    expect(await log.append([reading])).toMatchObject({ ok: true })
    expect(log.problem()).toBeUndefined()
    await log.close()
  })
})

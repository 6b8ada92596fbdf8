import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { errorOf, note, notes, wholeStream } from '../contract/index.ts'
import { unwrap } from '../errors.ts'
import { openTemporaryLog, rewriteEvent, withRawConnection, type TemporaryLog } from './testing/temporary-log.ts'

describe('the file of an event log', () => {
  let opened: TemporaryLog
  beforeEach(async () => {
    opened = await openTemporaryLog()
    unwrap(await opened.log.append({ stream: 'case-1', expected: 'no-stream', events: notes('a', 3) }))
  })
  afterEach(() => opened.close())

  const row = "'case-1', 0, 'id', 'noted', 1, '2026-01-01T00:00:00.000Z', '{}', 'hash'"
  const columns = 'stream, revision, id, type, version, entered, body, hash'

  it.each<[string, string, RegExp]>([
    ['an update', "UPDATE event SET body = '{}' WHERE revision = 0", /never updated/],
    ['an update of a time of entry', "UPDATE event SET entered = '1999-01-01T00:00:00.000Z'", /never updated/],
    ['a delete', 'DELETE FROM event WHERE revision = 2', /never deleted/],
    ['a delete of everything', 'DELETE FROM event', /never deleted/],
    ['a replace by revision', `REPLACE INTO event (${columns}) VALUES (${row})`, /without gap or overlap/],
    ['a replace by position', `REPLACE INTO event (position, ${columns}) VALUES (1, ${row})`, /append-only/],
    [
      'a replace by position under another name',
      `REPLACE INTO event (position, ${columns}) VALUES (1, ${row.replace('case-1', 'case-2')})`,
      /never replaced/,
    ],
    [
      'an upsert',
      `INSERT INTO event (position, ${columns}) VALUES (1, ${row}) ON CONFLICT DO UPDATE SET body = '{}'`,
      /append-only/,
    ],
    ['a gap in a stream', `INSERT INTO event (${columns}) VALUES (${row.replace('0', '7')})`, /without gap/],
  ])('refuses %s from any connection', async (_name, sql, refusal) => {
    const before = await wholeStream(opened.log, 'case-1')
    withRawConnection(opened.file, raw => expect(() => raw.exec(sql)).toThrow(refusal))
    expect(await wholeStream(opened.log, 'case-1')).toEqual(before)
  })

  it.each([
    ["body = replace(body, 'text', 'texd')", 'changed content'],
    ["body = 'not JSON'", 'content that is no JSON'],
    [`body = '{"data":[],"metadata":{}}'`, 'content of another shape'],
    ["type = 'counted'", 'another type'],
    ["id = '00000000-0000-5000-8000-000000000000'", 'another id'],
    ["hash = replace(hash, substr(hash, 1, 1), 'g')", 'another hash'],
  ])('shows what was rewritten behind the guards as corrupt: %s', async assignment => {
    rewriteEvent(opened.file, 'case-1', 1n, assignment)
    const page = await opened.log.readStream({ stream: 'case-1', from: 0n, limit: 10 })
    expect(errorOf(page)).toMatchObject({ kind: 'corrupt', stream: 'case-1', revision: 1n })
    expect((await opened.log.readStream({ stream: 'case-1', from: 2n, limit: 10 })).ok).toBe(true)
  })

  it('shows an event that was moved to another stream as corrupt', async () => {
    rewriteEvent(opened.file, 'case-1', 2n, "stream = 'case-2', revision = 0")
    const page = await opened.log.readStream({ stream: 'case-2', from: 0n, limit: 10 })
    expect(errorOf(page)).toMatchObject({ kind: 'corrupt', stream: 'case-2', revision: 0n })
  })

  it('shows a hole in a stream as corrupt', async () => {
    rewriteEvent(opened.file, 'case-1', 1n, "stream = 'case-2', revision = 0")
    const page = await opened.log.readStream({ stream: 'case-1', from: 0n, limit: 10 })
    expect(errorOf(page)).toMatchObject({ kind: 'corrupt', stream: 'case-1', revision: 1n })
  })

  it('has no gap in a stream even when its guard is taken away while it is open', async () => {
    withRawConnection(opened.file, raw => raw.exec('DROP TRIGGER event_continues_its_stream'))
    const far = await opened.log.append({ stream: 'case-1', expected: 7n, events: notes('b', 1) })
    expect(errorOf(far)).toMatchObject({ kind: 'conflict', expected: 7n, actual: 2n })
    const never = await opened.log.append({ stream: 'case-2', expected: 0n, events: notes('c', 1) })
    expect(errorOf(never)).toMatchObject({ kind: 'conflict', actual: 'no-stream' })
    expect(unwrap(await opened.log.append({ stream: 'case-1', expected: 2n, events: notes('d', 1) })).revision).toBe(3n)
  })

  it('never gives a position again, even when the newest event was taken out behind the guards', async () => {
    const before = unwrap(await opened.log.head())
    withRawConnection(opened.file, raw => {
      raw.exec('DROP TRIGGER event_is_never_deleted')
      raw.exec('DELETE FROM event WHERE revision = 2')
    })
    const appended = unwrap(await opened.log.append({ stream: 'case-1', expected: 1n, events: [note('later', 0)] }))
    expect(appended.position! > before).toBe(true)
  })
})

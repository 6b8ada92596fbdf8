import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { closeSync, openSync, statSync, writeSync } from 'node:fs'
import { caughtUp, errorOf, follow, note, notes, placeOf, wholeLog, wholeStream } from '../contract/index.ts'
import { unwrap } from '../errors.ts'
import { armFault } from './testing/faults.ts'
import { openTemporaryLog, type TemporaryLog } from './testing/temporary-log.ts'

describe('an error of the disk', () => {
  let opened: TemporaryLog
  beforeEach(async () => {
    opened = await openTemporaryLog()
    unwrap(await append('before', 'before'))
  })
  afterEach(() => opened.close())

  const append = (stream: string, command: string, expected: 'no-stream' | bigint = 'no-stream') =>
    opened.log.append({ stream, expected, events: notes(command, 2) })

  const streamOf = (index: number) => `many-${index}`
  const appendMany = (many: number, events: number) =>
    Promise.all(
      Array.from({ length: many }, (_, index) =>
        opened.log.append({ stream: streamOf(index), expected: 'no-stream', events: notes(streamOf(index), events) }),
      ),
    )

  describe.each(['io-error', 'committed-then-io-error', 'thread-dies'] as const)(
    'that makes the store unreliable: %s',
    fault => {
      it('leaves every pending append unknown and refuses every later one', async () => {
        armFault(opened.file, fault)
        const pending = ['a', 'b', 'c'].map(name => append(name, name))
        await Promise.resolve()
        const waiting = append('waiting', 'waiting')
        const kinds = (await Promise.all([...pending, waiting])).map(result => errorOf(result).kind)
        expect(kinds).toEqual(kinds.map(() => 'unknown-outcome'))

        expect(errorOf(await append('later', 'later')).kind).toBe('unavailable')
      })

      it('refuses reads and ends subscriptions', async () => {
        const follower = follow(opened.log, { after: 'start' })
        await follower.until(caughtUp)
        const failure = follower.failure()
        armFault(opened.file, fault)
        await append('a', 'a')
        expect((await failure).kind).toBe('unavailable')
        const answers = [
          await opened.log.readStream({ stream: 'before', from: 0n, limit: 1 }),
          await opened.log.readAll({ after: 'start', limit: 1 }),
          await opened.log.head(),
        ]
        expect(answers.map(answer => errorOf(answer).kind)).toEqual(answers.map(() => 'unavailable'))
      })

      it('is settled by opening the log again and retrying with the same ids', async () => {
        armFault(opened.file, fault)
        await Promise.all(['a', 'b'].map(name => append(name, name)))
        const log = await opened.reopen()
        for (const name of ['a', 'b']) {
          const request = { stream: name, expected: 'no-stream', events: notes(name, 2) } as const
          expect(unwrap(await log.append(request)).revision).toBe(1n)
          expect((await wholeStream(log, name)).map(event => event.revision)).toEqual([0n, 1n])
        }
        expect((await wholeLog(log, {})).events.length).toBe(6)
      })
    },
  )

  describe('a full disk', () => {
    it('is a clean refusal: nothing is written, and later appends succeed', async () => {
      armFault(opened.file, 'disk-full')
      const refused = await Promise.all(['a', 'b'].map(name => append(name, name)))
      expect(refused.map(result => errorOf(result).kind)).toEqual(['unavailable', 'unavailable'])
      expect(await wholeStream(opened.log, 'a')).toEqual([])

      expect(unwrap(await append('a', 'a')).revision).toBe(1n)
      const positions = (await wholeLog(opened.log, {})).events.map(placeOf)
      expect(positions.length).toBe(4)
    })

    it('refuses everything that was asked for in one turn, however much, because that is written as one', async () => {
      armFault(opened.file, 'disk-full')
      const refused = await appendMany(100, 1)
      expect(refused.filter(result => result.ok)).toEqual([])
      expect((await wholeLog(opened.log, {})).events.length).toBe(2)
    })

    it('refuses one group of what is too much for one, and each caller hears of its own append', async () => {
      armFault(opened.file, 'disk-full')
      const results = await appendMany(400, 5)
      const written = results.flatMap((result, index) => (result.ok ? [streamOf(index)] : []))
      expect(written.length).toBeGreaterThan(0)
      expect(written.length).toBeLessThan(results.length)
      const standing = (await wholeLog(opened.log, { streamPrefixes: ['many-'] })).events
      expect([...new Set(standing.map(({ stream }) => stream))]).toEqual(written)
    })

    it('does not end subscriptions', async () => {
      const follower = follow(opened.log, { after: 'start' })
      await follower.until(caughtUp)
      armFault(opened.file, 'disk-full')
      await append('a', 'a')
      unwrap(await append('b', 'b'))
      await follower.until(each => each.events().length >= 4)
      await follower.stop()
    })
  })

  it('a page of the file that is damaged is found by the read that meets it, and stops the writer too', async () => {
    const events = Array.from({ length: 100 }, (_, index) => note('many', index, { text: 'x'.repeat(500) }))
    unwrap(await opened.log.append({ stream: 'many', expected: 'no-stream', events }))
    await opened.log.close()
    damagePages(opened.file)
    const log = await opened.reopen()

    expect(errorOf(await log.readAll({ after: 'start', limit: 1000 }))).toMatchObject({
      kind: 'unavailable',
      detail: expect.stringContaining('SQLITE_CORRUPT'),
    })
    const later = await log.append({ stream: 'new', expected: 'no-stream', events: notes('new', 1) })
    expect(errorOf(later)).toMatchObject({ kind: 'unavailable', detail: expect.stringContaining('SQLITE_CORRUPT') })
  })
})

/** Overwrites every page between the schema and the newest events. */
function damagePages(file: string): void {
  const pageSize = 4096
  const pages = statSync(file).size / pageSize
  const handle = openSync(file, 'r+')
  for (let page = 5; page < pages - 3; page++)
    writeSync(handle, Buffer.alloc(pageSize, 0xff), 0, pageSize, page * pageSize)
  closeSync(handle)
}

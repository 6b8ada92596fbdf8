import { describe, expect, it } from '@jest/globals'
import { contentHash } from '../codec/content-hash.ts'
import { unwrap } from '../errors.ts'
import type { NewEvent } from '../event.ts'
import type { JsonObject } from '../json.ts'
import { caughtUp, errorOf, follow, wholeLog, wholeStream } from './reading.ts'
import type { Suite } from './suite.ts'
import { contractCodec, count, narrowerCodec, note, notes, olderCodec } from './test-codec.ts'

/** What comes back is what was appended: bytes, hashes, versions, and the time of entry. */
export function describeContents(suite: Suite): void {
  const append = async (...events: NewEvent[]) =>
    unwrap(await suite.log().append({ stream: suite.stream(), expected: 'no-stream', events }))
  const readBack = async () => wholeStream(suite.log(), suite.stream())
  const mine = () => ({ streamPrefixes: [suite.prefix()] })

  describe('content', () => {
    it.each<[string, JsonObject]>([
      ['nothing', {}],
      ['text of every plane', { text: 'é ß 漢 😀 \u2028 \u0000 \u001f " \\ / \ufeff \uffff' }],
      ['two spellings of one letter, kept apart', { é: 1, 'e\u0301': 2 }],
      [
        'keys that sort differently by UTF-16, by code point and by age',
        { '\ufb33': 1, '😀': 2, b: 3, a: 4, 10: 5, 9: 6, '': 7 },
      ],
      [
        'numbers at the edges',
        { big: 1e21, small: 1e-7, tiny: 5e-324, most: 1.7976931348623157e308, safe: 2 ** 53 - 1 },
      ],
      ['numbers that are not what they seem', { sum: 0.1 + 0.2, third: 1 / 3, long: 9007199254740993, whole: 100.0 }],
      ['deep nesting', nested(90)],
      ['lists of everything', { list: [null, true, false, 0, '', [], {}, [[[]]], { a: [{}] }] }],
      [
        'names that objects already have',
        JSON.parse('{"__proto__":{"a":1},"constructor":1,"toString":"x"}') as JsonObject,
      ],
    ])('comes back as it was: %s', async (_name, data) => {
      await append(note('a', 0, data, data))
      const [event] = await readBack()
      expect(JSON.stringify(sorted(event!.data))).toBe(JSON.stringify(sorted(data)))
      expect(JSON.stringify(sorted(event!.metadata))).toBe(JSON.stringify(sorted(data)))
      expect(contentHash(event!.stream, event!)).toBe(contentHash(suite.stream(), note('a', 0, data, data)))
    })

    it('says 0 for -0, which JSON cannot tell apart', async () => {
      await append(note('a', 0, { zero: -0 }))
      expect((await readBack())[0]!.data).toEqual({ zero: 0 })
    })

    it('cannot be changed through the object that was appended', async () => {
      const data = { list: ['first'] }
      await append(note('a', 0, data))
      data.list.push('second')
      expect((await readBack())[0]!.data).toEqual({ list: ['first'] })
    })

    it('carries id, type, version and stream of each event', async () => {
      await append(note('a', 0), count('a', 1))
      expect(await readBack()).toMatchObject([
        { ...note('a', 0), stream: suite.stream(), revision: 0n },
        { ...count('a', 1), stream: suite.stream(), revision: 1n },
      ])
    })

    suite.itCan('alterStoredEvent', 'that was changed behind the log is never served', async () => {
      await append(...notes('a', 3))
      await suite.opened().alterStoredEvent!(suite.stream(), 1n)
      const corrupt = { kind: 'corrupt', stream: suite.stream(), revision: 1n }
      const log = suite.log()
      expect(errorOf(await log.readStream({ stream: suite.stream(), from: 0n, limit: 10 }))).toMatchObject(corrupt)
      expect(errorOf(await log.readAll({ after: 'start', limit: 10, filter: mine() }))).toMatchObject(corrupt)
      expect(await follow(log, { after: 'start', filter: mine() }).failure()).toMatchObject(corrupt)
    })
  })

  describe('the time of entry', () => {
    it('is set by the store, in UTC', async () => {
      await append({ ...note('a', 0), entered: '1999-01-01T00:00:00.000Z' } as NewEvent)
      const { entered } = (await readBack())[0]!
      expect(entered).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
      expect(entered).not.toMatch(/^1999/)
    })

    it('is not changed by a retry', async () => {
      await append(note('a', 0))
      const before = await readBack()
      await append(note('a', 0))
      expect(await readBack()).toEqual(before)
    })
  })

  describe('versions', () => {
    const paintedV1: NewEvent = { ...note('p', 0), type: 'painted', version: 1, data: { colour: 'blue' } }
    const asVersion3 = { type: 'painted', version: 3, data: { colours: ['blue'] }, metadata: { count: 1 } }

    it('of old events are upcast wherever they are read', async () => {
      await suite.reopen(olderCodec)
      await append(paintedV1)
      await suite.reopen(contractCodec)

      expect(await readBack()).toMatchObject([asVersion3])
      expect((await wholeLog(suite.log(), mine())).events).toMatchObject([asVersion3])
      const follower = follow(suite.log(), { after: 'start', filter: mine() })
      await follower.until(caughtUp)
      expect(follower.events()).toMatchObject([asVersion3])
      await follower.stop()
    })

    it('that are newer than this software stop every reader', async () => {
      await append({ ...note('p', 0), type: 'painted', version: 3, data: { colours: [] } })
      await suite.reopen(olderCodec)
      await expectUnknown({ kind: 'unknown-type', type: 'painted', version: 3, stream: suite.stream(), revision: 0n })
    })

    it('of a type that this software does not know stop every reader', async () => {
      await append(note('a', 0), count('a', 1), note('a', 2))
      await suite.reopen(narrowerCodec)
      await expectUnknown({ kind: 'unknown-type', type: 'counted', version: 1, stream: suite.stream(), revision: 1n })
    })

    it('do not matter to the retry of an append made by older software', async () => {
      await append(...notes('a', 2))
      await suite.reopen(olderCodec)
      expect((await append(...notes('a', 2))).revision).toBe(1n)
    })

    const expectUnknown = async (error: object) => {
      const log = suite.log()
      expect(errorOf(await log.readStream({ stream: suite.stream(), from: 0n, limit: 10 }))).toEqual(error)
      expect(errorOf(await log.readAll({ after: 'start', limit: 10, filter: mine() }))).toEqual(error)
      expect(await follow(log, { after: 'start', filter: mine() }).failure()).toEqual(error)
    }
  })
}

function nested(depth: number): JsonObject {
  return depth === 0 ? { bottom: true } : { down: nested(depth - 1) }
}

/** Objects with their keys in one order, so that only content is compared. Keeps an own key named __proto__. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)])
}

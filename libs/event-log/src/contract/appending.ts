import { describe, expect, it } from '@jest/globals'
import { unwrap } from '../errors.ts'
import type { ExpectedRevision } from '../port.ts'
import type { NewEvent } from '../event.ts'
import { errorOf, wholeStream } from './reading.ts'
import type { Suite } from './suite.ts'
import { note, notes } from './test-codec.ts'

/** Every cell of EventStoreDB's expected-revision table that an exact revision or no-stream can reach. */
export function describeAppending(suite: Suite): void {
  const append = (expected: ExpectedRevision, events: readonly NewEvent[]) =>
    suite.log().append({ stream: suite.stream(), expected, events })
  const conflict = (expected: ExpectedRevision, actual: ExpectedRevision) => ({
    kind: 'conflict',
    stream: suite.stream(),
    expected,
    actual,
  })
  const idsInStream = async () => (await wholeStream(suite.log(), suite.stream())).map(event => event.id)
  const idsOf = (events: readonly NewEvent[]) => events.map(event => event.id)

  describe('appending to a stream that was never written', () => {
    it('expecting no stream, begins it at revision 0', async () => {
      expect(unwrap(await append('no-stream', notes('a', 1))).revision).toBe(0n)
      expect((await wholeStream(suite.log(), suite.stream())).map(event => event.revision)).toEqual([0n])
    })

    it('numbers a batch from 0 on and answers its last revision', async () => {
      expect(unwrap(await append('no-stream', notes('a', 3))).revision).toBe(2n)
      expect(await idsInStream()).toEqual(idsOf(notes('a', 3)))
    })

    it.each([0n, 7n])('expecting revision %s, is a conflict that says there is no stream', async expected => {
      expect(errorOf(await append(expected, notes('a', 1)))).toEqual(conflict(expected, 'no-stream'))
      expect(await idsInStream()).toEqual([])
    })
  })

  describe('appending exactly at the end of a stream', () => {
    it('continues it', async () => {
      await append('no-stream', notes('a', 2))
      expect(unwrap(await append(1n, notes('b', 2))).revision).toBe(3n)
      expect(await idsInStream()).toEqual(idsOf([...notes('a', 2), ...notes('b', 2)]))
    })

    it('does not look at ids: an id that already stands is stored again', async () => {
      await append('no-stream', notes('a', 1))
      expect(unwrap(await append(0n, notes('a', 1))).revision).toBe(1n)
      expect(await idsInStream()).toEqual(idsOf([...notes('a', 1), ...notes('a', 1)]))
    })

    it('accepts an id that stands in another stream', async () => {
      const elsewhere = suite.stream('other')
      unwrap(await suite.log().append({ stream: elsewhere, expected: 'no-stream', events: notes('a', 1) }))
      expect(unwrap(await append('no-stream', notes('a', 1))).revision).toBe(0n)
    })
  })

  describe('appending past the end of a stream', () => {
    it.each([3n, 900n])('expecting %s of a stream at 2, is a conflict that says 2', async expected => {
      await append('no-stream', notes('a', 3))
      expect(errorOf(await append(expected, notes('b', 1)))).toEqual(conflict(expected, 2n))
      expect(await idsInStream()).toEqual(idsOf(notes('a', 3)))
    })
  })

  describe('appending before the end of a stream', () => {
    const cases: { expected: ExpectedRevision; before: string }[] = [
      { expected: 'no-stream', before: 'expecting no stream' },
      { expected: 1n, before: 'expecting revision 1' },
    ]
    describe.each(cases)('$before', ({ expected }) => {
      const first = expected === 'no-stream' ? 0n : expected + 1n
      const given = async () => {
        if (expected !== 'no-stream') unwrap(await append('no-stream', notes('earlier', 2)))
        unwrap(await append(expected, notes('a', 3)))
      }

      it('the same batch again is answered as the first time and changes nothing', async () => {
        await given()
        const before = await wholeStream(suite.log(), suite.stream())
        expect(unwrap(await append(expected, notes('a', 3))).revision).toBe(first + 2n)
        expect(await wholeStream(suite.log(), suite.stream())).toEqual(before)
      })

      it('the same batch again succeeds after others have continued the stream', async () => {
        await given()
        await append(first + 2n, notes('later', 2))
        expect(unwrap(await append(expected, notes('a', 3))).revision).toBe(first + 2n)
        expect((await idsInStream()).length).toBe(Number(first) + 5)
      })

      it('a prefix of the batch succeeds with its original revision', async () => {
        await given()
        expect(unwrap(await append(expected, notes('a', 2))).revision).toBe(first + 1n)
        expect((await idsInStream()).length).toBe(Number(first) + 3)
      })

      it('a retry across two earlier batches succeeds', async () => {
        await given()
        await append(first + 2n, notes('b', 1))
        expect(unwrap(await append(expected, [...notes('a', 3), ...notes('b', 1)])).revision).toBe(first + 3n)
      })

      it('a longer batch is a conflict and writes nothing', async () => {
        await given()
        expect(errorOf(await append(expected, notes('a', 4)))).toEqual(conflict(expected, first + 2n))
        expect((await idsInStream()).length).toBe(Number(first) + 3)
      })

      it('another first id is a conflict', async () => {
        await given()
        expect(errorOf(await append(expected, notes('b', 1)))).toEqual(conflict(expected, first + 2n))
      })

      it('another later id is a conflict', async () => {
        await given()
        const mixed = [note('a', 0), note('b', 1)]
        expect(errorOf(await append(expected, mixed))).toEqual(conflict(expected, first + 2n))
      })

      it('the same ids in another order are a conflict', async () => {
        await given()
        expect(errorOf(await append(expected, notes('a', 2).reverse()))).toEqual(conflict(expected, first + 2n))
      })
    })
  })

  suite.itCan('destroyStream', 'a destroyed stream is gone for every expectation', async () => {
    await append('no-stream', notes('a', 1))
    await suite.opened().destroyStream!(suite.stream())
    for (const expected of ['no-stream', 0n, 5n] as const) {
      expect(errorOf(await append(expected, notes('b', 1)))).toEqual({ kind: 'gone', stream: suite.stream() })
    }
  })
}

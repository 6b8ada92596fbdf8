import { describe, expect, it } from '@jest/globals'
import { unwrap } from '../errors.ts'
import { comparePositions, isAfter, parsePosition } from '../position.ts'
import { errorOf, placeOf, wholeLog, wholeStream } from './reading.ts'
import type { Suite } from './suite.ts'
import { count, narrowerCodec, note, notes } from './test-codec.ts'

/** Reading in pages: one stream, and the whole log with filters. */
export function describePages(suite: Suite): void {
  const append = async (name: string, command: string, many: number) => {
    const events = notes(command, many)
    return unwrap(await suite.log().append({ stream: suite.stream(name), expected: 'no-stream', events }))
  }
  const mine = () => ({ streamPrefixes: [suite.prefix()] })

  describe('reading a stream', () => {
    it('that was never written is an empty page', async () => {
      const page = unwrap(await suite.log().readStream({ stream: suite.stream(), from: 0n, limit: 10 }))
      expect(page).toEqual({ events: [] })
    })

    it.each([1, 2, 3, 7, 8])('in pages of %s shows every event once, in order', async limit => {
      await append('stream', 'a', 7)
      const events = await wholeStream(suite.log(), suite.stream(), limit)
      expect(events.map(event => event.revision)).toEqual([0n, 1n, 2n, 3n, 4n, 5n, 6n])
      expect(events.map(event => event.id)).toEqual(notes('a', 7).map(event => event.id))
    })

    it('begins at the revision asked for', async () => {
      await append('stream', 'a', 5)
      const page = unwrap(await suite.log().readStream({ stream: suite.stream(), from: 3n, limit: 1 }))
      expect(page.events.map(event => event.revision)).toEqual([3n])
      expect(page.next).toBe(4n)
    })

    it('from past its end is an empty page', async () => {
      await append('stream', 'a', 2)
      const page = unwrap(await suite.log().readStream({ stream: suite.stream(), from: 2n, limit: 10 }))
      expect(page).toEqual({ events: [] })
    })

    it('never shows events of a stream whose name only begins alike', async () => {
      await append('case-1', 'a', 1)
      await append('case-10', 'b', 1)
      expect((await wholeStream(suite.log(), suite.stream('case-1'))).length).toBe(1)
    })
  })

  describe('reading the whole log', () => {
    const given = async () => {
      await append('apple-1', 'a', 3)
      await append('berry-1', 'b', 2)
      unwrap(
        await suite.log().append({
          stream: suite.stream('apple-2'),
          expected: 'no-stream',
          events: [note('c', 0), count('c', 1), note('c', 2)],
        }),
      )
    }
    const revisions = async (filter: Parameters<typeof wholeLog>[1], limit?: number) =>
      (await wholeLog(suite.log(), filter, 'start', limit)).events.map(
        event => `${event.stream.slice(suite.prefix().length)}@${event.revision}`,
      )

    it.each([1, 2, 3, 8, 9])('in pages of %s shows every event once, in the order of commit', async limit => {
      await given()
      expect(await revisions(mine(), limit)).toEqual([
        ...['apple-1@0', 'apple-1@1', 'apple-1@2'],
        ...['berry-1@0', 'berry-1@1'],
        ...['apple-2@0', 'apple-2@1', 'apple-2@2'],
      ])
    })

    it.each([1, 100])('keeps the streams whose names begin as asked, in pages of %s', async limit => {
      await given()
      const filter = { streamPrefixes: [suite.stream('berry-'), suite.stream('apple-2')] }
      const expected = ['berry-1@0', 'berry-1@1', 'apple-2@0', 'apple-2@1', 'apple-2@2']
      expect(await revisions(filter, limit)).toEqual(expected)
    })

    it.each([1, 100])('keeps the types asked for, in pages of %s', async limit => {
      await given()
      expect(await revisions({ ...mine(), types: ['counted'] }, limit)).toEqual(['apple-2@1'])
      expect(await revisions({ ...mine(), types: ['counted', 'painted'] }, limit)).toEqual(['apple-2@1'])
    })

    it('takes a prefix literally', async () => {
      await append('a%b', 'a', 1)
      await append('axb', 'b', 1)
      await append('a_c', 'c', 1)
      await append('a*d', 'd', 1)
      expect(await revisions({ streamPrefixes: [suite.stream('a%')] })).toEqual(['a%b@0'])
      expect(await revisions({ streamPrefixes: [suite.stream('a_')] })).toEqual(['a_c@0'])
      expect(await revisions({ streamPrefixes: [suite.stream('a*')] })).toEqual(['a*d@0'])
      expect(await revisions({ streamPrefixes: [suite.stream('A')] })).toEqual([])
    })

    it('reaches the end of the log even where nothing at its end was kept', async () => {
      await given()
      const last = (await wholeLog(suite.log(), mine())).events.at(-1)!
      const { events, reached } = await wholeLog(suite.log(), { streamPrefixes: [suite.stream('berry-')] })
      expect(events.length).toBe(2)
      expect(isAfter(last.position, reached)).toBe(false)
    })

    it('continues after the place reached, without repeating', async () => {
      await given()
      const before = await wholeLog(suite.log(), mine())
      expect((await wholeLog(suite.log(), mine(), before.reached)).events).toEqual([])
      await append('apple-3', 'later', 2)
      expect((await wholeLog(suite.log(), mine(), before.reached)).events.map(event => event.revision)).toEqual([
        0n,
        1n,
      ])
    })

    it('continues after the position of any event', async () => {
      await given()
      const { events } = await wholeLog(suite.log(), mine())
      for (const [index, event] of events.entries()) {
        const rest = await wholeLog(suite.log(), mine(), event.position)
        expect(rest.events.map(placeOf)).toEqual(events.slice(index + 1).map(placeOf))
      }
    })

    it('passes over a type that it does not know where the filter leaves it out, and stops where not', async () => {
      await given()
      await suite.reopen(narrowerCodec)
      expect(await revisions({ ...mine(), types: ['noted'] })).toHaveLength(7)
      expect(errorOf(await suite.log().readAll({ after: 'start', limit: 1000, filter: mine() })).kind).toBe(
        'unknown-type',
      )
    })
  })

  describe('positions', () => {
    it('grow strictly along the log, within a batch too', async () => {
      await append('one', 'a', 3)
      await append('two', 'b', 2)
      const positions = (await wholeLog(suite.log(), mine())).events.map(event => event.position)
      expect(positions.length).toBe(5)
      for (const [index, position] of positions.entries()) {
        for (const earlier of positions.slice(0, index)) {
          expect(comparePositions(earlier, position)).toBeLessThan(0)
          expect(comparePositions(position, earlier)).toBeGreaterThan(0)
        }
      }
    })

    it('survive being written down as text', async () => {
      await append('one', 'a', 2)
      const [first, second] = (await wholeLog(suite.log(), mine())).events
      const restored = parsePosition(JSON.parse(JSON.stringify(first!.position)) as string)
      expect(restored).toBe(first!.position)
      const rest = await wholeLog(suite.log(), mine(), restored)
      expect(rest.events.map(placeOf)).toEqual([placeOf(second!)])
    })

    it('of an event are the same wherever it is read, and as its append answered', async () => {
      const appended = await append('one', 'a', 2)
      const fromLog = (await wholeLog(suite.log(), mine())).events
      expect(await wholeStream(suite.log(), suite.stream('one'))).toEqual(fromLog)
      expect(appended.position).toBe(fromLog[1]!.position)
    })
  })

  describe('the head', () => {
    suite.itCan('startsEmpty', 'of an empty log is its start, and reading it reaches no further', async () => {
      expect(unwrap(await suite.log().head())).toBe('start')
      expect(unwrap(await suite.log().readAll({ after: 'start', limit: 10 }))).toEqual({
        events: [],
        reached: 'start',
        end: true,
      })
    })

    it('is never before an acknowledged event, and nothing unseen of ours stands after it', async () => {
      for (const command of ['a', 'b', 'c']) {
        await append(command, command, 2)
        const head = unwrap(await suite.log().head())
        const { events } = await wholeLog(suite.log(), mine())
        expect(isAfter(events.at(-1)!.position, head)).toBe(false)
        expect((await wholeLog(suite.log(), mine(), head)).events).toEqual([])
      }
    })
  })
}

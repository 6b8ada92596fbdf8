import { describe, expect, it } from '@jest/globals'
import { unwrap } from '../errors.ts'
import type { ExpectedRevision } from '../port.ts'
import { caughtUp, follow, placeOf, wholeLog, wholeStream } from './reading.ts'
import type { Suite } from './suite.ts'
import { note, notes } from './test-codec.ts'

/** Several writers at once, with readers beside them. */
export function describeRacing(suite: Suite): void {
  const mine = () => ({ streamPrefixes: [suite.prefix()] })

  describe('many writers to one stream', () => {
    it('of one revision: exactly one wins, the others are told the actual revision', async () => {
      unwrap(await suite.log().append({ stream: suite.stream(), expected: 'no-stream', events: notes('first', 1) }))
      const results = await Promise.all(
        Array.from({ length: 12 }, (_, writer) =>
          suite.log().append({ stream: suite.stream(), expected: 0n, events: notes(`writer-${writer}`, 2) }),
        ),
      )
      expect(results.filter(result => result.ok).length).toBe(1)
      for (const result of results) {
        if (!result.ok) expect(result.error).toMatchObject({ kind: 'conflict', expected: 0n, actual: 2n })
      }
      expect((await wholeStream(suite.log(), suite.stream())).length).toBe(3)
    })

    it('that try again: every revision is acknowledged to one writer and holds its event', async () => {
      const acknowledged = new Map<bigint, string>()
      const write = async (writer: string) => {
        let expected: ExpectedRevision = 'no-stream'
        for (let done = 0; done < 8;) {
          const event = note(writer, done)
          const result = await suite.log().append({ stream: suite.stream(), expected, events: [event] })
          if (result.ok) {
            expect(acknowledged.has(result.value.revision)).toBe(false)
            acknowledged.set(result.value.revision, event.id)
            expected = result.value.revision
            done++
          } else {
            expect(result.error.kind).toBe('conflict')
            if (result.error.kind === 'conflict') expected = result.error.actual
          }
        }
      }
      await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map(write))

      const events = await wholeStream(suite.log(), suite.stream())
      expect(events.map(event => event.revision)).toEqual(Array.from({ length: 48 }, (_, index) => BigInt(index)))
      for (const event of events) expect(acknowledged.get(event.revision)).toBe(event.id)
    })

    it('a conflict beside them does not undo its neighbours', async () => {
      const appends = Array.from({ length: 10 }, (_, index) => {
        const wrong = index % 2 === 1
        const expected = wrong ? 5n : ('no-stream' as const)
        return suite.log().append({ stream: suite.stream(`${index}`), expected, events: notes(`${index}`, 2) })
      })
      const results = await Promise.all(appends)
      expect(results.map(result => result.ok)).toEqual(results.map((_, index) => index % 2 === 0))
      expect((await wholeLog(suite.log(), mine())).events.length).toBe(10)
    })

    it('the same append at the same time from several callers is stored once', async () => {
      const append = () => suite.log().append({ stream: suite.stream(), expected: 'no-stream', events: notes('a', 3) })
      const results = await Promise.all([append(), append(), append(), append()])
      expect(results.map(result => unwrap(result).revision)).toEqual([2n, 2n, 2n, 2n])
      expect((await wholeStream(suite.log(), suite.stream())).length).toBe(3)
    })
  })

  describe('many writers to many streams', () => {
    it('no reader misses or repeats an event, and all see one order', async () => {
      const many = 6
      const appendsEach = 15
      const total = many * appendsEach * 2
      const fromStart = follow(suite.log(), { after: 'start', filter: mine() })
      await fromStart.until(caughtUp)

      const write = async (writer: number) => {
        let expected: ExpectedRevision = 'no-stream'
        for (let turn = 0; turn < appendsEach; turn++) {
          const events = [note(`${writer}-${turn}`, 0), note(`${writer}-${turn}`, 1)]
          expected = unwrap(await suite.log().append({ stream: suite.stream(`${writer}`), expected, events })).revision
        }
      }
      const pollPages = async () => {
        const seen: string[] = []
        for (let reached: Parameters<typeof wholeLog>[2] = 'start'; seen.length < total;) {
          const page = await wholeLog(suite.log(), mine(), reached, 7)
          seen.push(...page.events.map(placeOf))
          reached = page.reached
          await new Promise(resolve => setImmediate(resolve))
        }
        return seen
      }
      const followFromTheMiddle = async () => {
        await fromStart.until(follower => follower.events().length >= total / 3)
        const before = fromStart.events().slice(0, total / 3)
        const follower = follow(suite.log(), { after: before.at(-1)!.position, filter: mine() })
        await follower.until(follower => follower.events().length >= total - before.length)
        await follower.stop()
        return [...before, ...follower.events()].map(placeOf)
      }
      const [polled, fromMiddle] = await Promise.all([
        pollPages(),
        followFromTheMiddle(),
        ...Array.from({ length: many }, (_, writer) => write(writer)),
      ])
      await fromStart.until(follower => follower.events().length >= total)
      await fromStart.stop()

      const order = (await wholeLog(suite.log(), mine())).events
      expect(order.length).toBe(total)
      expect(new Set(order.map(event => event.id)).size).toBe(total)
      expect(fromStart.events().map(placeOf)).toEqual(order.map(placeOf))
      expect(polled).toEqual(order.map(placeOf))
      expect(fromMiddle).toEqual(order.map(placeOf))
      for (let writer = 0; writer < many; writer++) {
        const revisions = order.filter(event => event.stream === suite.stream(`${writer}`)).map(event => event.revision)
        expect(revisions).toEqual(revisions.map((_, index) => BigInt(index)))
      }
    })
  })
}

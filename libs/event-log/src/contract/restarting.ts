import { describe, expect, it } from '@jest/globals'
import { unwrap } from '../errors.ts'
import { caughtUp, errorOf, follow, placeOf, wholeLog, wholeStream } from './reading.ts'
import type { Suite } from './suite.ts'
import { notes } from './test-codec.ts'

/** Closing, opening again, and answers that got lost. */
export function describeRestarting(suite: Suite): void {
  const append = (command: string, many: number, expected: 'no-stream' | bigint = 'no-stream') =>
    suite.log().append({ stream: suite.stream(), expected, events: notes(command, many) })
  const mine = () => ({ streamPrefixes: [suite.prefix()] })

  describe('a log that is opened again', () => {
    it('holds every event as it was', async () => {
      unwrap(await append('a', 3))
      unwrap(await append('b', 2, 2n))
      const before = await wholeLog(suite.log(), mine())
      await suite.reopen()
      expect(await wholeLog(suite.log(), mine())).toEqual(before)
      expect((await wholeStream(suite.log(), suite.stream())).length).toBe(5)
    })

    it('continues revisions and positions', async () => {
      unwrap(await append('a', 2))
      await suite.reopen()
      expect(unwrap(await append('b', 1, 1n)).revision).toBe(2n)
      const positions = (await wholeLog(suite.log(), mine())).events.map(event => event.position)
      expect(positions).toEqual([...positions].sort())
      expect(new Set(positions).size).toBe(3)
    })

    it('recognises the retry of an append made before', async () => {
      unwrap(await append('a', 2))
      await suite.reopen()
      expect(unwrap(await append('a', 2)).revision).toBe(1n)
      expect(errorOf(await append('b', 2)).kind).toBe('conflict')
    })

    it('lets a subscription resume where it was', async () => {
      unwrap(await append('a', 3))
      const before = follow(suite.log(), { after: 'start', filter: mine() })
      await before.until(caughtUp)
      await before.stop()
      await suite.reopen()
      unwrap(await append('b', 2, 2n))

      const after = follow(suite.log(), { after: before.events().at(-1)!.position, filter: mine() })
      await after.until(follower => follower.events().length >= 2)
      await after.stop()
      const all = (await wholeLog(suite.log(), mine())).events
      expect([...before.events(), ...after.events()].map(placeOf)).toEqual(all.map(placeOf))
    })
  })

  describe('a log that is closed', () => {
    it('is unavailable for everything', async () => {
      unwrap(await append('a', 1))
      const log = suite.log()
      await log.close()
      const answers = [
        await log.append({ stream: suite.stream(), expected: 0n, events: notes('b', 1) }),
        await log.readStream({ stream: suite.stream(), from: 0n, limit: 1 }),
        await log.readAll({ after: 'start', limit: 1 }),
        await log.head(),
      ]
      expect(answers.map(answer => errorOf(answer).kind)).toEqual(answers.map(() => 'unavailable'))
      expect((await follow(log, { after: 'start' }).failure()).kind).toBe('unavailable')
    })

    it('may be closed again', async () => {
      await suite.log().close()
      await expect(suite.log().close()).resolves.toBeUndefined()
    })

    it('has answered every append that it had taken', async () => {
      const appends = Array.from({ length: 20 }, (_, index) =>
        suite.log().append({ stream: suite.stream(`${index}`), expected: 'no-stream', events: notes(`${index}`, 1) }),
      )
      await suite.log().close()
      const answers = await Promise.all(appends)
      await suite.reopen()
      const stored = (await wholeLog(suite.log(), mine())).events.length
      const kinds = answers.map(answer => (answer.ok ? 'written' : answer.error.kind))
      const many = (kind: string) => kinds.filter(each => each === kind).length
      expect(many('written') + many('unavailable') + many('unknown-outcome')).toBe(20)
      expect(stored).toBeGreaterThanOrEqual(many('written'))
      expect(stored).toBeLessThanOrEqual(many('written') + many('unknown-outcome'))
    })
  })

  describe('an answer that was lost', () => {
    suite.itCan('loseNextAcknowledgement', 'is an unknown outcome; the same append again settles it', async () => {
      unwrap(await append('a', 2))
      await suite.opened().loseNextAcknowledgement!()
      expect(errorOf(await append('b', 3, 1n)).kind).toBe('unknown-outcome')

      await suite.reopen()
      expect(unwrap(await append('b', 3, 1n)).revision).toBe(4n)
      const ids = (await wholeStream(suite.log(), suite.stream())).map(event => event.id)
      expect(ids).toEqual([...notes('a', 2), ...notes('b', 3)].map(event => event.id))
    })

    suite.itCan('loseNextAcknowledgement', 'still reaches a subscription, once', async () => {
      await suite.opened().loseNextAcknowledgement!()
      expect(errorOf(await append('a', 2)).kind).toBe('unknown-outcome')
      await suite.reopen()
      const follower = follow(suite.log(), { after: 'start', filter: mine() })
      await follower.until(caughtUp)
      unwrap(await append('a', 2))
      unwrap(await append('b', 1, 1n))
      await follower.until(follower => follower.events().length >= 3)
      await follower.stop()
      expect(follower.events().map(event => event.revision)).toEqual([0n, 1n, 2n])
    })
  })
}

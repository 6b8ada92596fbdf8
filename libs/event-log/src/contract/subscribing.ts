import { expect, it } from '@jest/globals'
import { unwrap } from '../errors.ts'
import { comparePositions, isAfter, later, type Position, type ReadFrom } from '../position.ts'
import { caughtUp, follow, placeOf, wholeLog, type Follower } from './reading.ts'
import type { Suite } from './suite.ts'
import { count, notes } from './test-codec.ts'

/** So many events that every store says a checkpoint while passing over them. */
const longStretch = 300

/** Catch-up subscriptions to the whole log. */
export function describeSubscribing(suite: Suite): void {
  const append = async (name: string, command: string, many: number) =>
    unwrap(
      await suite.log().append({ stream: suite.stream(name), expected: 'no-stream', events: notes(command, many) }),
    )
  const appendStretch = async (name: string) => {
    for (let done = 0; done < longStretch; done += 100) await append(`${name}-${done}`, `${name}-${done}`, 100)
  }
  const only = (name: string) => ({ streamPrefixes: [suite.stream(name)] })
  const mine = () => ({ streamPrefixes: [suite.prefix()] })
  const everything = async () => (await wholeLog(suite.log(), mine())).events
  const atLeast = (many: number) => (follower: Follower) => follower.events().length >= many

  it('from the start shows what stands, says that it has caught up, then shows what comes', async () => {
    await append('one', 'a', 3)
    const follower = follow(suite.log(), { after: 'start', filter: mine() })
    await follower.until(caughtUp)
    expect(follower.events().length).toBe(3)

    await append('two', 'b', 2)
    await follower.until(atLeast(5))
    expect(follower.events().map(placeOf)).toEqual((await everything()).map(placeOf))
    const kinds = follower.messages.map(message => message.kind).filter(kind => kind !== 'checkpoint')
    expect(kinds).toEqual(['event', 'event', 'event', 'caught-up', 'event', 'event'])
    await follower.stop()
  })

  it('shows each event exactly as a read does', async () => {
    await append('one', 'a', 2)
    const follower = follow(suite.log(), { after: 'start', filter: mine() })
    await follower.until(caughtUp)
    await append('two', 'b', 1)
    await follower.until(atLeast(3))
    expect(follower.events()).toEqual(await everything())
    await follower.stop()
  })

  it('of an empty stretch catches up at once', async () => {
    const follower = follow(suite.log(), { after: unwrap(await suite.log().head()), filter: mine() })
    await follower.until(caughtUp)
    expect(follower.events()).toEqual([])
    await follower.stop()
  })

  it('from a checkpoint shows only what follows it', async () => {
    await append('one', 'a', 5)
    const events = await everything()
    const follower = follow(suite.log(), { after: events[2]!.position, filter: mine() })
    await follower.until(caughtUp)
    expect(follower.events().map(placeOf)).toEqual(events.slice(3).map(placeOf))
    await follower.stop()
  })

  it('keeps the streams and types asked for, while catching up and live', async () => {
    const appendCounts = (name: string) =>
      suite
        .log()
        .append({ stream: suite.stream(name), expected: 'no-stream', events: [count(name, 0), count(name, 1)] })
    await append('kept-1', 'a', 2)
    await appendCounts('kept-2')
    await appendCounts('other-1')
    const follower = follow(suite.log(), { after: 'start', filter: { ...only('kept-'), types: ['counted'] } })
    await follower.until(caughtUp)
    await append('kept-3', 'b', 2)
    await appendCounts('other-2')
    await appendCounts('kept-4')
    await follower.until(atLeast(4))
    const kept = follower.events().map(event => `${event.stream.slice(suite.prefix().length)} ${event.type}`)
    expect(kept).toEqual(['kept-2 counted', 'kept-2 counted', 'kept-4 counted', 'kept-4 counted'])
    await follower.stop()
  })

  it('says how far it has looked when it passes over a long stretch, catching up', async () => {
    await append('kept', 'a', 1)
    await appendStretch('passed')
    const follower = follow(suite.log(), { after: 'start', filter: only('kept') })
    await follower.until(caughtUp)
    await follower.until(saysCheckpointAfter(follower.events()[0]!.position))
    await follower.stop()
  })

  it('says how far it has looked when it passes over a long stretch, live', async () => {
    const follower = follow(suite.log(), { after: 'start', filter: only('kept') })
    await follower.until(caughtUp)
    const before = unwrap(await suite.log().head())
    await appendStretch('passed')
    await follower.until(saysCheckpointAfter(before))
    await follower.stop()
  })

  it('can be resumed at any checkpoint or event that it has said, without missing or repeating', async () => {
    await append('kept-1', 'a', 2)
    await appendStretch('passed')
    await append('kept-2', 'b', 2)
    const first = follow(suite.log(), { after: 'start', filter: only('kept') })
    await first.until(follower => caughtUp(follower) && atLeast(4)(follower))
    await first.stop()

    for (const [place, position] of placesSaid(first).entries()) {
      const resumed = follow(suite.log(), { after: position, filter: only('kept') })
      await resumed.until(caughtUp)
      await resumed.stop()
      const seenBefore = first.messages.slice(0, place + 1).filter(message => message.kind === 'event').length
      expect(resumed.events().map(placeOf)).toEqual(first.events().slice(seenBefore).map(placeOf))
    }
  })

  it('never goes back', async () => {
    await append('kept-1', 'a', 3)
    await appendStretch('passed')
    const follower = follow(suite.log(), { after: 'start', filter: only('kept') })
    await follower.until(caughtUp)
    await append('kept-2', 'b', 3)
    await follower.until(atLeast(6))
    await follower.stop()
    let reached: ReadFrom = 'start'
    for (const message of follower.messages) {
      if (message.kind === 'event') expect(isAfter(message.event.position, reached)).toBe(true)
      if (message.kind === 'checkpoint' && reached !== 'start') {
        expect(comparePositions(message.position, reached)).toBeGreaterThanOrEqual(0)
      }
      if (message.kind !== 'caught-up') reached = later(reached, positionOfMessage(message))
    }
  })

  it('ends without an error when it is aborted, while waiting', async () => {
    const follower = follow(suite.log(), { after: 'start', filter: mine() })
    await follower.until(caughtUp)
    await expect(follower.stop()).resolves.toBeUndefined()
  })

  it('shows nothing more once it is aborted, in the middle of catching up', async () => {
    await append('one', 'a', 50)
    const abort = new AbortController()
    let seen = 0
    for await (const message of suite.log().subscribeAll({ after: 'start', filter: mine(), signal: abort.signal })) {
      if (message.kind === 'event' && ++seen === 2) abort.abort()
    }
    expect(seen).toBe(2)
  })

  it('says nothing when it was aborted before it began', async () => {
    await append('one', 'a', 1)
    const messages: unknown[] = []
    for await (const message of suite.log().subscribeAll({ after: 'start', signal: AbortSignal.abort() })) {
      messages.push(message)
    }
    expect(messages).toEqual([])
  })

  it('can be left in the middle, and another takes its place', async () => {
    await append('one', 'a', 3)
    for await (const message of suite.log().subscribeAll({
      after: 'start',
      filter: mine(),
      signal: new AbortController().signal,
    })) {
      if (message.kind === 'event') break
    }
    const follower = follow(suite.log(), { after: 'start', filter: mine() })
    await follower.until(caughtUp)
    expect(follower.events().length).toBe(3)
    await follower.stop()
  })

  it('waits for a consumer that is slow, and loses nothing', async () => {
    const abort = new AbortController()
    const seen: string[] = []
    await append('one', 'a', 3)
    for await (const message of suite.log().subscribeAll({ after: 'start', filter: mine(), signal: abort.signal })) {
      if (message.kind !== 'event') continue
      if (seen.push(placeOf(message.event)) === 1) await append('two', 'b', 3)
      await new Promise(resolve => setImmediate(resolve))
      if (seen.length === 6) abort.abort()
    }
    expect(seen).toEqual((await everything()).map(placeOf))
  })

  it('ends with unavailable when the log is closed under it', async () => {
    const follower = follow(suite.log(), { after: 'start', filter: mine() })
    await follower.until(caughtUp)
    const failure = follower.failure()
    await suite.log().close()
    expect((await failure).kind).toBe('unavailable')
  })

  suite.itCan('dropSubscriptions', 'ends with unavailable when the store drops it, and can be resumed', async () => {
    await append('one', 'a', 2)
    const dropped = follow(suite.log(), { after: 'start', filter: mine() })
    await dropped.until(caughtUp)
    const failure = dropped.failure()
    await suite.opened().dropSubscriptions!()
    expect((await failure).kind).toBe('unavailable')

    await append('two', 'b', 2)
    const resumed = follow(suite.log(), { after: dropped.events()[1]!.position, filter: mine() })
    await resumed.until(atLeast(2))
    expect([...dropped.events(), ...resumed.events()].map(placeOf)).toEqual((await everything()).map(placeOf))
    await resumed.stop()
  })

  suite.itCan('openSecondReader', 'through another connection shows what this one appends', async () => {
    await append('one', 'a', 2)
    const reader = await suite.opened().openSecondReader!()
    const follower = follow(reader, { after: 'start', filter: mine() })
    await follower.until(caughtUp)
    await append('two', 'b', 2)
    await follower.until(atLeast(4))
    expect(follower.events()).toEqual(await everything())
    await follower.stop()
    await reader.close()
  })
}

function placesSaid(follower: Follower): (Position | 'start')[] {
  let last: ReadFrom = 'start'
  return follower.messages.map(message => (last = message.kind === 'caught-up' ? last : positionOfMessage(message)))
}

function positionOfMessage(message: Exclude<Follower['messages'][number], { kind: 'caught-up' }>): Position {
  return message.kind === 'event' ? message.event.position : message.position
}

function saysCheckpointAfter(position: ReadFrom): (follower: Follower) => boolean {
  return follower =>
    follower.messages.some(message => message.kind === 'checkpoint' && isAfter(message.position, position))
}

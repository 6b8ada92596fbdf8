import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Principal } from '#access'
import { isAfter, positionOf, type Position, type ReadFrom } from '#event-log'
import type { LiveConnection } from '../connections/live-connection.ts'
import { connectionOn, fakeWire, practitioner } from '../testing/fake-wire.ts'
import { follow, type NewsSource } from './follow.ts'

interface News {
  readonly __typename: 'News'
  readonly position: Position
}

/** A log that grows as a test says, in which some positions are news. */
function growing() {
  let length = 0
  const news: News[] = []
  const asked: ReadFrom[] = []
  const head = (): ReadFrom => (length === 0 ? 'start' : positionOf(BigInt(length)))
  const between = (after: ReadFrom, upTo: ReadFrom) =>
    news.filter(({ position }) => isAfter(position, after) && upTo !== 'start' && !isAfter(position, upTo))
  const source: NewsSource<News> = {
    refusal: ({ roles }) => (roles.includes('practitioner') ? undefined : 'not permitted'),
    mayHaveNews: (after, upTo) => between(after, upTo).length > 0,
    between: (after, upTo) => {
      asked.push(after)
      const page = between(after, upTo).slice(0, 2)
      return Promise.resolve({ kind: 'read', news: page, reached: page.length === 2 ? page[1]!.position : upTo })
    },
  }
  return {
    head,
    source,
    news,
    asked,
    append: (isNews: boolean) => {
      length += 1
      if (isNews) news.push({ __typename: 'News', position: head() as Position })
    },
  }
}

function following(log: ReturnType<typeof growing>, connection: LiveConnection, after: ReadFrom) {
  return follow({ connection, source: log.source, head: log.head, after })
}

/** Takes messages until nothing more comes for now. */
async function takeWhatIsThere(messages: ReturnType<typeof following>, expected: number): Promise<readonly News[]> {
  const taken: News[] = []
  for (let count = 0; count < expected; count += 1) {
    const { value } = await messages.next()
    taken.push(value as News)
  }
  return taken
}

describe('following', () => {
  it('tells everything after a position, once each, wherever the connection breaks and whenever the log grows', async () => {
    const lives = fc.array(
      fc.record({
        /** Appended while nobody follows, and while somebody does. */
        before: fc.array(fc.boolean(), { maxLength: 6 }),
        during: fc.array(fc.boolean(), { maxLength: 6 }),
        /** How many of the messages that are there the reader takes before it is cut off. */
        share: fc.integer({ min: 0, max: 100 }),
      }),
      { minLength: 1, maxLength: 6 },
    )
    await fc.assert(
      fc.asyncProperty(lives, async all => {
        const log = growing()
        const told: News[] = []
        let after: ReadFrom = 'start'
        const live = async (before: readonly boolean[], during: readonly boolean[], share: number) => {
          before.forEach(log.append)
          const connection = connectionOn()
          const messages = following(log, connection, after)
          expect((await messages.next()).value).toEqual({ __typename: 'LiveStarted', position: after })
          during.forEach(isNews => {
            log.append(isNews)
            connection.bell.ring()
          })
          const missing = log.news.length - told.length
          const taken = await takeWhatIsThere(messages, Math.ceil((missing * share) / 100))
          told.push(...taken)
          after = taken.at(-1)?.position ?? after
          connection.leave()
          await messages.return(undefined)
        }
        for (const { before, during, share } of all) await live(before, during, share)
        await live([], [], 100)
        expect(told).toEqual(log.news)
      }),
    )
  })

  it('wakes for what comes while it waits', async () => {
    const log = growing()
    const connection = connectionOn()
    const messages = following(log, connection, 'start')
    await messages.next()
    const next = messages.next()
    log.append(false)
    connection.bell.ring()
    log.append(true)
    connection.bell.ring()
    expect((await next).value).toEqual(log.news[0])
  })

  it('looks for nothing while what it told has not been taken', async () => {
    const log = growing()
    const connection = connectionOn()
    const messages = following(log, connection, 'start')
    await messages.next()
    log.append(true)
    await messages.next()
    for (let more = 0; more < 100; more += 1) {
      log.append(true)
      connection.bell.ring()
    }
    expect(log.asked).toEqual(['start'])
  })

  it('tells nothing more once the permission is gone, not even what was found before', async () => {
    let principal: Principal = practitioner
    const log = growing()
    const connection = connectionOn(fakeWire(), () => Promise.resolve({ ok: true, value: principal }))
    const messages = following(log, connection, 'start')
    await messages.next()
    log.append(true)
    log.append(true)
    expect((await messages.next()).value).toEqual(log.news[0])
    principal = { ...practitioner, roles: ['administrator'] }
    expect((await messages.next()).value).toMatchObject({
      reason: 'not permitted',
      mayResume: false,
      position: log.news[0]!.position,
    })
    expect(await messages.next()).toEqual({ done: true, value: undefined })
  })

  it.each([
    ['expired', 'signed out', false],
    ['no-known-role', 'not permitted', false],
    ['keys-unavailable', 'not serving', true],
  ] as const)('ends at the next beat once credentials are refused as %s', async (kind, reason, mayResume) => {
    const log = growing()
    const connection = connectionOn(fakeWire(), () => Promise.resolve({ ok: false, error: { kind } }))
    const messages = following(log, connection, 'start')
    await messages.next()
    const last = messages.next()
    connection.beat()
    expect((await last).value).toMatchObject({ reason, mayResume, position: 'start' })
    expect((await messages.next()).done).toBe(true)
  })

  it('ends without a word when its reader has left', async () => {
    const connection = connectionOn()
    const messages = following(growing(), connection, 'start')
    await messages.next()
    const last = messages.next()
    connection.leave()
    expect(await last).toEqual({ done: true, value: undefined })
  })

  it('waits for a server that has not read as far as its reader had elsewhere, and repeats nothing', async () => {
    const log = growing()
    const connection = connectionOn()
    log.append(true)
    const messages = following(log, connection, positionOf(2n))
    await messages.next()
    const next = messages.next()
    log.append(true)
    connection.bell.ring()
    log.append(true)
    connection.bell.ring()
    expect((await next).value).toEqual(log.news[2])
  })
})

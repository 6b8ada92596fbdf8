import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createCodec } from '../codec/codec.ts'
import { accepted, refused, type Decider } from '../command/decider.ts'
import { handleCommand } from '../command/handle-command.ts'
import { failed, unwrap } from '../errors.ts'
import { createMemoryEventLog, createMemoryStore } from '../memory/index.ts'
import type { EventLog } from '../port.ts'
import { rememberStreams } from './remember-streams.ts'

const codec = createCodec([{ type: 'tally.added', version: 1 }])
const now = () => new Date('2026-03-02T10:00:00Z')
const commandId = (id: number) => `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`

/** A tally that may never pass twenty. */
const tally: Decider<number, { readonly add: number }, 'too-many'> = {
  initialState: 0,
  evolve: (state, event) => state + Number(event.data['add']),
  decide: (state, { add }) =>
    state + add > 20 ? refused('too-many') : accepted({ type: 'tally.added', version: 1, data: { add }, metadata: {} }),
}

/** A log that counts what it is asked for, and does as it is told at its next append. */
function openWatched() {
  const log = createMemoryEventLog({ codec, now })
  const reads: string[] = []
  const watched: EventLog = {
    readAll: request => log.readAll(request),
    subscribeAll: request => log.subscribeAll(request),
    head: () => log.head(),
    close: () => log.close(),
    append: request => log.append(request),
    readStream: request => {
      reads.push(`${request.stream} from ${request.from}`)
      return log.readStream(request)
    },
  }
  return { watched, reads }
}

const add = (log: EventLog, id: number, amount = 1, stream = 'tally-1') =>
  handleCommand({ log, stream, decider: tally, command: { add: amount }, commandId: commandId(id), expects: 'any' })

const readAll = async (log: EventLog, stream = 'tally-1') =>
  unwrap(await log.readStream({ stream, from: 0n, limit: 100 })).events

describe('a log whose streams are remembered', () => {
  it('asks for the newest events only', async () => {
    const { watched, reads } = openWatched()
    const log = rememberStreams(watched, { soleWriter: false })
    for (const id of [1, 2]) await add(log, id)
    expect(reads).toEqual(['tally-1 from 0', 'tally-1 from 0', 'tally-1 from 1', 'tally-1 from 1'])
    expect(await readAll(log)).toHaveLength(2)
  })

  it('asks for nothing that its sole writer knows', async () => {
    const { watched, reads } = openWatched()
    const log = rememberStreams(watched, { soleWriter: true })
    for (const id of [1, 2]) await add(log, id)
    for (const stream of ['tally-1', 'tally-2', 'tally-2']) await readAll(log, stream)
    expect(reads).toEqual(['tally-1 from 0', 'tally-1 from 0', 'tally-1 from 1', 'tally-2 from 0'])
  })

  it('sees what others can see while its acknowledgement is on the way', async () => {
    const { watched } = openWatched()
    let acknowledge = (): void => undefined
    const slow = new Promise<void>(resolve => (acknowledge = resolve))
    const log = rememberStreams(
      {
        ...watched,
        append: async request => {
          const appended = await watched.append(request)
          await slow
          return appended
        },
      },
      { soleWriter: true },
    )
    await readAll(log)
    const adding = add(log, 1)
    while ((await readAll(watched)).length === 0);
    expect(await readAll(log)).toHaveLength(1)
    acknowledge()
    await adding
  })

  it('does not take for the end what was the end before an append', async () => {
    const { watched } = openWatched()
    let answer = (): void => undefined
    const slow = new Promise<void>(resolve => (answer = resolve))
    let isSlow = true
    const log = rememberStreams(
      {
        ...watched,
        readStream: async request => {
          const page = await watched.readStream(request)
          if (isSlow) await slow
          return page
        },
      },
      { soleWriter: true },
    )
    const reading = readAll(log)
    isSlow = false
    await add(log, 1)
    answer()
    expect(await reading).toEqual([])
    expect(await readAll(log)).toHaveLength(1)
  })

  it.each(['unknown-outcome', 'unavailable'] as const)('keeps nothing after an append that ended %s', async kind => {
    const { watched, reads } = openWatched()
    let fails = false
    const log = rememberStreams(
      {
        ...watched,
        append: request => (fails ? Promise.resolve(failed({ kind, detail: 'lost' })) : watched.append(request)),
      },
      { soleWriter: true },
    )
    await add(log, 1, 1, 'tally-1')
    await readAll(log)
    fails = true
    await add(log, 2, 1, 'tally-2')
    reads.length = 0
    await readAll(log)
    expect(reads).toEqual(['tally-1 from 0'])
  })

  it('says so when it is closed', async () => {
    const log = rememberStreams(createMemoryEventLog({ codec, now }), { soleWriter: true })
    await readAll(log)
    await log.close()
    expect(await log.readStream({ stream: 'tally-1', from: 0n, limit: 1 })).toMatchObject({ ok: false })
  })
})

const step = fc.record({
  server: fc.nat({ max: 1 }),
  stream: fc.constantFrom('tally-1', 'tally-2', 'tally-3'),
  id: fc.integer({ min: 1, max: 12 }),
  amount: fc.integer({ min: 1, max: 6 }),
  seen: fc.option(fc.nat({ max: 6 }), { nil: undefined }),
})

/** The history of commands on some servers that share one store. */
function play(steps: readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[], isCached: boolean) {
  const store = createMemoryStore()
  const servers = [0, 1].map(() => {
    const log = createMemoryEventLog({ codec, now, store })
    return isCached ? rememberStreams(log, { soleWriter: false, bounds: { streams: 2, events: 6 } }) : log
  })
  const run = ({ server, stream, id, amount, seen }: (typeof steps)[number]) =>
    handleCommand({
      log: servers[server]!,
      stream,
      decider: tally,
      command: { add: amount },
      commandId: commandId(id),
      expects: 'any',
      ...(seen === undefined ? {} : { seen: BigInt(seen) }),
    })
  return { servers, run }
}

describe('commands on a log whose streams are remembered', () => {
  it('end as without that, one after the other, whoever else writes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async steps => {
        const [plain, cached] = [play(steps, false), play(steps, true)]
        for (const each of steps) expect(await cached.run(each)).toEqual(await plain.run(each))
      }),
    )
  })

  it('keep every rule when they meet: no total passes its limit, no id is recorded twice, all see the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async steps => {
        const { servers, run } = play(steps, true)
        await Promise.all(steps.map(run))
        for (const stream of ['tally-1', 'tally-2', 'tally-3']) {
          const [here, there] = [await readAll(servers[0]!, stream), await readAll(servers[1]!, stream)]
          expect(here).toEqual(there)
          expect(here.reduce(tally.evolve, 0)).toBeLessThanOrEqual(20)
          expect(new Set(here.map(({ id }) => id)).size).toBe(here.length)
        }
      }),
    )
  })
})

describe('pages of a log whose streams are remembered', () => {
  it('are the pages of the log, however much is kept', async () => {
    const page = fc.record({ from: fc.nat({ max: 12 }), limit: fc.integer({ min: 1, max: 12 }), append: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(page, { maxLength: 30 }), async (soleWriter, pages) => {
        const log = createMemoryEventLog({ codec, now })
        const remembering = rememberStreams(log, { soleWriter, bounds: { streams: 1, events: 8 } })
        for (const [index, { from, limit, append }] of pages.entries()) {
          if (append) await add(remembering, index, 0)
          const asked = { stream: 'tally-1', from: BigInt(from), limit }
          expect(await remembering.readStream(asked)).toEqual(await log.readStream(asked))
        }
      }),
    )
  })
})

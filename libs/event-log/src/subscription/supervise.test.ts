import { describe, expect, it } from '@jest/globals'
import { commandIdOf, eventIdOf } from '../event-id.ts'
import { createCodec } from '../codec/codec.ts'
import { EventLogFailure, unwrap, type EventLogError } from '../errors.ts'
import { createMemoryEventLog } from '../memory/index.ts'
import type { ReadFrom } from '../position.ts'
import type { SubscriptionState } from './state.ts'
import { superviseSubscription, type SubscriptionBatch, type SupervisedSubscription } from './supervise.ts'
import {
  at,
  caughtUp,
  checkpoint,
  drop,
  event,
  failing,
  pause,
  ScriptedReader,
  waits,
  type Step,
} from './testing/scripted-reader.ts'

/** A consumer that keeps its checkpoint, supervised until its reader has nothing more in its scripts. */
function supervised(scripts: readonly (readonly Step[])[], overrides: Partial<SupervisedSubscription> = {}) {
  const abort = new AbortController()
  const reader = new ScriptedReader(scripts, () => abort.abort())
  const batches: SubscriptionBatch[] = []
  const states: SubscriptionState[] = []
  const slept: number[] = []
  let stored: ReadFrom = 'start'
  const run = superviseSubscription({
    reader,
    signal: abort.signal,
    loadCheckpoint: () => stored,
    handle: batch => {
      batches.push(batch)
      stored = batch.reached
    },
    onState: state => states.push(state),
    random: () => 0,
    sleep: milliseconds => {
      slept.push(milliseconds)
      return Promise.resolve()
    },
    ...overrides,
  })
  const handled = () => batches.flatMap(({ events }) => events.map(each => Number(each.revision)))
  return { run, abort, reader, batches, states, slept, handled }
}

const kindsOf = (states: readonly SubscriptionState[]) => states.map(({ kind }) => kind)

describe('a supervised subscription', () => {
  it('hands over what stands ready as one batch, with the place reached', async () => {
    const { run, batches } = supervised([[event(1), event(2), event(3), checkpoint(9), caughtUp, pause, event(10)]])
    await run
    expect(batches.map(({ events, reached }) => [events.length, reached])).toEqual([
      [3, at(9)],
      [1, at(10)],
    ])
  })

  it('does not wait for a batch to fill: an event that comes alone is handed over alone', async () => {
    const { run, batches } = supervised([[event(1), pause, event(2), pause, event(3)]])
    await run
    expect(batches.map(({ events }) => events.length)).toEqual([1, 1, 1])
  })

  it('never hands over more than the most', async () => {
    const script = Array.from({ length: 10 }, (_, index) => event(index + 1))
    const { run, batches, handled } = supervised([script], { maxBatch: 4 })
    await run
    expect(batches.map(({ events }) => events.length)).toEqual([4, 4, 2])
    expect(handled()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('hands over a checkpoint without events, so that a long stretch is not read again', async () => {
    const { run, batches, reader } = supervised([[checkpoint(500), pause, drop]])
    await run
    expect(batches).toEqual([{ events: [], reached: at(500) }])
    expect(reader.subscribedAfter).toEqual(['start', at(500)])
  })

  it('is catching up, then live, and stopped when aborted', async () => {
    const { run, states, abort } = supervised([[event(1), caughtUp, pause, event(2), waits]], {
      handle: ({ reached }) => {
        if (reached === at(2)) setImmediate(() => abort.abort())
      },
    })
    await run
    expect(states).toEqual([
      { kind: 'catching-up', from: 'start', failures: 0 },
      { kind: 'live' },
      { kind: 'stopped', because: 'aborted' },
    ])
  })

  it('says live only after everything before it was handed over', async () => {
    const happened: string[] = []
    const { run } = supervised([[event(1), event(2), caughtUp]], {
      handle: ({ events }) => void happened.push(`handled ${events.length}`),
      onState: ({ kind }) => happened.push(kind),
    })
    await run
    expect(happened.slice(0, 3)).toEqual(['catching-up', 'handled 2', 'live'])
  })

  describe('when it is dropped', () => {
    it('hands over what was said before, waits, and resumes at the checkpoint', async () => {
      const { run, handled, reader, states } = supervised([
        [event(1), event(2), drop],
        [event(3), caughtUp, drop],
        [event(4)],
      ])
      await run
      expect(handled()).toEqual([1, 2, 3, 4])
      expect(reader.subscribedAfter).toEqual(['start', at(2), at(3), at(4)])
      expect(kindsOf(states).slice(0, 6)).toEqual([
        ...['catching-up', 'backing-off', 'catching-up'],
        ...['live', 'backing-off', 'catching-up'],
      ])
    })

    it('does not hand over again what the store repeats', async () => {
      const { run, handled } = supervised([
        [event(1), event(1), event(2), checkpoint(1), event(2), drop],
        [event(1), event(2), event(3), event(2), event(3)],
      ])
      await run
      expect(handled()).toEqual([1, 2, 3])
    })

    it('waits longer each time in a row, up to the most, and begins anew after something arrived', async () => {
      const { run, slept } = supervised([[drop], [drop], [drop], [drop], [event(1), drop], [drop]], {
        backoff: { firstMs: 100, mostMs: 400 },
        random: () => 0.5,
      })
      await run
      expect(slept).toEqual([75, 150, 300, 300, 75, 150])
    })

    it('takes an end that nobody asked for as a drop', async () => {
      const { run, states, handled } = supervised([[event(1)], [event(2)]])
      await run
      expect(handled()).toEqual([1, 2])
      expect(states[1]).toMatchObject({ kind: 'backing-off', because: { kind: 'unavailable' } })
    })

    it('stops waiting when it is aborted', async () => {
      const { run, abort, states } = supervised([[drop], [waits]], {
        sleep: undefined as never,
        backoff: { firstMs: 3_600_000, mostMs: 3_600_000 },
        onState: state => {
          if (state.kind === 'backing-off') setImmediate(() => abort.abort())
        },
      })
      await run
      expect(states).toEqual([])
    })
  })

  describe('stops loudly', () => {
    const hopeless: EventLogError[] = [
      { kind: 'corrupt', stream: 'scripted', revision: 2n, detail: 'its hash does not match' },
      { kind: 'unknown-type', type: 'unheard-of', version: 1, stream: 'scripted', revision: 2n },
      { kind: 'invalid-request', detail: 'an empty filter' },
    ]
    it.each(hopeless)('at $kind, having handed over everything before', async error => {
      const { run, handled, states, reader } = supervised([[event(1), failing(error)], [event(2)]])
      await expect(run).rejects.toEqual(new EventLogFailure(error))
      expect(handled()).toEqual([1])
      expect(states.at(-1)).toEqual({ kind: 'stopped', because: error })
      expect(reader.subscribedAfter.length).toBe(1)
    })

    it('at an error of the consumer, and lets go of the log', async () => {
      let letGo = false
      const reader = new ScriptedReader([])
      const { run, states } = supervised([], {
        reader: Object.assign(reader, {
          async *subscribeAll({ signal }: { signal: AbortSignal }) {
            yield event(1)
            await new Promise(resolve => signal.addEventListener('abort', resolve))
            letGo = true
          },
        }),
        handle: () => Promise.reject(new Error('the read model is full')),
      })
      await expect(run).rejects.toThrow('the read model is full')
      expect(letGo).toBe(true)
      expect(states.at(-1)).toEqual({ kind: 'stopped', because: { kind: 'consumer-failed' } })
    })

    it('at a defect of the reader, which is no drop', async () => {
      const { run } = supervised([[{ kind: 'error', cause: new TypeError('a defect') }]])
      await expect(run).rejects.toThrow('a defect')
    })

    it('when the checkpoint cannot be loaded', async () => {
      const { run } = supervised([[event(1)]], { loadCheckpoint: () => Promise.reject(new Error('no checkpoint')) })
      await expect(run).rejects.toThrow('no checkpoint')
    })
  })

  it('of a real log follows it from the start into the present', async () => {
    const log = createMemoryEventLog({ codec: createCodec([{ type: 'noted', version: 1 }]) })
    const append = async (count: number, from: number) => {
      for (let index = from; index < from + count; index++) {
        const id = eventIdOf(commandIdOf('real'), index)
        const events = [{ id, type: 'noted', version: 1, data: {}, metadata: {} }]
        unwrap(await log.append({ stream: 'real', expected: index === 0 ? 'no-stream' : BigInt(index - 1), events }))
      }
    }
    await append(5, 0)
    const abort = new AbortController()
    const seen: bigint[] = []
    await superviseSubscription({
      reader: log,
      signal: abort.signal,
      loadCheckpoint: () => 'start',
      handle: ({ events }) => {
        seen.push(...events.map(({ revision }) => revision))
        if (seen.length === 8) abort.abort()
      },
      onState: ({ kind }) => {
        if (kind === 'live') void append(3, 5)
      },
    })
    expect(seen).toEqual([0n, 1n, 2n, 3n, 4n, 5n, 6n, 7n])
    await log.close()
  })
})

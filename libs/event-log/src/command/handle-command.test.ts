import { describe, expect, it } from '@jest/globals'
import { createCodec } from '../codec/codec.ts'
import { failed, unwrap } from '../errors.ts'
import { createMemoryEventLog } from '../memory/index.ts'
import type { EventLog } from '../port.ts'
import { accepted, refused, type Decider } from './decider.ts'
import { handleCommand, type CommandRequest, type CommandResult } from './handle-command.ts'

/** A tally that may never pass three. */
const tally: Decider<number, { readonly add: number }, 'too-many'> = {
  initialState: 0,
  evolve: (state, event) => state + Number(event.data['add']),
  decide: (state, { add }) =>
    state + add > 3 ? refused('too-many') : accepted({ type: 'tally.added', version: 1, data: { add }, metadata: {} }),
}

const command = (id: number) => `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`

type Overrides = Partial<CommandRequest<number, { readonly add: number }, 'too-many'>>

function add(log: CommandRequest<number, never, never>['log'], id: number, overrides: Overrides = {}) {
  return handleCommand({
    log,
    stream: 'tally-1',
    decider: tally,
    command: { add: 1 },
    commandId: command(id),
    expects: 'any',
    ...overrides,
  })
}

function openLog(): EventLog {
  return createMemoryEventLog({ codec: createCodec([{ type: 'tally.added', version: 1 }]) })
}

const revisions = (result: CommandResult<unknown>) =>
  result.outcome === 'recorded' ? result.events.map(event => event.revision) : []

async function written(log: EventLog): Promise<number> {
  return unwrap(await log.readStream({ stream: 'tally-1', from: 0n, limit: 100 })).events.length
}

describe('a command', () => {
  it('is decided on what the stream holds, and refused with the reason', async () => {
    const log = openLog()
    for (const id of [1, 2, 3]) expect((await add(log, id)).outcome).toBe('recorded')
    expect(await add(log, 4)).toEqual({ outcome: 'refused', refusal: 'too-many' })
    expect(await written(log)).toBe(3)
  })

  it('changes nothing when it is sent again, and answers as the first time', async () => {
    const log = openLog()
    const first = await add(log, 1)
    await add(log, 2)
    const again = await add(log, 1)
    expect(again).toMatchObject({ outcome: 'recorded', again: true })
    expect(revisions(again)).toEqual(revisions(first))
    expect(await written(log)).toBe(2)
  })

  it('is not taken for another one that was sent under its id before', async () => {
    const log = openLog()
    await add(log, 1)
    await add(log, 2)
    expect(await add(log, 1, { command: { add: 2 } })).toEqual({ outcome: 'id-used' })
    expect(await add(log, 1, { command: { add: 9 } })).toMatchObject({ outcome: 'recorded', again: true })
    expect(await written(log)).toBe(2)
  })

  it('is alike where its decider says so', async () => {
    const log = openLog()
    await add(log, 1)
    const lenient = { ...tally, isAlike: () => true }
    expect(await add(log, 1, { decider: lenient, command: { add: 2 } })).toMatchObject({ again: true })
  })

  it('is recognised when its first answer was lost', async () => {
    const log = openLog()
    const losing = {
      readStream: log.readStream.bind(log),
      append: async (request: Parameters<EventLog['append']>[0]) => {
        await log.append(request)
        return failed({ kind: 'unknown-outcome' as const, detail: 'no answer' })
      },
    }
    expect(await add(losing, 1)).toMatchObject({ outcome: 'failed', error: { kind: 'unknown-outcome' } })
    expect(await add(log, 1)).toMatchObject({ outcome: 'recorded', again: true })
    expect(await written(log)).toBe(1)
  })

  it('is decided again when somebody else wrote in between', async () => {
    const log = openLog()
    await Promise.all([1, 2, 3, 4, 5].map(id => add(log, id)))
    expect(await written(log)).toBe(3)
  })

  it('is not carried out over something that the person had not seen', async () => {
    const log = openLog()
    await add(log, 1)
    await add(log, 2)
    const stale = await add(log, 3, { seen: 0n })
    expect(stale).toMatchObject({ outcome: 'stale', since: [{ revision: 1n }] })
    expect((await add(log, 3, { seen: 1n })).outcome).toBe('recorded')
  })

  it('states whether the stream must be new or exist already', async () => {
    const log = openLog()
    expect(await add(log, 1, { expects: 'existing' })).toEqual({ outcome: 'wrong-state', expected: 'existing' })
    expect((await add(log, 1, { expects: 'new' })).outcome).toBe('recorded')
    expect(await add(log, 2, { expects: 'new' })).toEqual({ outcome: 'wrong-state', expected: 'new' })
    expect(await add(log, 1, { expects: 'new' })).toMatchObject({ outcome: 'recorded', again: true })
  })
})

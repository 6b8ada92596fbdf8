import { describe, expect, it } from '@jest/globals'
import { createCodec, createMemoryEventLog, eventIdOf, unwrap, type EventLog } from '#event-log'
import { caseEventTypes } from '../events/definitions.ts'
import { accessRecordOf, accessStream, changeAccess, holdsAt, isNamed, type AccessChange } from './index.ts'

const crn = 'X999001'
const administrator = { username: 'ADE', name: 'Ade Winterbourne', roles: ['administrator'] }
const excludeIda: AccessChange = {
  change: 'set-limit',
  kind: 'exclusion',
  people: [{ username: 'IDA', staffId: 'N99A500' }],
  reason: 'Related to the person on probation',
}
const day = (text: string) => Date.parse(`${text}T00:00Z`)

async function after(...changes: readonly (readonly [on: string, change: AccessChange])[]) {
  const log: EventLog = createMemoryEventLog({ codec: createCodec(caseEventTypes) })
  const outcomes: unknown[] = []
  for (const [index, [on, change]] of changes.entries()) {
    const by = { principal: { username: 'ADE', client: 'ui' }, correlationId: 'c', software: '0', now: day(on) }
    const commandId = eventIdOf('5b0f3c0e-6a4e-4f0a-9b1e-0c9a3d7a1f00', index)
    const result = await changeAccess({ log, command: { ...change, crn, actor: administrator, by }, commandId })
    outcomes.push(result.outcome === 'refused' ? result.refusal.map(({ field }) => field) : result.outcome)
  }
  const { events } = unwrap(await log.readStream({ stream: accessStream(crn), from: 0n, limit: 100 }))
  return { outcomes, events, record: accessRecordOf(events) }
}

describe('a limit on who may open a case', () => {
  it('holds from when it was set, until it is lifted, and stays as history with who and why', async () => {
    const { record } = await after(
      ['2025-03-01', excludeIda],
      ['2025-04-01', { change: 'lift-limit', limit: 'L-1', reason: 'Moved to another office' }],
    )
    const [limit] = record.limits
    expect(holdsAt(limit!, day('2025-02-28'))).toBe(false)
    expect(holdsAt(limit!, day('2025-03-01'))).toBe(true)
    expect(holdsAt(limit!, day('2025-04-01'))).toBe(false)
    expect(limit).toMatchObject({
      reason: 'Related to the person on probation',
      setBy: administrator,
      ended: { by: administrator, reason: 'Moved to another office' },
    })
  })

  it('tells those refused something even where nobody wrote a message', async () => {
    const { record } = await after(['2025-03-01', excludeIda])
    expect(record.limits[0]!.message).toBe('You are excluded from viewing this case.')
  })

  it('said to begin earlier kept nobody out before it was set', async () => {
    const { record } = await after(['2025-03-01', { ...excludeIda, from: day('2025-01-01') }])
    expect(holdsAt(record.limits[0]!, day('2025-02-01'))).toBe(false)
  })

  it('is not known before it was written down, nor its end before that', async () => {
    const { events } = await after(
      ['2025-03-01', excludeIda],
      ['2025-04-01', { change: 'lift-limit', limit: 'L-1', reason: 'over' }],
    )
    expect(accessRecordOf(events, day('2025-02-01')).limits).toEqual([])
    expect(accessRecordOf(events, day('2025-03-15')).limits[0]).not.toHaveProperty('ended')
  })

  it('names somebody, gives a reason and does not end before it begins', async () => {
    const { outcomes } = await after(
      ['2025-03-01', { ...excludeIda, people: [] }],
      ['2025-03-01', { ...excludeIda, reason: ' ', people: [{ username: '' }] }],
      ['2025-03-01', { ...excludeIda, until: day('2025-02-01') }],
    )
    expect(outcomes).toEqual([['people'], ['people.0.username', 'reason'], ['until']])
  })

  it('is lifted once, and only where there is one', async () => {
    const lift: AccessChange = { change: 'lift-limit', limit: 'L-1', reason: 'over' }
    const { outcomes } = await after(
      ['2025-03-01', lift],
      ['2025-03-02', excludeIda],
      ['2025-03-03', lift],
      ['2025-03-04', lift],
    )
    expect(outcomes).toEqual([['limit'], 'recorded', 'recorded', ['limit']])
  })

  it('that has not begun may still be lifted', async () => {
    const { outcomes } = await after(
      ['2025-03-01', { ...excludeIda, from: day('2025-06-01') }],
      ['2025-03-02', { change: 'lift-limit', limit: 'L-1', reason: 'not needed' }],
    )
    expect(outcomes).toEqual(['recorded', 'recorded'])
  })
})

describe('the commission of a reviewer', () => {
  it('stands with its purpose until it is ended', async () => {
    const { record } = await after(
      ['2025-03-01', { change: 'commission-reviewer', reviewer: { username: 'ROWAN' }, purpose: 'SFO review' }],
      ['2025-05-01', { change: 'end-commission', commission: 'R-1', reason: 'Review submitted' }],
    )
    const [commission] = record.commissions
    expect(commission).toMatchObject({ reviewer: { username: 'ROWAN' }, purpose: 'SFO review' })
    expect(holdsAt(commission!, day('2025-04-01'))).toBe(true)
    expect(holdsAt(commission!, day('2025-05-02'))).toBe(false)
  })
})

describe('whom a limit names', () => {
  it('is found by username in any case, or by staff code', () => {
    const named = { username: 'Ida', staffId: 'N99A500' }
    expect(isNamed(named, { username: 'IDA' })).toBe(true)
    expect(isNamed(named, { username: 'OTHER', staffId: 'N99A500' })).toBe(true)
    expect(isNamed(named, { username: 'OTHER' })).toBe(false)
  })

  it.each([undefined, ''])('is nobody merely because neither has a staff code (%p)', staffId => {
    const named = { username: 'IDA', ...(staffId === undefined ? {} : { staffId }) }
    expect(isNamed(named, { username: 'OTHER', staffId })).toBe(false)
  })
})

import { describe, expect, it } from '@jest/globals'
import { openOffice } from '../testing/acting.ts'
import { concernsRaisedTo } from './raised-to.ts'

const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`
const at = (instant: string) => Date.parse(instant)
const february = [at('2025-02-01T00:00:00Z'), at('2025-02-28T23:59:59.999Z')] as const

describe('the concerns raised to somebody in a period', () => {
  it('are none recorded where there are none', () => {
    expect(concernsRaisedTo([], 'N99A201', ...february)).toEqual({
      staffId: 'N99A201',
      concerns: [],
      counts: { raised: 0, acknowledged: 0, answered: 0, noResponse: 0, overdue: 0, endedLate: 0 },
    })
  })

  it('are told as acknowledged, answered, without response and overdue, at the end of the period', async () => {
    const office = openOffice()
    for (const number of [1, 2, 3, 4]) await office.raise('N99A101', { id: id(number) })
    await office.raise('N99A101', { id: id(5), to: { staffId: 'N99A202' } })
    await office.act('N99A201', { kind: 'acknowledge' }, id(1))
    await office.act('N99A201', { kind: 'answer', text: 'Yes.' }, id(2))
    office.at('2025-02-25T09:00:00Z')
    await office.act('N99A201', { kind: 'answer', text: 'Late.' }, id(3))
    office.at('2025-03-01T09:00:00Z')
    await office.act('N99A201', { kind: 'answer', text: 'After the period.' }, id(4))

    const answer = concernsRaisedTo(await office.events(), 'N99A201', ...february)
    expect(answer.concerns.map(({ concern, ask }) => [concern.record.id, ask.status])).toEqual([
      [id(1), 'acknowledged'],
      [id(2), 'answered'],
      [id(3), 'answered'],
      [id(4), 'raised'],
    ])
    expect(answer.counts).toEqual({ raised: 4, acknowledged: 1, answered: 2, noResponse: 1, overdue: 2, endedLate: 1 })
  })

  it('include those escalated to them then, and not what was raised to them before', async () => {
    const office = openOffice()
    office.at('2025-01-20T09:00:00Z')
    await office.raise('N99A101', { id: id(1), due: '2025-01-31' })
    office.at('2025-02-03T09:00:00Z')
    await office.act('N99A101', { kind: 'escalate', to: { staffId: 'N99A301' }, due: '2025-02-10' }, id(1))
    const events = await office.events()
    expect(concernsRaisedTo(events, 'N99A301', ...february).concerns).toMatchObject([{ ask: { as: 'escalation' } }])
    expect(concernsRaisedTo(events, 'N99A201', ...february).concerns).toEqual([])
  })

  it('do not depend on the order in which events are handed over', async () => {
    const office = openOffice()
    await office.raise('N99A101', { id: id(1) })
    await office.act('N99A201', { kind: 'acknowledge' }, id(1))
    await office.act('N99A201', { kind: 'answer', text: 'Yes.' }, id(1))
    const events = await office.events()
    expect(concernsRaisedTo([...events].reverse(), 'N99A201', ...february)).toEqual(
      concernsRaisedTo(events, 'N99A201', ...february),
    )
  })
})

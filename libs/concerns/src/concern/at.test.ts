import { describe, expect, it } from '@jest/globals'
import { openOffice, type Office } from '../testing/acting.ts'
import { concernAt } from './at.ts'

const raiser = 'N99A101'
const owner = 'N99A201'
const head = 'N99A301'

const at = (instant: string) => Date.parse(instant)
const hour = 60 * 60 * 1000
const endOfDue = at('2025-02-21T23:59:59.999Z')

async function standing(office: Office, instant: string) {
  return concernAt(await office.events(), at(instant))
}

async function raised(): Promise<Office> {
  const office = openOffice()
  await office.raise(raiser)
  return office
}

describe('a concern at an instant', () => {
  it('is not there before it was raised', async () => {
    expect(await standing(await raised(), '2025-02-14T08:59:59Z')).toBeUndefined()
  })

  it('is raised, with none recorded of what was asked for', async () => {
    expect(await standing(await raised(), '2025-02-21T23:00:00Z')).toMatchObject({
      status: 'raised',
      answered: { status: 'none recorded' },
      asks: [{ status: 'raised', acknowledged: { status: 'none recorded' }, answered: { status: 'none recorded' } }],
    })
  })

  it('is overdue from the end of the London day on which it was due', async () => {
    const office = await raised()
    expect(await standing(office, '2025-02-21T23:59:59.999Z')).not.toHaveProperty('overdueSince')
    const after = await standing(office, '2025-02-22T00:00:00Z')
    expect(after).toMatchObject({ overdueSince: endOfDue, asks: [{ overdue: { since: endOfDue } }] })
    expect(after?.asks[0]?.overdue).not.toHaveProperty('ended')
  })

  it('is not answered by an acknowledgement: it becomes overdue all the same', async () => {
    const office = await raised()
    office.at('2025-02-14T11:00:00Z')
    await office.act(owner, { kind: 'acknowledge' })
    expect(await standing(office, '2025-02-22T09:00:00Z')).toMatchObject({
      status: 'acknowledged',
      overdueSince: endOfDue,
      asks: [{ acknowledged: { status: 'recorded', after: 2 * hour }, answered: { status: 'none recorded' } }],
    })
  })

  it('answered in time says how long that took', async () => {
    const office = await raised()
    office.at('2025-02-15T09:00:00Z')
    await office.act(owner, { kind: 'answer', text: 'Yes.' })
    const stood = await standing(office, '2025-06-01T09:00:00Z')
    expect(stood).toMatchObject({ status: 'answered', answered: { status: 'recorded', after: 24 * hour } })
    expect(stood?.asks[0]).not.toHaveProperty('overdue')
  })

  it('answered late stays late', async () => {
    const office = await raised()
    office.at('2025-02-24T09:00:00Z')
    await office.act(owner, { kind: 'answer', text: 'Sorry.' })
    const stood = await standing(office, '2025-02-24T09:00:00Z')
    expect(stood).toMatchObject({
      status: 'answered',
      asks: [{ overdue: { since: endOfDue, ended: { at: at('2025-02-24T09:00:00Z'), by: 'answer' } } }],
    })
    expect(stood).not.toHaveProperty('overdueSince')
  })

  it('withdrawn late shows that no answer had come, and its words stay', async () => {
    const office = await raised()
    office.at('2025-02-24T09:00:00Z')
    await office.act(raiser, { kind: 'withdraw', reason: 'No use.' })
    expect(await standing(office, '2025-03-01T09:00:00Z')).toMatchObject({
      status: 'withdrawn',
      record: { text: expect.stringContaining('Sixty cases'), withdrawn: { reason: 'No use.' } },
      asks: [{ status: 'withdrawn', overdue: { ended: { by: 'withdrawal' } } }],
    })
  })

  it('escalated waits with both, each by their own due time', async () => {
    const office = await raised()
    office.at('2025-02-24T09:00:00Z')
    await office.act(raiser, { kind: 'escalate', to: { staffId: head }, due: '2025-02-25T12:00:00Z' })
    const stood = await standing(office, '2025-02-25T13:00:00Z')
    expect(stood).toMatchObject({ status: 'escalated', overdueSince: endOfDue })
    expect(stood?.asks.map(ask => [ask.as, ask.overdue?.since])).toEqual([
      ['owner', endOfDue],
      ['escalation', at('2025-02-25T12:00:00Z')],
    ])
  })

  it('answered at the higher level says so of the owner, and never that the owner answered', async () => {
    const office = await raised()
    await office.act(raiser, { kind: 'escalate', to: { staffId: head }, due: '2025-03-25' })
    office.at('2025-02-24T09:00:00Z')
    await office.act(head, { kind: 'answer', text: 'A second worker comes.' })
    expect(await standing(office, '2025-03-01T09:00:00Z')).toMatchObject({
      status: 'answered',
      asks: [
        { status: 'answered by another', answered: { status: 'none recorded' }, overdue: { ended: { by: 'answer' } } },
        { status: 'answered', answered: { status: 'recorded' } },
      ],
    })
  })

  it('shows nothing of what came later', async () => {
    const office = await raised()
    office.at('2025-02-15T09:00:00Z')
    await office.act(owner, { kind: 'answer', text: 'Yes.' })
    const before = await standing(office, '2025-02-15T08:59:59Z')
    expect(before).toMatchObject({ status: 'raised', record: { answers: [], revision: 0n } })
  })
})

import { describe, expect, it } from '@jest/globals'
import { historyOf, instantOf, references, type HistoryEntry } from '../testing/history.ts'
import { coveringManager, headOfUnit, manager, practitioner } from '../testing/people.ts'
import { queueIn, rolesOf } from './queue.ts'
import type { Waiting } from './waiting.ts'

const noon = '2025-03-28T12:00Z'

async function queueOf(staffId: string, entries: readonly HistoryEntry[], at = noon, knownAt = at) {
  const file = (await historyOf(entries)).knownAt(knownAt)
  return queueIn(file, staffId, rolesOf(file, staffId), instantOf(at))
}

const told = (queue: readonly Waiting[]) => queue.map(({ entry, because }) => `${entry.source.reference}: ${because}`)

const allocation: HistoryEntry = {
  id: 'allocation',
  kind: 'allocation.made',
  by: manager,
  recordedAt: '2025-01-10',
  data: { to: 'N88A101', lineManager: 'N88A201' },
}

const request = (id: string, to: string, data: Record<string, string> = {}): HistoryEntry => ({
  id,
  kind: 'advice.requested',
  by: practitioner,
  recordedAt: '2025-03-20T10:00Z',
  data: { to, ...data },
})

describe('what is asked of a person', () => {
  it('waits since it was asked, and is overdue once the whole of its due time has passed', async () => {
    const [waiting, ...others] = await queueOf('N88A201', [request('asked', 'N88A201', { due: '2025-03-24' })])
    expect(others).toEqual([])
    expect(waiting).toMatchObject({
      because: 'asked of them',
      since: { edtf: '2025-03-20T10:00Z' },
      elapsed: { least: (8 * 24 + 2) * 3_600_000, exact: true },
      due: { edtf: '2025-03-24' },
      overdue: 'yes',
    })
    const dueToday = await queueOf('N88A201', [request('asked', 'N88A201', { due: '2025-03-28' })])
    expect(dueToday).toMatchObject([{ overdue: 'no' }])
    const dueSomeTime = await queueOf('N88A201', [request('asked', 'N88A201', { due: '2025-03' })])
    expect(dueSomeTime).toMatchObject([{ overdue: 'possibly' }])
    expect(await queueOf('N88A201', [request('asked', 'N88A201')])).toMatchObject([{ overdue: 'no due time recorded' }])
  })

  it('waits on nobody by a role alone', async () => {
    const entries = [allocation, request('asked', 'senior probation officer')]
    expect(await queueOf('N88A201', entries)).toEqual([])
  })

  it('waits no more once it is answered, and waits on while the answer is contested', async () => {
    const reply: HistoryEntry = {
      id: 'reply',
      kind: 'manager.advice',
      by: manager,
      recordedAt: '2025-03-21T10:00Z',
      relatesTo: { 'replies-to': 'asked' },
    }
    const contest: HistoryEntry = {
      id: 'contest',
      kind: 'testimony.given',
      by: practitioner,
      recordedAt: '2025-03-22T10:00Z',
      relatesTo: { contests: 'reply' },
    }
    expect(await queueOf('N88A201', [request('asked', 'N88A201'), reply])).toEqual([])
    const contested = await queueOf('N88A201', [request('asked', 'N88A201'), reply, contest])
    expect(contested).toMatchObject([{ request: { status: 'answer contested' } }])
    expect(references(contested[0]!.restsOn)).toEqual(['asked', 'reply'])
  })
})

describe('a process', () => {
  const start: HistoryEntry = {
    id: 'start',
    kind: 'recall.initiated',
    by: practitioner,
    recordedAt: '2025-03-27T09:00Z',
    data: { recallId: 'RC' },
  }
  const sent = (data: Record<string, string> = {}): HistoryEntry => ({
    id: 'sent',
    kind: 'recall.endorsement.requested',
    by: practitioner,
    recordedAt: '2025-03-27T11:00Z',
    data: { recallId: 'RC', toRole: 'senior probation officer', ...data },
  })

  it('waits with whoever took its last step, where that step is still theirs', async () => {
    expect(told(await queueOf('N88A101', [start]))).toEqual(['start: step with them'])
    expect(told(await queueOf('N88A101', [start, sent()]))).toEqual([])
  })

  it('waits with the recorded line manager where it was sent to a role of theirs, and says on what that rests', async () => {
    const [waiting] = await queueOf('N88A201', [allocation, start, sent()])
    expect(waiting).toMatchObject({
      because: 'step with their role',
      certainty: 'certain',
      overdue: 'no due time recorded',
    })
    expect(references(waiting!.restsOn)).toEqual(['sent', 'allocation'])
  })

  it('waits on nobody of that role who is not the line manager, nor on a line manager of another role', async () => {
    const covered: HistoryEntry = {
      id: 'covered',
      kind: 'warning.issued',
      by: coveringManager,
      recordedAt: '2025-03-01',
    }
    expect(await queueOf('N88A202', [allocation, covered, start, sent()])).toEqual([])
    expect(await queueOf('N88A201', [allocation, start, sent({ toRole: 'head of PDU' })])).toEqual([])
  })

  it('waits on whomever the step names', async () => {
    expect(told(await queueOf('N88A202', [allocation, start, sent({ toStaffId: 'N88A202' })]))).toEqual([
      'sent: asked of them',
    ])
  })

  it('comes back to whoever began it', async () => {
    const signed: HistoryEntry = {
      id: 'signed',
      kind: 'recall.report.signed',
      by: headOfUnit,
      recordedAt: '2025-03-28T09:00Z',
      data: { recallId: 'RC' },
    }
    const [waiting] = await queueOf('N88A101', [start, sent(), signed])
    expect(waiting).toMatchObject({ because: 'step with them', entry: { source: { reference: 'signed' } } })
  })
})

describe('a rating that awaits its countersignature', () => {
  const rating: HistoryEntry = {
    id: 'rating',
    kind: 'assessment.rosh',
    by: practitioner,
    recordedAt: '2025-03-26T10:00Z',
    data: { levels: { public: 'high' }, status: 'awaiting countersignature' },
  }

  it('waits on the recorded line manager, until it is signed or returned', async () => {
    expect(told(await queueOf('N88A201', [allocation, rating]))).toEqual(['rating: rating to countersign'])
    const returned: HistoryEntry = {
      id: 'returned',
      kind: 'countersignature.returned',
      by: coveringManager,
      recordedAt: '2025-03-27T10:00Z',
      relatesTo: { returns: 'rating' },
    }
    expect(await queueOf('N88A201', [allocation, rating, returned])).toEqual([])
  })

  it('waits on nobody recorded where the case is unallocated, and on nobody for their own rating', async () => {
    const ended: HistoryEntry = {
      id: 'ended',
      kind: 'allocation.ended',
      by: manager,
      recordedAt: '2025-03-01',
      data: { to: null },
    }
    expect(await queueOf('N88A201', [allocation, ended, rating])).toEqual([])
    expect(await queueOf('N88A201', [allocation, { ...rating, by: manager }])).toEqual([])
  })

  it('waits possibly where the record leaves open which of two allocations held', async () => {
    const other: HistoryEntry = {
      ...allocation,
      id: 'other',
      occurred: '2025-03',
      recordedAt: '2025-03-02',
      data: { to: 'N88A102', lineManager: 'N88A202' },
    }
    for (const staffId of ['N88A201', 'N88A202']) {
      expect(await queueOf(staffId, [allocation, other, rating])).toMatchObject([{ certainty: 'possible' }])
    }
  })
})

describe('what others attribute to a person', () => {
  const direction: HistoryEntry = {
    id: 'told',
    kind: 'manager.direction',
    by: manager,
    recordedBy: practitioner,
    occurred: '2025-03-10T12:00Z',
    recordedAt: '2025-03-12T12:00Z',
  }
  const answer = (as: 'confirms' | 'contests'): HistoryEntry => ({
    id: 'answer',
    kind: 'testimony.given',
    by: manager,
    recordedAt: '2025-03-20T12:00Z',
    relatesTo: { [as]: 'told' },
  })

  it('waits since it was written down, until they confirm or contest it', async () => {
    expect(await queueOf('N88A201', [direction])).toMatchObject([
      { because: 'attributed to them', since: { edtf: '2025-03-12T12:00Z' } },
    ])
    expect(await queueOf('N88A201', [direction, answer('confirms')])).toEqual([])
    expect(await queueOf('N88A201', [direction, answer('contests')])).toEqual([])
    expect(await queueOf('N88A201', [direction, answer('contests')], '2025-03-15T12:00Z', noon)).toHaveLength(1)
  })

  it('waits on even where whoever wrote it down means to take it back: neither side removes it', async () => {
    const withdrawal: HistoryEntry = {
      id: 'withdrawal',
      kind: 'record.withdrawn',
      by: practitioner,
      recordedAt: '2025-03-20T12:00Z',
      relatesTo: { corrects: 'told' },
    }
    expect(await queueOf('N88A201', [direction, withdrawal])).toHaveLength(1)
  })

  it('is not in the queue of whoever wrote it, nor what somebody wrote themself', async () => {
    expect(await queueOf('N88A101', [direction])).toEqual([])
    expect(await queueOf('N88A201', [{ ...direction, recordedBy: manager }])).toEqual([])
  })
})

describe('what a person asked', () => {
  const enquiry = (due: string): HistoryEntry => ({
    id: 'enquiry',
    kind: 'info.requested',
    by: practitioner,
    recordedAt: '2025-03-20T10:00Z',
    data: { requestedOf: 'Police', due },
  })

  it('comes back to them once it is overdue', async () => {
    expect(told(await queueOf('N88A101', [enquiry('2025-03-27')]))).toEqual(['enquiry: asked by them'])
    expect(await queueOf('N88A101', [enquiry('2025-03-28')])).toEqual([])
  })
})

import { describe, expect, it } from '@jest/globals'
import { elapsedInWords } from '#case-record'
import { historyOf, instantOf, type HistoryEntry } from '../testing/history.ts'
import { headOfUnit, manager, practitioner } from '../testing/people.ts'
import { requestsAt } from './requests.ts'

async function statusesOn(moment: string, entries: readonly HistoryEntry[]) {
  const requests = requestsAt((await historyOf(entries)).knownAt(), instantOf(moment))
  return requests.map(({ entry, status, answeredBy }) => [
    entry.source.reference,
    status,
    ...answeredBy.map(answer => answer.source.reference),
  ])
}

describe('a rating that awaits its countersignature', () => {
  const rating: HistoryEntry = {
    id: 'R',
    kind: 'assessment.rosh',
    occurred: '2025-03-01T10:00Z',
    by: practitioner,
    data: { levels: { public: 'low' }, status: 'awaiting countersignature' },
  }
  const signed = (by: HistoryEntry['by']): HistoryEntry => ({
    id: 'S',
    kind: 'countersignature.given',
    occurred: '2025-03-02T10:00Z',
    by: by!,
    relatesTo: { countersigns: 'R' },
  })

  it('is answered by the signature of somebody else only', async () => {
    expect(await statusesOn('2025-03-03', [rating, signed(practitioner)])).toEqual([['R', 'unanswered']])
    expect(await statusesOn('2025-03-03', [rating, signed(manager)])).toEqual([['R', 'answered', 'S']])
  })

  it('is not taken to be answered by what its own author ties to it', async () => {
    const contact = (by: HistoryEntry['by']): HistoryEntry => ({
      id: 'C',
      kind: 'contact.recorded',
      occurred: '2025-03-02T10:00Z',
      by: by!,
      relatesTo: { 'replies-to': 'R' },
    })
    expect(await statusesOn('2025-03-03', [rating, contact(practitioner)])).toEqual([['R', 'unanswered']])
    expect(await statusesOn('2025-03-03', [rating, contact(manager)])).toEqual([['R', 'answered', 'C']])
  })
})

describe('an endorsement asked for in a process', () => {
  const asked: HistoryEntry = {
    id: 'A',
    kind: 'recall.endorsement.requested',
    occurred: '2025-03-01T10:00Z',
    by: practitioner,
    data: { recallId: '1', toRole: manager.role },
  }
  const next = (kind: string, by: HistoryEntry['by']): HistoryEntry => ({
    id: 'N',
    kind,
    occurred: '2025-03-02T10:00Z',
    by: by!,
    data: { recallId: '1' },
  })

  it('is not answered by the process going on without it', async () => {
    const police = { role: 'police officer', organisation: 'Police' }
    expect(await statusesOn('2025-03-03', [asked, next('recall.execution.attempted', police)])).toEqual([
      ['A', 'unanswered'],
    ])
    expect(await statusesOn('2025-03-03', [asked, next('recall.endorsed', manager)])).toEqual([['A', 'answered', 'N']])
  })
})

describe('a request with a due time', () => {
  const asked: HistoryEntry = {
    id: 'A',
    kind: 'info.requested',
    occurred: '2025-03-01T10:00Z',
    by: practitioner,
    data: { requestedOf: 'Police', subject: 'call-outs', due: '2025-03-05' },
  }
  const answer = (id: string, occurred: string | null): HistoryEntry => ({
    id,
    kind: 'info.received',
    occurred,
    by: practitioner,
    relatesTo: { 'replies-to': 'A' },
    data: { status: 'nil' },
  })
  const lateOn = async (moment: string, ...answers: readonly HistoryEntry[]) => {
    const requests = requestsAt((await historyOf([asked, ...answers])).knownAt(), instantOf(moment))
    return requests.map(({ overdue, answeredLate }) => [overdue, answeredLate && elapsedInWords(answeredLate)])
  }

  it('is answered late from the first answer after it, and overdue until then', async () => {
    const late = answer('N', '2025-03-07T00:00Z')
    expect(await lateOn('2025-03-06T12:00Z', late)).toEqual([['yes', undefined]])
    expect(await lateOn('2025-03-08', late)).toEqual([['no', '24 hours']])
    expect(await lateOn('2025-03-08', late, answer('earlier', '2025-03-04'))).toEqual([['no', undefined]])
  })

  it('is not said to be answered late where the answer may have come in time', async () => {
    for (const occurred of ['2025-03-05', '2025-03', null]) {
      expect(await lateOn('2025-04-08', answer('N', occurred))).toEqual([['no', undefined]])
    }
  })
})

describe('a direction', () => {
  const rated: HistoryEntry = { id: 'R', kind: 'assessment.rosh', occurred: '2025-03-01T10:00Z', by: practitioner }
  const directed = (data: HistoryEntry['data'] = { due: '2025-03-05' }): HistoryEntry => ({
    id: 'D',
    kind: 'manager.direction',
    occurred: '2025-03-02T10:00Z',
    by: manager,
    relatesTo: { directs: 'R' },
    ...(data ? { data } : {}),
  })
  const about = (kind: string, tie: string, by: HistoryEntry['by']): HistoryEntry => ({
    id: 'A',
    kind,
    occurred: '2025-03-03T10:00Z',
    by: by!,
    relatesTo: { [tie]: 'D' },
    data: { response: 'declined' },
  })
  const asked = async (moment: string, ...entries: readonly HistoryEntry[]) => {
    const requests = requestsAt((await historyOf([rated, ...entries])).knownAt(), instantOf(moment))
    return requests.map(({ of, status, overdue }) => [of, status, overdue])
  }

  it('whose author named when they want a response waits for it from whoever is directed', async () => {
    expect(await asked('2025-03-04', directed())).toEqual([[practitioner.staffId, 'unanswered', 'no']])
    expect(await asked('2025-03-06', directed())).toEqual([[practitioner.staffId, 'unanswered', 'yes']])
    const named = directed({ due: '2025-03-05', to: 'N99A102' })
    expect(await asked('2025-03-06', named)).toEqual([['N99A102', 'unanswered', 'yes']])
  })

  it('asks for nothing where nobody named when, or where it says itself what its recipient did', async () => {
    expect(await asked('2025-03-06', directed({}))).toEqual([])
    expect(await asked('2025-03-06', directed({ due: '2025-03-05', response: 'complied' }))).toEqual([])
  })

  it('is answered by the response of its recipient, or by being overridden, and by nobody else agreeing with it', async () => {
    const answered = [[practitioner.staffId, 'answered', 'no']]
    const response = about('direction.responded', 'replies-to', practitioner)
    expect(await asked('2025-03-06', directed(), response)).toEqual(answered)
    expect(await asked('2025-03-06', directed(), about('override.made', 'overrides', headOfUnit))).toEqual(answered)
    const agreed = about('endorsement.given', 'endorses', headOfUnit)
    expect(await asked('2025-03-06', directed(), agreed)).toEqual([[practitioner.staffId, 'unanswered', 'yes']])
  })
})

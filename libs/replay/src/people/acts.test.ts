import { describe, expect, it } from '@jest/globals'
import { historyOf, instantOf, references, type HistoryEntry } from '../testing/history.ts'
import { coveringManager, headOfUnit, manager, practitioner } from '../testing/people.ts'
import { actsInCase, type Act } from './acts.ts'

const march = { from: Date.parse('2025-03-01T00:00Z'), until: instantOf('2025-03-31') }

async function marchOf(staffId: string, entries: readonly HistoryEntry[], knownAt?: string) {
  const file = (await historyOf(entries)).knownAt(knownAt)
  return actsInCase(file, staffId, march)
}

const told = (acts: readonly Act[]) => acts.map(({ entry, type }) => `${entry.source.reference} ${type}`)

const rating: HistoryEntry = {
  id: 'rating',
  kind: 'assessment.rosh',
  by: practitioner,
  occurred: '2025-03-03T10:00Z',
  recordedAt: '2025-03-03T10:20Z',
  data: { levels: { public: 'high' }, status: 'awaiting countersignature' },
}

describe('what a person did in a period', () => {
  it('is everything in their own hand, each act by what it was, in any capacity', async () => {
    const { own, attributed } = await marchOf('N88A202', [
      rating,
      {
        id: 'returned',
        kind: 'countersignature.returned',
        by: coveringManager,
        recordedAt: '2025-03-04T09:00Z',
        relatesTo: { returns: 'rating' },
      },
      {
        id: 'given',
        kind: 'allocation.made',
        by: { ...coveringManager, capacity: 'acting' },
        recordedAt: '2025-03-05',
      },
      { id: 'signed', kind: 'recall.report.signed', by: coveringManager, recordedAt: '2025-03-06' },
      { id: 'noted', kind: 'contact.recorded', by: coveringManager, recordedAt: '2025-03-07' },
    ])
    expect(told(own)).toEqual(['returned returned', 'given decided', 'signed countersigned'])
    expect(attributed).toEqual([])
  })

  it('leaves out what surely lay outside, and says where only a month or nothing is known', async () => {
    const { own } = await marchOf('N88A201', [
      { id: 'before', kind: 'warning.issued', by: manager, recordedAt: '2025-02-28' },
      { id: 'some time', kind: 'warning.issued', by: manager, occurred: '2025', recordedAt: '2025-06-01' },
      { id: 'undated', kind: 'warning.issued', by: manager, occurred: null, recordedAt: null },
      { id: 'within', kind: 'warning.issued', by: manager, recordedAt: '2025-03' },
      { id: 'after', kind: 'warning.issued', by: manager, recordedAt: '2025-04-01' },
    ])
    expect(own.map(({ entry, inPeriod }) => [entry.source.reference, inPeriod])).toEqual([
      ['undated', 'undated'],
      ['some time', 'possibly'],
      ['within', 'surely'],
    ])
  })

  it('tells how long each thing they answered had lain there since it was written down', async () => {
    const { own } = await marchOf('N88A201', [
      rating,
      {
        id: 'signed',
        kind: 'countersignature.given',
        by: manager,
        recordedAt: '2025-03-03T10:25Z',
        relatesTo: { countersigns: 'rating' },
      },
    ])
    const fiveMinutes = 5 * 60_000
    expect(own[0]!.timeTaken).toMatchObject([
      { since: { source: { reference: 'rating' } }, as: 'countersigns', elapsed: { least: fiveMinutes, exact: true } },
    ])
  })

  it('tells no time taken since something that surely came only after the act', async () => {
    const { own } = await marchOf('N88A201', [
      {
        id: 'told',
        kind: 'manager.direction',
        by: manager,
        recordedAt: '2025-03-01T09:00Z',
        relatesTo: { directs: 'rating' },
      },
      rating,
    ])
    expect(own.map(act => act.timeTaken)).toEqual([[]])
  })

  it('tells it since something happened that was written down only after the act', async () => {
    const { own } = await marchOf('N88A201', [
      { ...rating, recordedAt: '2025-03-09T10:00Z' },
      {
        id: 'signed',
        kind: 'countersignature.given',
        by: manager,
        recordedAt: '2025-03-03T11:00Z',
        relatesTo: { countersigns: 'rating' },
      },
    ])
    expect(own[0]!.timeTaken).toMatchObject([{ elapsed: { least: 3_600_000, exact: true } }])
  })

  it('takes in a process the step before, across the change of the clocks', async () => {
    const { own } = await marchOf('N88A202', [
      {
        id: 'start',
        kind: 'recall.initiated',
        by: practitioner,
        recordedAt: '2025-03-29T09:00Z',
        data: { recallId: 1 },
      },
      {
        id: 'asked',
        kind: 'recall.endorsement.requested',
        by: practitioner,
        recordedAt: '2025-03-29T12:00Z',
        data: { recallId: 1, toRole: 'senior probation officer' },
      },
      {
        id: 'endorsed',
        kind: 'recall.endorsed',
        by: coveringManager,
        recordedAt: '2025-03-31T12:00+01:00',
        data: { recallId: 1 },
      },
    ])
    expect(own[0]!.timeTaken).toMatchObject([
      { since: { source: { reference: 'asked' } }, as: 'waited', elapsed: { least: 47 * 3_600_000 } },
    ])
  })
})

describe('what others say a person did', () => {
  const direction: HistoryEntry = {
    id: 'told',
    kind: 'manager.direction',
    by: manager,
    recordedBy: practitioner,
    recordedAt: '2025-03-10T12:00Z',
    data: { verbal: true },
  }
  const answer = (as: 'confirms' | 'contests', by = manager): HistoryEntry => ({
    id: 'answer',
    kind: 'testimony.given',
    by,
    recordedAt: '2025-03-20T12:00Z',
    relatesTo: { [as]: 'told' },
  })

  it('stands apart, as attributed, and is never theirs', async () => {
    const { own, attributed } = await marchOf('N88A201', [direction])
    expect(own).toEqual([])
    expect(attributed).toMatchObject([{ type: 'directed', attestation: 'unattested' }])
  })

  it('is theirs once they confirm it, and from then on only', async () => {
    const entries = [direction, answer('confirms')]
    expect(told((await marchOf('N88A201', entries)).own)).toEqual(['told directed'])
    expect((await marchOf('N88A201', entries, '2025-03-19')).attributed).toHaveLength(1)
  })

  it('stays attributed, and contested, when they contest it, and whatever others confirm', async () => {
    const contested = await marchOf('N88A201', [direction, answer('contests')])
    expect(contested.own).toEqual([])
    expect(contested.attributed).toMatchObject([{ attestation: 'contested' }])
    const byAnother = await marchOf('N88A201', [direction, answer('confirms', headOfUnit)])
    expect(byAnother.own).toEqual([])
  })

  it('includes decisions that an entry names them as having made, and not those that they only stated', async () => {
    const entries: HistoryEntry[] = [
      {
        id: 'named',
        kind: 'breach.not_enforced',
        by: practitioner,
        recordedAt: '2025-03-11',
        data: { decidedBy: 'N88A201' },
      },
      {
        id: 'stated',
        kind: 'breach.not_enforced',
        by: manager,
        recordedAt: '2025-03-12',
        data: { decidedBy: 'N88A301' },
      },
    ]
    const { own, attributed } = await marchOf('N88A201', entries)
    expect(own).toEqual([])
    expect(told(attributed)).toEqual(['named decided'])
  })

  it('includes an agency view that a minute gives as theirs', async () => {
    const views = [{ agency: 'Probation', by: 'senior probation officer N88A201', view: 'medium' }]
    const { attributed } = await marchOf('N88A201', [
      {
        id: 'meeting',
        kind: 'mappa.meeting',
        by: { role: 'MAPPA co-ordinator' },
        recordedAt: '2025-03-10',
        data: { agencyViews: views },
      },
    ])
    expect(told(attributed)).toEqual(['meeting gave an agency view'])
  })
})

describe('what a person took back as made in error', () => {
  it('is shown all the same, with what took it back, from then on', async () => {
    const entries: HistoryEntry[] = [
      { id: 'warning', kind: 'warning.issued', by: manager, recordedAt: '2025-03-10T12:00Z' },
      {
        id: 'withdrawal',
        kind: 'record.withdrawn',
        by: manager,
        recordedAt: '2025-03-12T12:00Z',
        relatesTo: { corrects: 'warning' },
      },
    ]
    const [act] = (await marchOf('N88A201', entries)).own
    expect(references(act!.withdrawnBy)).toEqual(['withdrawal'])
    expect((await marchOf('N88A201', entries, '2025-03-11')).own[0]!.withdrawnBy).toEqual([])
  })
})

describe('what a person left unanswered', () => {
  const asked = (id: string, data: Record<string, string>, recordedAt = '2025-03-05T10:00Z'): HistoryEntry => ({
    id,
    kind: 'advice.requested',
    by: practitioner,
    recordedAt,
    data,
  })

  it('is what names them and has no answer at the end of the period, whenever it was asked', async () => {
    const { unanswered } = await marchOf('N88A201', [
      asked('earlier', { to: 'N88A201' }, '2025-02-01T10:00Z'),
      asked('in words', { to: 'senior probation officer N88A201', due: '2025-03-07' }),
      asked('to the role', { to: 'senior probation officer' }),
      asked('to another', { to: 'N88A301' }),
      asked('answered', { to: 'N88A201' }),
      {
        id: 'reply',
        kind: 'manager.advice',
        by: manager,
        recordedAt: '2025-03-09',
        relatesTo: { 'replies-to': 'answered' },
      },
      asked('answered later', { to: 'N88A201' }),
      {
        id: 'late',
        kind: 'manager.advice',
        by: manager,
        recordedAt: '2025-04-09',
        relatesTo: { 'replies-to': 'answered later' },
      },
    ])
    expect(references(unanswered.map(request => request.entry))).toEqual(['earlier', 'answered later', 'in words'])
    expect(unanswered.map(request => request.overdue)).toEqual(['no due time recorded', 'no due time recorded', 'yes'])
  })
})

describe('workload and line management', () => {
  it('are what allocations recorded: measured of them, and whom they managed', async () => {
    const allocation = (id: string, recordedAt: string, data: Record<string, string | number>): HistoryEntry => ({
      id,
      kind: 'allocation.made',
      by: headOfUnit,
      recordedAt,
      data,
    })
    const entries = [
      allocation('first', '2025-01-10', { to: 'N88A101', lineManager: 'N88A201', caseload: 30 }),
      allocation('second', '2025-03-10', { to: 'N88A102', lineManager: 'N88A201', caseload: 41 }),
      allocation('third', '2025-03-20', { to: 'N88A101', lineManager: 'N88A202', caseload: 35 }),
    ]
    const asManager = await marchOf('N88A201', entries)
    expect(asManager.managed.map(({ holder, startedBy }) => [holder, startedBy.source.reference])).toEqual([
      ['N88A101', 'first'],
      ['N88A102', 'second'],
    ])
    expect(asManager.workload).toEqual([])
    expect(references((await marchOf('N88A101', entries)).workload)).toEqual(['first', 'third'])
  })
})

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Standard } from '#case-record'
import { historyOf, instantOf, type HistoryEntry } from '../testing/history.ts'
import { manager, practitioner } from '../testing/people.ts'
import { queueIn, rolesOf } from './queue.ts'

const hour = 3_600_000

const allocation: HistoryEntry = {
  id: 'allocation',
  kind: 'allocation.made',
  by: manager,
  recordedAt: '2025-01-10',
  data: { to: 'N88A101', lineManager: 'N88A201' },
}

const rating = (occurred: string): HistoryEntry => ({
  id: 'rating',
  kind: 'assessment.rosh',
  by: practitioner,
  occurred,
  recordedAt: occurred,
  data: { levels: { public: 'high' }, status: 'awaiting countersignature' },
})

/** A standard of a service's own: a rating is countersigned within a time. */
const countersigned = (overrides: Partial<Standard> = {}, milliseconds: number | undefined = 48 * hour): Standard => ({
  id: 'countersigned-in-time',
  title: 'Countersignature in time',
  appliesToKinds: ['assessment.rosh'],
  appliesWhere: 'every rating',
  requires: [
    {
      kind: 'influence',
      types: ['countersignature'],
      within: { inWords: 'within 2 days', ...(milliseconds === undefined ? {} : { milliseconds }) },
    },
  ],
  effectiveFrom: '2020-01-01',
  source: 'invented',
  confirmed: true,
  ...overrides,
})

async function waitingOn(
  staffId: string,
  entries: readonly HistoryEntry[],
  at: string,
  among: readonly Standard[] | undefined,
) {
  const file = (await historyOf(entries)).knownAt()
  return queueIn(file, staffId, rolesOf(file, staffId), instantOf(at), among)
}

const onManager = (entries: readonly HistoryEntry[], at: string, among: readonly Standard[]) =>
  waitingOn('N88A201', [allocation, ...entries], at, among)

describe('by when something is due that waits', () => {
  it('is what its entry states, and says so', async () => {
    const asked: HistoryEntry = {
      id: 'asked',
      kind: 'advice.requested',
      by: practitioner,
      recordedAt: '2025-03-20',
      data: { to: 'N88A201', due: '2025-03-24' },
    }
    const [waiting] = await onManager([asked], '2025-03-28', [countersigned({ appliesToKinds: ['advice.requested'] })])
    expect(waiting).toMatchObject({
      due: { edtf: '2025-03-24' },
      dueBy: { kind: 'stated', entry: { source: { reference: 'asked' } } },
      overdue: 'yes',
    })
  })

  it('is stated for an escalation as for anything else that is asked of somebody', async () => {
    const escalated: HistoryEntry = {
      id: 'escalated',
      kind: 'escalation.raised',
      by: practitioner,
      recordedAt: '2025-03-20T10:00Z',
      relatesTo: { escalates: 'rating' },
      data: { to: 'N88A301', due: '2025-03-21T10:00Z' },
    }
    const entries = [rating('2025-03-20T09:00Z'), escalated]
    const [waiting] = await waitingOn('N88A301', entries, '2025-03-21T10:30Z', [])
    expect(waiting).toMatchObject({ because: 'asked of them', dueBy: { kind: 'stated' }, overdue: 'yes' })
  })

  it('is what a standard sets where nobody stated it, counted from what waits', async () => {
    const entries = [rating('2025-03-20T10:00Z')]
    const [waiting] = await onManager(entries, '2025-03-22T10:30Z', [countersigned()])
    expect(waiting).toMatchObject({
      because: 'rating to countersign',
      due: { earliest: instantOf('2025-03-22T10:00Z'), precision: 'instant' },
      dueBy: { kind: 'standard', inForce: 'surely', requires: 'countersignature, within 2 days' },
      overdue: 'yes',
    })
    expect(await onManager(entries, '2025-03-22T09:30Z', [countersigned()])).toMatchObject([{ overdue: 'no' }])
  })

  it('is known only as far as the time of what waits: past the end of it surely, within it possibly', async () => {
    const entries = [rating('2025-03-20')]
    const overdue = async (at: string) => (await onManager(entries, at, [countersigned()]))[0]?.overdue
    expect(await overdue('2025-03-21T23:00Z')).toBe('no')
    expect(await overdue('2025-03-22T12:00Z')).toBe('possibly')
    expect(await overdue('2025-03-23T00:30Z')).toBe('yes')
  })

  it('is never surely past under a standard that was only possibly in force', async () => {
    const possibly = countersigned({ effectiveFrom: '../2026', confirmed: false })
    const [waiting] = await onManager([rating('2025-03-20T10:00Z')], '2025-04-20', [possibly])
    expect(waiting).toMatchObject({
      overdue: 'possibly',
      dueBy: { inForce: 'possibly', standard: { confirmed: false } },
    })
  })

  it('is not known where the standard says it in words that are not counted', async () => {
    const inWords = countersigned({
      requires: [{ kind: 'influence', types: ['countersignature'], within: { inWords: 'within five working days' } }],
    })
    const [waiting] = await onManager([rating('2025-03-20T10:00Z')], '2025-04-20', [inWords])
    expect(waiting).toMatchObject({ due: undefined, overdue: 'not known', dueBy: { kind: 'standard' } })
  })

  it('is of several standards the time that ends first', async () => {
    const sooner = countersigned({ id: 'sooner' }, 24 * hour)
    const [waiting] = await onManager([rating('2025-03-20T10:00Z')], '2025-03-20T11:00Z', [countersigned(), sooner])
    expect(waiting).toMatchObject({ dueBy: { standard: { id: 'sooner' } } })
  })

  it('is not recorded where neither the entry nor a standard says so', async () => {
    const [waiting] = await onManager([rating('2025-03-20T10:00Z')], '2025-04-20', [])
    expect(waiting).toMatchObject({ due: undefined, dueBy: undefined, overdue: 'no due time recorded' })
  })

  it('is, for a recall signed but not sent, what the standard counts from its endorsement, unconfirmed', async () => {
    const step = (kind: string, occurred: string, by = practitioner): HistoryEntry => ({
      id: kind,
      kind,
      by,
      occurred,
      recordedAt: occurred,
      data: { recallId: 'R-1' },
    })
    const recall = [
      step('recall.initiated', '2025-03-28T09:00Z'),
      step('recall.endorsed', '2025-03-28T12:00Z', manager),
      step('recall.report.signed', '2025-03-28T15:00Z', manager),
    ]
    const at = '2025-03-30T12:00Z'
    const waiting = await waitingOn('N88A101', recall, at, undefined)
    expect(waiting).toMatchObject([
      {
        because: 'step with them',
        entry: { kind: 'recall.report.signed' },
        due: { earliest: instantOf('2025-03-29T12:00Z') },
        dueBy: {
          entry: { kind: 'recall.endorsed' },
          standard: { id: 'recall-sent-within-24-hours', confirmed: false },
        },
        overdue: 'possibly',
      },
    ])
    const sent = [...recall, step('recall.requested', '2025-03-28T16:00Z')]
    expect(await waitingOn('N88A101', sent, at, undefined)).toEqual([])
  })

  it('law: it is overdue from the moment after the time ends, and stays so as long as it waits', async () => {
    const file = (await historyOf([allocation, rating('2025-03-20T10:00Z')])).knownAt()
    const start = instantOf('2025-03-20T10:00Z')
    const span = fc.integer({ min: 1, max: 1000 * hour })
    fc.assert(
      fc.property(span, span, (within, passed) => {
        const [waiting] = queueIn(file, 'N88A201', [], start + passed, [countersigned({}, within)])
        expect(waiting?.overdue).toBe(passed > within ? 'yes' : 'no')
      }),
    )
  })
})

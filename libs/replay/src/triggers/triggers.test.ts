import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { kindOf } from '#case-record'
import { arbitraryEntries, instant } from '../testing/arbitrary-history.ts'
import { historyOf, instantOf, type HistoryEntry } from '../testing/history.ts'
import { manager, practitioner } from '../testing/people.ts'
import { triggersWithoutConsideration, type TriggerRecord } from './triggers.ts'

const hour = 60 * 60 * 1000

const missed = (id: string, occurred: string | null): HistoryEntry => ({
  id,
  kind: 'contact.missed',
  occurred,
  by: practitioner,
})
const considered = (id: string, occurred: string, rest: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id,
  kind: 'recall.considered',
  occurred,
  by: practitioner,
  ...rest,
})

async function triggers(entries: readonly HistoryEntry[], at = '2024-12-31', within?: number) {
  return triggersWithoutConsideration((await historyOf(entries)).knownAt(), instantOf(at), within)
}

const inShort = ({ entry, status, consideration }: TriggerRecord) => [
  entry.source.reference,
  status,
  consideration?.entry.source.reference,
]

describe('a trigger', () => {
  it('was considered by what came surely after it and before the next; silence is said', async () => {
    const found = await triggers([
      missed('one', '2024-05-01T09:00Z'),
      considered('weighed', '2024-05-01T15:00Z'),
      missed('two', '2024-05-08T09:00Z'),
    ])
    expect(found.map(inShort)).toEqual([
      ['one', 'considered', 'weighed'],
      ['two', 'no recorded consideration', undefined],
    ])
    expect(found[0]!.consideration).toMatchObject({ of: 'recall', tie: 'next in time', elapsed: { least: 6 * hour } })
    expect(found[1]!.since!.least).toBe(instantOf('2024-12-31') - Date.parse('2024-05-08T09:00Z'))
  })

  it('was considered by what names it, also after another trigger', async () => {
    const found = await triggers([
      missed('one', '2024-05-01T09:00Z'),
      missed('two', '2024-05-08T09:00Z'),
      considered('weighed', '2024-05-09T09:00Z', { kind: 'breach.initiated', relatesTo: { follows: 'one' } }),
    ])
    expect(found.map(inShort)).toEqual([
      ['one', 'considered', 'weighed'],
      ['two', 'no recorded consideration', undefined],
    ])
    expect(found[0]!.consideration).toMatchObject({ of: 'breach', tie: 'named' })
  })

  it('shows beside "none" what came only after the next trigger, since it may have been of both', async () => {
    const [first] = await triggers([
      missed('one', '2024-05-01T09:00Z'),
      missed('two', '2024-05-08T09:00Z'),
      considered('weighed', '2024-05-09T09:00Z'),
    ])
    expect(first).toMatchObject({ status: 'no recorded consideration', afterNextTrigger: { id: 'mini:weighed' } })
  })

  it('is considered late only when that is sure', async () => {
    const late = async (when: string) =>
      (await triggers([missed('one', '2024-05-01T09:00Z'), considered('weighed', when)], '2024-12-31', 24 * hour))[0]!
        .status
    expect([await late('2024-05-02T08:00Z'), await late('2024-05-02'), await late('2024-05-03')]).toEqual([
      'considered',
      'considered',
      'considered late',
    ])
  })

  it('leaves open what the dates leave open', async () => {
    const sameDay = await triggers([missed('one', '2024-05-01'), considered('weighed', '2024-05-01')])
    expect(sameDay.map(inShort)).toEqual([['one', 'cannot say', undefined]])
    expect(sameDay[0]!.possibly).toMatchObject([{ id: 'mini:weighed' }])
    const undated = await triggers([missed('one', null), considered('weighed', '2024-05-01')])
    expect(undated[0]).toMatchObject({ status: 'cannot say', since: undefined })
  })

  it('tells who was told, and how long after', async () => {
    const [violation] = await triggers([
      { id: 'violation', kind: 'em.violation', occurred: '2024-05-01T01:00Z' },
      {
        id: 'notified',
        kind: 'em.notified',
        occurred: '2024-05-03T01:00Z',
        data: { notifiedTo: 'Probation' },
        relatesTo: { follows: 'violation' },
      },
    ])
    expect(violation!.told).toMatchObject([{ entry: { id: 'mini:notified' }, elapsed: { least: 48 * hour } }])
    expect(violation!.status).toBe('no recorded consideration')
  })

  it('says beside itself that a policy had suspended supervision', async () => {
    const suspended: HistoryEntry = {
      id: 'suspended',
      kind: 'supervision.suspended',
      occurred: '2024-04-01',
      by: manager,
      data: { policy: 'Reset', policyVersion: 1 },
    }
    const resumed: HistoryEntry = { ...suspended, id: 'resumed', kind: 'supervision.resumed', occurred: '2024-06-01' }
    const found = await triggers([
      missed('before', '2024-03-01'),
      considered('weighed', '2024-03-02'),
      suspended,
      missed('during', '2024-05-01'),
      resumed,
      missed('after', '2024-07-01'),
    ])
    expect(found.map(({ suspendedBy }) => suspendedBy.map(({ effect }) => effect.policy))).toEqual([
      [],
      ['Reset, version 1'],
      [],
    ])
  })

  it('does not count a consideration that was withdrawn, or was not yet known', async () => {
    const entries = [
      missed('one', '2024-05-01T09:00Z'),
      considered('weighed', '2024-05-01T15:00Z', { recordedAt: '2024-09-01' }),
    ]
    const back: HistoryEntry = {
      id: 'back',
      kind: 'record.withdrawn',
      occurred: '2024-10-01',
      by: practitioner,
      relatesTo: { corrects: 'weighed' },
    }
    expect((await triggers([...entries, back]))[0]!.status).toBe('no recorded consideration')
    const file = (await historyOf(entries)).knownAt('2024-08-01')
    expect(triggersWithoutConsideration(file, file.knownAt)[0]!.status).toBe('no recorded consideration')
  })
})

describe('triggers, whatever the history', () => {
  it('are each told of once, and never considered before they may have happened', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryEntries({ min: 1, max: 9 }), instant, async (given, at) => {
        const some = given.map((entry, index) =>
          index % 3 === 0 ? { ...entry, kind: 'contact.missed', data: {} } : entry,
        )
        const file = (await historyOf(some)).knownAt()
        const found = triggersWithoutConsideration(file, at)
        expect(new Set(found.map(({ entry }) => entry)).size).toBe(found.length)
        for (const { entry, consideration, status } of found) {
          expect(kindOf(entry).trigger).toBe(true)
          expect(consideration === undefined).toBe(status === 'cannot say' || status === 'no recorded consideration')
          if (consideration?.tie === 'next in time') expect(consideration.elapsed!.least).toBeGreaterThan(0)
        }
      }),
      { numRuns: 150 },
    )
  })
})

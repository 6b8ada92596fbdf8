import { describe, expect, it } from '@jest/globals'
import { historyOf, instantOf, the, type HistoryEntry } from '../testing/history.ts'
import { manager, practitioner } from '../testing/people.ts'
import { replaySteps, type StandingPoint, type StepSort } from './replay-steps.ts'

const levels = (adult: string) => ({ levels: { 'known adult': adult }, status: 'complete' })

const entries: readonly HistoryEntry[] = [
  { id: 'visit', kind: 'contact.recorded', occurred: '2025-01-01T10:00Z', by: practitioner },
  { id: 'high', kind: 'assessment.rosh', occurred: '2025-02-11T10:00Z', by: practitioner, data: levels('high') },
  {
    id: 'direction',
    kind: 'manager.direction',
    occurred: '2025-02-12T10:00Z',
    recordedAt: '2025-02-20T10:00Z',
    by: manager,
  },
  { id: 'again', kind: 'assessment.rosh', occurred: '2025-02-13T10:00Z', by: practitioner, data: levels('high') },
  {
    id: 'low',
    kind: 'assessment.rosh',
    occurred: '2025-02-14T10:00Z',
    by: practitioner,
    data: { ...levels('medium'), status: 'awaiting countersignature' },
  },
  {
    id: 'signed',
    kind: 'countersignature.given',
    occurred: '2025-02-15T10:00Z',
    by: manager,
    relatesTo: { countersigns: 'low' },
  },
  { id: 'undated', kind: 'assessment.rosh', occurred: null, recordedAt: null, data: levels('low') },
]

async function around(sort: StepSort, where: string | { readonly on: string }) {
  const file = (await historyOf(entries)).knownAt()
  const from: StandingPoint =
    typeof where === 'string'
      ? { knownAt: instantOf(where) }
      : { knownAt: instantOf('2025-02-28'), on: the(file, where.on) }
  const steps = replaySteps(file, from, 14).find(step => step.sort === sort)!
  return [steps.previous?.entry.source.reference, steps.next?.entry.source.reference]
}

describe('steps of a replay', () => {
  it('go from moment to moment at which something was recorded, not at which it happened', async () => {
    expect(await around('influence', '2025-02-16')).toEqual(['signed', 'direction'])
    expect(await around('influence', '2025-02-21')).toEqual(['direction', undefined])
  })

  it('go on from the entry that one stands on', async () => {
    expect(await around('decision', { on: 'again' })).toEqual(['high', 'low'])
  })

  it('reach a change of risk where it took effect, and leave out what confirmed or never changed a level', async () => {
    expect(await around('change of risk', '2025-01-02')).toEqual([undefined, 'high'])
    expect(await around('change of risk', { on: 'high' })).toEqual([undefined, 'signed'])
  })

  it('reach a silence at the entry that ended it', async () => {
    expect(await around('silence', '2025-01-02')).toEqual([undefined, 'high'])
  })

  it('never lead to what nobody dated', async () => {
    expect(await around('decision', '2000-01-01')).toEqual([undefined, 'high'])
  })
})

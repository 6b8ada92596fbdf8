import { describe, expect, it } from '@jest/globals'
import { chronology } from '../chronology/chronology.ts'
import { actsByOthers, holdersAt, holdingPeriods } from '../state/holding.ts'
import { settingsOf } from '../state/setting.ts'
import { historyOf, instantOf, references, the } from '../testing/history.ts'
import { coveringManager, manager, nextPractitioner, practitioner } from '../testing/people.ts'

describe('row 7: absent, acting and covering staff', () => {
  it('keeps the capacity with the act: the same person acts in two capacities on one day', async () => {
    const file = (
      await historyOf([
        { id: 'own', kind: 'warning.issued', occurred: '2023-03-01T09:00Z', by: { ...manager, unit: 'PDU-8' } },
        {
          id: 'stand-in',
          kind: 'allocation.made',
          occurred: '2023-03-01T10:00Z',
          by: { ...manager, unit: 'PDU-9', capacity: 'covering', onBehalfOf: 'N88A299' },
          data: { to: 'N88A102' },
        },
        {
          id: 'flagged',
          kind: 'recall.endorsed',
          occurred: '2023-03-01T11:00Z',
          by: { role: 'head of PDU', organisation: 'Probation' },
          data: { acting: true },
        },
        { id: 'silent', kind: 'warning.issued', occurred: '2023-03-01T12:00Z', by: practitioner },
      ])
    ).knownAt()
    expect(references(chronology(file, { standInsOnly: true }).map(item => item.entry))).toEqual([
      'stand-in',
      'flagged',
    ])
    expect(references(chronology(file, { capacities: ['acting'] }).map(item => item.entry))).toEqual(['flagged'])
    expect(the(file, 'stand-in').actor).toMatchObject({ unit: 'PDU-9', onBehalfOf: 'N88A299' })
    expect(the(file, 'silent').actor.capacity).toBeUndefined()
  })
})

describe('row 8: a period without a holder, and acts by somebody else', () => {
  const entries = [
    {
      id: 'first',
      kind: 'allocation.made',
      occurred: '2023-01-09T09:00Z',
      by: manager,
      data: { to: 'N88A101', lineManager: 'N88A201' },
    },
    { id: 'ended', kind: 'allocation.ended', occurred: '2023-02-06T17:00Z', by: manager },
    { id: 'visit', kind: 'contact.recorded', occurred: '2023-02-10T10:00Z', by: practitioner },
    {
      id: 'second',
      kind: 'allocation.made',
      occurred: '2023-02-20',
      by: coveringManager,
      data: { to: 'N88A102' },
    },
    { id: 'own visit', kind: 'contact.recorded', occurred: '2023-02-22T10:00Z', by: nextPractitioner },
    { id: 'unsure visit', kind: 'contact.recorded', occurred: '2023-02-20T10:00Z', by: nextPractitioner },
  ]

  it('answers "nobody", never the one before', async () => {
    const settings = settingsOf((await historyOf(entries)).knownAt())
    const held = (moment: string) =>
      holdersAt(settings, Date.parse(moment)).map(one => [one.setting.effect.holder, one.certainty])
    expect(held('2023-01-01T00:00Z')).toEqual([])
    expect(held('2023-02-06T16:59Z')).toEqual([['N88A101', 'certain']])
    expect(held('2023-02-10T12:00Z')).toEqual([[null, 'certain']])
    expect(held('2023-02-20T12:00Z')).toEqual([
      [null, 'possible'],
      ['N88A102', 'possible'],
    ])
    expect(held('2023-02-21T12:00Z')).toEqual([['N88A102', 'certain']])
  })

  it('lists only acts that surely fell to somebody else', async () => {
    const file = (await historyOf(entries)).knownAt()
    const acts = actsByOthers(file, settingsOf(file))
    expect(acts.map(({ entry, holderThen }) => [entry.source.reference, holderThen])).toEqual([['visit', null]])
  })

  it('keeps two overlapping allocations side by side', async () => {
    const overlapping = [
      { id: 'a', kind: 'allocation.made', occurred: '2023-03', by: manager, data: { to: 'N88A101' } },
      { id: 'b', kind: 'allocation.made', occurred: '2023-03-15', by: coveringManager, data: { to: 'N88A102' } },
    ]
    const settings = settingsOf((await historyOf(overlapping)).knownAt())
    const holders = holdersAt(settings, instantOf('2023-04-01'))
    expect(holders.map(one => [one.setting.effect.holder, one.certainty])).toEqual([
      ['N88A101', 'possible'],
      ['N88A102', 'possible'],
    ])
    expect(holdingPeriods(settings)).toHaveLength(2)
  })
})

import { describe, expect, it } from '@jest/globals'
import { historyOf, instantOf, type HistoryEntry } from '../testing/history.ts'
import { headOfUnit, practitioner } from '../testing/people.ts'
import { caseStateAt } from './case-state.ts'
import { actsByOthers } from './holding.ts'
import { settingsOf } from './setting.ts'

const allocated = (to: string): HistoryEntry => ({
  id: 'allocated',
  kind: 'allocation.made',
  occurred: '2025-01-10T10:00Z',
  by: headOfUnit,
  data: { to },
})

const visit: HistoryEntry = {
  id: 'visit',
  kind: 'contact.attended',
  occurred: '2025-01-20T10:00Z',
  by: { ...practitioner, unit: 'Riverside' },
}

const judged: HistoryEntry = { ...visit, id: 'judged', kind: 'warning.issued' }

async function holdersOf(entries: readonly HistoryEntry[], knownAt = '2025-02-01') {
  const file = (await historyOf(entries)).knownAt(knownAt)
  const { holders } = caseStateAt(file, instantOf('2025-02-01'))
  return holders.map(({ setting }) => setting.effect.holder)
}

describe('a case allocated to a name', () => {
  it('is held by nobody recorded where the record calls that name a unit or an organisation', async () => {
    expect(await holdersOf([allocated('riverside'), visit])).toEqual(['not recorded'])
    expect(await holdersOf([allocated('Probation'), visit])).toEqual(['not recorded'])
    expect(await holdersOf([allocated('Ashe'), visit])).toEqual(['Ashe'])
  })

  it('says of nobody that they acted without holding it, since a name does not tell who it is', async () => {
    const others = async (to: string) => {
      const file = (await historyOf([allocated(to), judged])).knownAt()
      return actsByOthers(file, settingsOf(file)).map(({ entry }) => entry.source.reference)
    }
    expect(await others('probation practitioner')).toEqual([])
    expect(await others('Ashe')).toEqual([])
    expect(await others('N88A102')).toEqual(['judged'])
  })
})

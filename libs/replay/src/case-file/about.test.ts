import { describe, expect, it } from '@jest/globals'
import { contestedEntries, standingOf } from '../accountability/attestation.ts'
import { historyOf, references, the, type HistoryEntry } from '../testing/history.ts'

const direction: HistoryEntry = {
  id: 'D',
  kind: 'manager.direction',
  occurred: '2025-03-10T15:30+00:00',
  by: { role: 'senior probation officer', organisation: 'Probation' },
}
const account = (about: string, position = 'denied'): HistoryEntry => ({
  id: 'T',
  kind: 'testimony.given',
  occurred: '2025-05-06',
  data: { about, position },
})

const contestedBy = async (entries: readonly HistoryEntry[]) => {
  const file = (await historyOf(entries)).knownAt()
  return references(standingOf(file, the(file, 'D')).contestedBy)
}

describe('an account that no relation ties to what it is about', () => {
  it.each(['D', 'mini:D', '2025-03-10T15:30+00:00 manager.direction'])('is found by the words "%s"', async about => {
    expect(await contestedBy([direction, account(about)])).toEqual(['T'])
  })

  it('is tied to nothing where two entries fit its words', async () => {
    const twin = { ...direction, id: 'E' }
    expect(await contestedBy([direction, twin, account('2025-03-10T15:30+00:00 manager.direction')])).toEqual([])
  })

  it('contests nothing when it affirms', async () => {
    expect(await contestedBy([direction, account('D', 'affirmed')])).toEqual([])
  })
})

describe('the entries that somebody contests', () => {
  const contested = async (entries: readonly HistoryEntry[]) =>
    references(contestedEntries((await historyOf(entries)).knownAt()))

  it('are those that another entry denies or contests, each once', async () => {
    const again = { ...account('D'), id: 'U' }
    expect(await contested([direction, account('D'), again])).toEqual(['D'])
  })

  it('are none where every account affirms', async () => {
    expect(await contested([direction, account('D', 'affirmed')])).toEqual([])
  })
})

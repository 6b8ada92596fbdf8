import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { arbitraryEntries, instant } from '../testing/arbitrary-history.ts'
import { historyOf, instantOf, type HistoryEntry } from '../testing/history.ts'
import { manager } from '../testing/people.ts'
import { holdingBy, maySayWhoHolds } from './held-cases.ts'
import { staffNamedIn } from './named-staff.ts'

const allocation = (id: string, to: string | null, recordedAt: string): HistoryEntry => ({
  id,
  kind: 'allocation.made',
  by: manager,
  recordedAt,
  data: { to, lineManager: 'N88A201' },
})

const handedOver = [
  allocation('first', 'N88A101', '2025-01-10T09:00Z'),
  allocation('second', 'N88A102', '2025-03-10T09:00Z'),
]

describe('a case that somebody holds', () => {
  it('is theirs from its allocation until it is given to another', async () => {
    const file = (await historyOf(handedOver)).knownAt()
    const heldBy = (staffId: string, at: string) =>
      holdingBy(file, staffId, instantOf(at))?.setting.entry.source.reference
    expect(heldBy('N88A101', '2025-01-09')).toBeUndefined()
    expect(heldBy('N88A101', '2025-02-01')).toBe('first')
    expect(heldBy('N88A101', '2025-03-11')).toBeUndefined()
    expect(heldBy('N88A102', '2025-03-11')).toBe('second')
    expect(heldBy('N88A201', '2025-03-11')).toBeUndefined()
  })

  it('is always found by looking only where an entry that may allocate it names them', async () => {
    const staff = fc.constantFrom('N88A101', 'N88A102')
    await fc.assert(
      fc.asyncProperty(arbitraryEntries({ min: 1, max: 9 }), staff, instant, async (given, staffId, at) => {
        const file = (await historyOf(given)).knownAt()
        if (!holdingBy(file, staffId, at)) return
        expect(file.entries.some(entry => maySayWhoHolds(entry) && staffNamedIn(entry).includes(staffId))).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})

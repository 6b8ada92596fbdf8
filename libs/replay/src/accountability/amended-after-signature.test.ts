import { describe, expect, it } from '@jest/globals'
import { queueIn } from '../people/queue.ts'
import { requestsAt } from '../requests/requests.ts'
import { caseStateAt } from '../state/case-state.ts'
import { signaturesOfAmended } from '../state/signed-version.ts'
import { historyOf, instantOf, the, type HistoryEntry } from '../testing/history.ts'
import { headOfUnit, manager, practitioner } from '../testing/people.ts'
import { accountabilityOf } from './accountability.ts'

const rating: HistoryEntry = {
  id: 'rating',
  kind: 'assessment.rosh',
  occurred: '2025-03-01T10:00Z',
  by: practitioner,
  data: { levels: { public: 'high' }, status: 'awaiting countersignature' },
}
const allocation: HistoryEntry = {
  id: 'allocated',
  kind: 'allocation.made',
  occurred: '2025-01-02T10:00Z',
  by: manager,
  data: { to: practitioner.staffId!, lineManager: manager.staffId! },
}
const signature = (id: string, occurred: string, by = manager): HistoryEntry => ({
  id,
  kind: 'countersignature.given',
  occurred,
  by,
  relatesTo: { countersigns: 'rating' },
})
const amendment: HistoryEntry = {
  id: 'amended',
  kind: 'record.amended',
  occurred: '2025-03-03T10:00Z',
  by: practitioner,
  relatesTo: { corrects: 'rating' },
  data: { field: 'levels.public', old: 'high', new: 'medium' },
}

const asSigned = [allocation, rating, signature('signed', '2025-03-01T11:00Z')]
const asAmended = [...asSigned, amendment]

async function signaturesAskedOn(entries: readonly HistoryEntry[], moment: string) {
  const file = (await historyOf(entries)).knownAt()
  const { oversight } = accountabilityOf(file, the(file, 'rating'), instantOf(moment))
  return oversight
    .filter(({ standard }) => standard === oversight[0]!.standard)
    .map(({ status, entry, anew }) => [status, entry?.source.reference, anew?.newest, anew?.of])
}

describe('a rating amended after its countersignature', () => {
  it('stands without one from then on, and the signature stays with the version it was given on', async () => {
    const signed = ['recorded', 'signed', undefined, undefined]
    expect(await signaturesAskedOn(asAmended, '2025-03-02')).toEqual([signed])
    expect(await signaturesAskedOn(asAmended, '2025-03-04')).toEqual([signed, ['none recorded', undefined, 2, 1]])
  })

  it('has one again once the version that stands is signed', async () => {
    const again = [...asAmended, signature('again', '2025-03-05T10:00Z')]
    expect((await signaturesAskedOn(again, '2025-03-06')).at(-1)).toEqual(expect.arrayContaining(['again', 2, 1]))
  })

  it('asks for nothing again where it was amended before it was signed', async () => {
    const late = [allocation, rating, amendment, signature('signed', '2025-03-04T10:00Z')]
    expect(await signaturesAskedOn(late, '2025-03-06')).toHaveLength(1)
  })

  it('asks for nothing again where the amendment was withdrawn', async () => {
    const withdrawn: HistoryEntry = {
      id: 'back',
      kind: 'record.withdrawn',
      occurred: '2025-03-04T10:00Z',
      by: practitioner,
      relatesTo: { corrects: 'amended' },
    }
    expect(await signaturesAskedOn([...asAmended, withdrawn], '2025-03-06')).toHaveLength(1)
  })

  it('waits for its countersigner again, since the amendment', async () => {
    const file = (await historyOf(asAmended)).knownAt()
    const waiting = (moment: string) =>
      queueIn(file, manager.staffId!, [], instantOf(moment)).map(({ entry, because, since }) => [
        entry.source.reference,
        because,
        since?.edtf,
      ])
    expect(waiting('2025-03-02')).toEqual([])
    expect(waiting('2025-03-04')).toEqual([['rating', 'rating to countersign', '2025-03-03T10:00Z']])
    const [request] = requestsAt(file, instantOf('2025-03-04'))
    expect(request).toMatchObject({ status: 'unanswered', anew: { of: 1, newest: 2 } })
  })

  it('waits for nobody who amended it: that would be to sign their own words', async () => {
    const file = (await historyOf([...asSigned, { ...amendment, by: manager }])).knownAt()
    expect(queueIn(file, manager.staffId!, [], instantOf('2025-03-04'))).toEqual([])
  })

  it('waits again after a return as well, once it was changed, and not after an override', async () => {
    const returned = { ...signature('returned', '2025-03-01T11:00Z'), kind: 'countersignature.returned' }
    const overridden = { ...signature('overridden', '2025-03-01T11:00Z'), kind: 'override.made' }
    const statusAfter = async (entry: HistoryEntry) => {
      const file = (await historyOf([allocation, rating, entry, amendment])).knownAt()
      return requestsAt(file, instantOf('2025-03-04')).map(({ status }) => status)
    }
    expect(await statusAfter({ ...returned, relatesTo: { returns: 'rating' } })).toEqual(['unanswered'])
    expect(await statusAfter({ ...overridden, relatesTo: { overrides: 'rating' } })).toEqual(['answered'])
  })

  it('shows at its value that the signature was of an earlier version', async () => {
    const file = (await historyOf(asAmended)).knownAt()
    const at = instantOf('2025-03-04')
    const [level] = caseStateAt(file, at).rosh.groups[0]!.levels
    expect([level!.setting.effect.level, level!.setting.entry.source.reference]).toEqual(['medium', 'amended'])
    const { ofIt, ofEarlier } = signaturesOfAmended(file, the(file, 'rating'), the(file, 'amended'), at)
    expect(ofIt).toBeUndefined()
    expect([ofEarlier?.given.source.reference, ofEarlier?.of, ofEarlier?.newest]).toEqual(['signed', 1, 2])
    const again = (await historyOf([...asAmended, signature('again', '2025-03-05T10:00Z', headOfUnit)])).knownAt()
    const now = signaturesOfAmended(again, the(again, 'rating'), the(again, 'amended'), instantOf('2025-03-06'))
    expect(now.ofIt?.source.reference).toBe('again')
  })
})

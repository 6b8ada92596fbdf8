import { describe, expect, it } from '@jest/globals'
import { historyOf, the } from '../testing/history.ts'
import { manager, practitioner } from '../testing/people.ts'
import { referencesTo } from './references.ts'

const entries = [
  { id: 'reply', kind: 'info.received', occurred: '2024-05-01T09:00Z' },
  { id: 'rating', kind: 'assessment.rosh', occurred: '2024-05-02T09:00Z', by: practitioner, reliedOn: ['reply'] },
  {
    id: 'signed',
    kind: 'countersignature.given',
    occurred: '2024-05-02T10:00Z',
    by: manager,
    relatesTo: { countersigns: 'rating' },
  },
  {
    id: 'changed',
    kind: 'record.amended',
    occurred: '2024-05-09T10:00Z',
    by: practitioner,
    data: { targetRecord: 'rating', field: 'detail', new: 'Other words.' },
  },
]

describe('what names an entry', () => {
  it('is found by relation, by reliance and by record number, in order', async () => {
    const file = (await historyOf(entries)).knownAt()
    const named = (reference: string) =>
      referencesTo(file, the(file, reference)).map(({ as, entry }) => [as, entry.source.reference])
    expect(named('rating')).toEqual([
      ['countersigns', 'signed'],
      ['corrects', 'changed'],
    ])
    expect(named('reply')).toEqual([['relied-on', 'rating']])
  })

  it('holds nothing that was recorded after the basis', async () => {
    const file = (await historyOf(entries)).knownAt('2024-05-02T09:30Z')
    expect(referencesTo(file, the(file, 'rating'))).toEqual([])
  })
})

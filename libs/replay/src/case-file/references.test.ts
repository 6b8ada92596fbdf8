import { describe, expect, it } from '@jest/globals'
import { historyOf, the } from '../testing/history.ts'
import { manager, practitioner } from '../testing/people.ts'
import { dependenciesOf, missingInData, referencesTo } from './references.ts'

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

describe('what data name', () => {
  const decided = (dependsOn: readonly string[], more: object = {}) => ({
    id: 'decided',
    kind: 'parole.decision',
    occurred: '2024-06-01T09:00Z',
    data: { outcome: 'release', dependsOn },
    ...more,
  })
  const place = { id: 'AP-1', kind: 'ap.referral', occurred: '2024-06-03T09:00Z' }

  it('is tied where it is the id of an entry, as far as that was known, and else said to be missing', async () => {
    const history = await historyOf([decided(['AP-1', 'AP-2', 'a curfew']), place])
    const shown = (knownAt: string) => {
      const file = history.knownAt(knownAt)
      const entry = the(file, 'decided')
      return [
        dependenciesOf(file, entry).map(({ source }) => source.reference),
        missingInData(file, entry).map(({ id }) => id),
      ]
    }
    expect(shown('2024-06-02')).toEqual([[], ['AP-1', 'AP-2']])
    expect(shown('2024-06-04')).toEqual([['AP-1'], ['AP-2']])
    const file = history.knownAt()
    expect(referencesTo(file, the(file, 'AP-1')).map(({ as, entry }) => [as, entry.source.reference])).toEqual([
      ['depends-on', 'decided'],
    ])
  })

  it('is not missing where a source numbers its records apart from the ids of the file', async () => {
    const amended = (id: string, targetRecord: string) => ({
      id,
      kind: 'record.amended',
      occurred: '2024-06-05T09:00Z',
      data: { targetRecord, field: 'detail' },
    })
    const rated = { id: 'R', kind: 'assessment.rosh', occurred: '2024-06-01', data: { recordId: 'OASys-7' } }
    const file = (await historyOf([rated, amended('one', 'OASys-7'), amended('two', 'OASys-8')])).knownAt()
    expect(['one', 'two'].map(id => missingInData(file, the(file, id)).length)).toEqual([0, 1])
  })
})

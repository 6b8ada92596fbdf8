import { describe, expect, it } from '@jest/globals'
import { historyOf, the, type HistoryEntry } from '../testing/history.ts'
import { manager, practitioner } from '../testing/people.ts'
import { influencesOf } from './influences.ts'
import { oversightOf } from './oversight.ts'

const rating: HistoryEntry = {
  id: 'rating',
  kind: 'assessment.rosh',
  occurred: '2025-03-01T10:00Z',
  by: practitioner,
  data: { levels: { public: 'high' }, status: 'awaiting countersignature' },
}

async function statusesWhenSignedBy(by: HistoryEntry['by']) {
  const signature: HistoryEntry = {
    id: 'signature',
    kind: 'countersignature.given',
    occurred: '2025-03-01T11:00Z',
    by: by!,
    relatesTo: { countersigns: 'rating' },
  }
  const file = (await historyOf([rating, signature])).knownAt()
  const decision = the(file, 'rating')
  return oversightOf(file, decision, influencesOf(file, decision)).map(({ status }) => status)
}

describe('the oversight that a standard asks for', () => {
  it('is not found in a signature on one’s own act', async () => {
    expect(await statusesWhenSignedBy(manager)).toContain('recorded')
    expect(new Set(await statusesWhenSignedBy(practitioner))).toEqual(new Set(['none recorded']))
  })
})

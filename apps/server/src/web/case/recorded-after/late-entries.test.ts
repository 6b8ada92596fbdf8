import { describe, expect, it } from '@jest/globals'
import { CaseLinks } from '../frame/case-links.ts'
import { kindsOfLate, lateOf, type LateEntry } from './late-entries.ts'

const late = (parts: Partial<LateEntry>) => ({ changes: [], aboutEarlierTime: false, ...parts }) as unknown as LateEntry
const changes = [{}] as unknown as LateEntry['changes']

const entries = [late({}), late({ aboutEarlierTime: true }), late({ changes, aboutEarlierTime: true })]
const links = new CaseLinks('X1', { knownAt: '2025-06-01' })

describe('what was recorded after a moment', () => {
  it('can be looked at as what changes an earlier entry, or is about an earlier time, with how much each is', () => {
    const query = { moment: '2025-03-28', after: '4', only: 'earlier' }
    expect(lateOf(entries, query)).toEqual(entries.slice(1))
    expect(kindsOfLate(entries, links, query)).toEqual([
      {
        text: 'Everything',
        count: 3,
        href: '/cases/X1/recorded-after?knownAt=2025-06-01&moment=2025-03-28#after',
        current: false,
      },
      {
        text: 'What changes an earlier entry',
        count: 1,
        href: '/cases/X1/recorded-after?knownAt=2025-06-01&moment=2025-03-28&only=changes#after',
        current: false,
      },
      {
        text: 'What is about an earlier time',
        count: 2,
        href: '/cases/X1/recorded-after?knownAt=2025-06-01&moment=2025-03-28&only=earlier#after',
        current: true,
      },
    ])
  })

  it('is everything where an address asks for nothing that there is', () => {
    expect(lateOf(entries, { only: 'else' })).toEqual(entries)
  })

  it('offers no choice where one would change nothing', () => {
    expect(kindsOfLate([late({})], links, {})).toEqual([])
    expect(kindsOfLate([late({ changes, aboutEarlierTime: true })], links, {})).toEqual([])
  })
})

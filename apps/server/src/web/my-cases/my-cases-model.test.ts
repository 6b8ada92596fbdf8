import { describe, expect, it } from '@jest/globals'
import { caseRows } from './my-cases-model.ts'
import type { Held, PersonWithCases } from './my-cases.query.ts'

type Contact = Held['cases']['edges'][number]['node']['view']['chronology']['edges'][number]

const contact = (id: string, when: string | null): Contact => ({
  node: {
    entry: { id, family: 'occurrence', title: 'Contact attended', occurred: when === null ? null : { inWords: when } },
  },
})

function held(crn: string, contacts: readonly Contact[] = []): Held {
  return {
    __typename: 'HeldCases',
    basis: { knownAt: '2025-04-30T00:00:00.000Z' },
    askedAs: 'THEMSELF',
    statement: null,
    totalCount: 1,
    cases: {
      pageInfo: { hasNextPage: false, endCursor: null },
      edges: [
        {
          node: {
            crn,
            certainty: 'CERTAIN',
            since: { inWords: '10 March 2025' },
            view: {
              state: { tier: [], rosh: { overall: [] }, mappa: { categories: [], levels: [] }, holders: [] },
              chronology: { edges: [...contacts] },
            },
          },
        },
      ],
    },
  }
}

function queue(items: readonly (readonly [crn: string, overdue: 'YES' | 'NO'])[]): PersonWithCases['queue'] {
  const edges = items.map(([crn, overdue]) => ({ node: { crn, overdue } }))
  return { __typename: 'Queue', items: { pageInfo: { hasNextPage: false }, edges } }
}

describe('a case that somebody holds, in a row', () => {
  it('says so where nothing is recorded of it', () => {
    const [row] = caseRows(held('X999999'), queue([]))
    expect(row).toMatchObject({
      header: { tier: 'none recorded', mappa: 'none recorded', rosh: [{ text: 'ROSH none recorded' }] },
      lastContact: undefined,
      waiting: 0,
      overdue: 0,
    })
  })

  it('counts what waits on them in this case only', () => {
    const waits = queue([
      ['X999999', 'YES'],
      ['X999999', 'NO'],
      ['X999998', 'YES'],
    ])
    expect(caseRows(held('X999999'), waits)).toMatchObject([{ waiting: 2, overdue: 1 }])
  })

  it('takes no contact without a date for the last one', () => {
    const [row] = caseRows(held('X999999', [contact('undated', null), contact('dated', '3 April 2025')]), queue([]))
    expect(row!.lastContact).toMatchObject({ when: '3 April 2025', href: '/cases/X999999/entries/dated' })
  })
})

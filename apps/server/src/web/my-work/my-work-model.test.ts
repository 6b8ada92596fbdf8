import { describe, expect, it } from '@jest/globals'
import { myWork } from './my-work-model.ts'
import type { MyQueue, WaitingNode } from './my-work.query.ts'

const when = (day: string) => ({ inWords: day, earliest: `${day}T00:00:00.000Z` })

function waiting(id: string, parts: Partial<WaitingNode> = {}): WaitingNode {
  return {
    crn: 'X999999',
    because: 'ASKED_OF_THEM',
    certainty: 'CERTAIN',
    overdue: 'NO_DUE_TIME_RECORDED',
    entry: {
      id: `file:${id}`,
      title: 'Advice requested',
      family: 'influence',
      kind: 'advice.requested',
      headline: { __typename: 'DisclosedText', text: 'Advice requested' },
      actor: { inWords: 'probation practitioner N99A102' },
      occurred: { inWords: '20 March 2025' },
      recorded: { status: 'ATTESTED', at: { inWords: '20 March 2025' } },
      recordedBy: null,
    },
    since: when('2025-03-20'),
    elapsed: { least: 'P5D', most: 'P5D', inWords: '5 days' },
    due: null,
    dueBy: null,
    onBehalfOf: null,
    request: null,
    ...parts,
  }
}

function workOf(nodes: readonly WaitingNode[], concerns: MyQueue['concerns']['edges'] = []) {
  return myWork({
    items: { edges: nodes.map(node => ({ node })), pageInfo: { hasNextPage: false, endCursor: null } },
    concerns: { statement: null, pageInfo: { hasNextPage: false }, edges: concerns },
  })
}

const ids = (lines: readonly { readonly entry: { readonly id: string } }[]) => lines.map(({ entry }) => entry.id)

describe('what waits on somebody', () => {
  it('is shown overdue first, the longest overdue before, and else as it arose', () => {
    const { waiting: lines, overdue } = workOf([
      waiting('first'),
      waiting('late', { overdue: 'YES', due: when('2025-03-24') }),
      waiting('perhaps late', { overdue: 'POSSIBLY', due: when('2025-03-01') }),
      waiting('later', { overdue: 'YES', due: when('2025-03-22') }),
      waiting('second', { overdue: 'NO', due: when('2025-01-01') }),
    ])
    expect(ids(lines)).toEqual(['file:later', 'file:late', 'file:perhaps late', 'file:first', 'file:second'])
    expect(overdue).toBe(2)
  })

  it('keeps apart what others wrote down as theirs, and what they asked of others', () => {
    const work = workOf([
      waiting('of me'),
      waiting('said of me', { because: 'ATTRIBUTED_TO_THEM' }),
      waiting('by me', { because: 'ASKED_BY_THEM', overdue: 'YES' }),
    ])
    expect([ids(work.waiting), ids(work.attributed), ids(work.asked)]).toEqual([
      ['file:of me'],
      ['file:said of me'],
      ['file:by me'],
    ])
    expect(work.overdue).toBe(0)
  })

  it('says for whom it waits on them, and that the record leaves it open', () => {
    const [line] = workOf([
      waiting('cover', { certainty: 'POSSIBLE', onBehalfOf: { inWords: 'for N99A201, as cover' } }),
    ]).waiting
    expect(line).toMatchObject({ why: 'Asked of you (possibly)', onBehalfOf: 'for N99A201, as cover' })
  })

  it.each([
    ['ASKED_OF_THEM', 'advice.requested', ['/cases/X999999/record/giveAdvice?about=file%3Aone']],
    [
      'RATING_TO_COUNTERSIGN',
      'assessment.rosh',
      ['/cases/X999999/record/countersign?about=file%3Aone', '/cases/X999999/record/returnForChanges?about=file%3Aone'],
    ],
    ['ATTRIBUTED_TO_THEM', 'manager.direction', ['/attributed/X999999/file%3Aone']],
    ['STEP_WITH_THEM', 'recall.considered', ['/cases/X999999/record?about=file%3Aone']],
  ] as const)('leads to the form that answers it: %s, %s', (because, kind, hrefs) => {
    const given = waiting('one', { because })
    const work = workOf([{ ...given, entry: { ...given.entry, kind } }])
    const [line] = [...work.waiting, ...work.attributed]
    expect(line!.forms.map(({ href }) => href)).toEqual(hrefs)
  })

  it('has concerns that are overdue before others, and counts them', () => {
    const concern = (id: string, since: string | null): MyQueue['concerns']['edges'][number] => ({
      node: {
        concern: { id, category: 'WORKLOAD', about: null, raisedBy: { inWords: 'N99A101' } },
        ask: {
          askedAt: '2025-03-01T09:00:00.000Z',
          due: '2025-03-10',
          status: 'RAISED',
          overdue: since === null ? null : { since, endedAt: null, lasted: { least: 'P2D', most: 'P2D', inWords: '' } },
        },
      },
    })
    const work = workOf([], [concern('new', null), concern('old', '2025-03-11T00:00:00.000Z')])
    expect(work.concerns.map(({ id, overdueFor }) => [id, overdueFor])).toEqual([
      ['old', '2 days'],
      ['new', undefined],
    ])
    expect(work.overdue).toBe(1)
  })
})

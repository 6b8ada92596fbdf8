import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { file } from './files/recalled-rescinded-released-again.ts'
import { served, type Served } from './served.ts'

interface Licence {
  readonly state: {
    readonly licence: {
      readonly status: readonly { readonly value: string }[]
      readonly conditions: readonly { readonly value: string; readonly certainty: string }[]
    }
  }
}

describe('a recall rescinded, and a release after another', () => {
  let history: Served

  beforeAll(async () => {
    history = await served(file)
  }, 90_000)

  afterAll(() => history.leave())

  it.each([
    ['2024-02-10', ['in force'], ['curfew', 'exclusion zone', 'alcohol ban']],
    ['2024-03-10', ['revoked'], []],
    ['2024-04-10', ['in force'], ['curfew', 'exclusion zone', 'alcohol ban']],
    ['2024-06-10', ['revoked'], []],
    ['2024-09-11', ['in force'], ['curfew']],
  ])('the licence at %s was %j with conditions %j', async (effectiveAt, status, conditions) => {
    const { state } = await history.ask<Licence>(
      'state { licence { status { value } conditions { value certainty } } }',
      {
        effectiveAt,
      },
    )
    expect(state.licence).toEqual({
      status: status.map(value => ({ value })),
      conditions: conditions.map(value => ({ value, certainty: 'CERTAIN' })),
    })
  })

  it('keeps its conditions as far as was known before the revocation was written down', async () => {
    const state = 'state { licence { conditions { value } } }'
    expect(await history.ask(state, { effectiveAt: '2024-03-07', knownAt: '2024-03-05' })).toEqual({
      state: { licence: { conditions: ['curfew', 'exclusion zone', 'alcohol ban'].map(value => ({ value })) } },
    })
  })

  it('was held by nobody recorded between the transfer to an office and the allocation there', async () => {
    const { holding } = await history.ask<{ holding: { periods: object[] } }>('holding { periods { status holder } }')
    expect(holding.periods).toEqual([
      { status: 'HELD', holder: 'N88G111' },
      { status: 'HOLDER_NOT_RECORDED', holder: null },
      { status: 'HELD', holder: 'N88G103' },
    ])
  })

  it('waited on through the transfer, with each role as the steps say', async () => {
    const { processes } = await history.ask<{ processes: { id: string; waits: object[] }[] }>(
      'processes { id waits { role elapsed { inWords } } }',
      { effectiveAt: '2024-04-01' },
    )
    const wait = (role: string, inWords: string) => ({ role, elapsed: { inWords } })
    expect(processes).toEqual([
      {
        id: 'R-1',
        waits: [
          wait('probation practitioner', '1 hour'),
          wait('senior probation officer', '3 days 5 hours'),
          wait('head of PDU', '42 hours'),
          wait('case manager', '14 days'),
        ],
      },
    ])
  })

  it('names what the parole decision depends on that is on record, and what is not', async () => {
    const relations = (knownAt: string) =>
      history.ask(
        'entry(id: "P1") { ... on EntryFound { entry { relatesTo { as reference entry { reference } } } } }',
        {
          knownAt,
        },
      )
    const missing = (reference: string) => ({ as: 'depends-on', reference, entry: null })
    expect(await relations('2024-06-01')).toEqual({
      entry: { entry: { relatesTo: [missing('L2'), missing('AP-9')] } },
    })
    expect(await relations('2024-09-11')).toEqual({
      entry: { entry: { relatesTo: [{ ...missing('L2'), entry: { reference: 'L2' } }, missing('AP-9')] } },
    })
  })
})

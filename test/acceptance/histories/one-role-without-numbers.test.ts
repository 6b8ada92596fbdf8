import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { file } from './files/one-role-without-numbers.ts'
import { served, type Served } from './served.ts'

describe('a history without staff numbers', () => {
  let history: Served

  beforeAll(async () => {
    history = await served(file)
  }, 90_000)

  afterAll(() => history.leave())

  const levels = 'state { rosh { groups { group levels { level certainty source { entry { reference } } } } } }'
  const level = (name: string, certainty: string, reference: string) => ({
    ...{ level: name, certainty },
    source: { entry: { reference } },
  })

  it('leaves open whether a rating signed by somebody of its author’s role was in force, until another signs', async () => {
    for (const [effectiveAt, certainty] of [
      ['2024-06-11T12:00:00Z', 'POSSIBLE'],
      ['2024-06-12T12:00:00Z', 'CERTAIN'],
    ] as const) {
      const { state } = await history.ask<{ state: object }>(levels, { effectiveAt })
      expect(state).toEqual({ rosh: { groups: [{ group: 'public', levels: [level('HIGH', certainty, 'R1')] }] } })
    }
  })

  it('takes the first signature surely by another for the one that was required', async () => {
    const answer = await history.ask('decision(id: "R1") { ... on DecisionAccountability { oversight { statement } } }')
    expect(answer).toEqual({
      decision: {
        oversight: expect.arrayContaining([{ statement: 'Countersignature recorded, after 47 hours.' }]),
      },
    })
  })

  it('shows both what an override by a word alone may have meant and what it may have left', async () => {
    const both = (group: string, before: string) => ({
      group,
      levels: [level(before, 'POSSIBLE', 'R2'), level('VERY_HIGH', 'POSSIBLE', 'O1')],
    })
    expect(await history.ask(levels, { effectiveAt: '2024-07-21' })).toEqual({
      state: { rosh: { groups: [both('public', 'MEDIUM'), both('known adult', 'HIGH')] } },
    })
  })

  it('lets a concurrent sentence stand beside the one before it', async () => {
    expect(await history.ask('state { sentence { value certainty } }', { effectiveAt: '2024-07-21' })).toEqual({
      state: {
        sentence: [
          { value: '18 months custody', certainty: 'CERTAIN' },
          { value: '6 months custody, concurrent', certainty: 'CERTAIN' },
        ],
      },
    })
  })

  it('shows a direction that took back another with the decision of the first, and with no other', async () => {
    const influences =
      '{ ... on DecisionAccountability { influences { entry { reference } } unlinkedInfluences { reference } } }'
    expect(
      await history.ask(`rating: decision(id: "R2") ${influences} recall: decision(id: "N1") ${influences}`),
    ).toEqual({
      rating: {
        influences: ['D1', 'D2', 'O1'].map(reference => ({ entry: { reference } })),
        unlinkedInfluences: [],
      },
      recall: { influences: [], unlinkedInfluences: [] },
    })
  })

  it('does not count a rating as waiting for its own countersignature when it was made', async () => {
    const answer = await history.ask(
      'decision(id: "R1") { ... on DecisionAccountability { information { outstanding { entry { reference } } } } }',
    )
    expect(answer).toEqual({ decision: { information: { outstanding: [] } } })
  })
})

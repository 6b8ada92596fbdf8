import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { file } from './files/only-enquiries.ts'
import { served, type Served } from './served.ts'

interface Requests {
  readonly requests: readonly {
    readonly entry: { readonly reference: string }
    readonly status: string
    readonly overdue: string
    readonly answeredBy: readonly { readonly reference: string }[]
    readonly chasedBy: readonly { readonly reference: string }[]
  }[]
}

describe('a record of little but enquiries', () => {
  let history: Served

  beforeAll(async () => {
    history = await served(file)
  }, 90_000)

  afterAll(() => history.leave())

  const open = 'UNANSWERED'
  it.each([
    ['2024-05-11', { I1: `${open} YES`, I2: `${open} POSSIBLY`, I4: `${open} NO_DUE_TIME_RECORDED` }],
    ['2024-05-22', { I1: 'ANSWERED NO X1', I2: 'ANSWERED NO X2', I4: 'ANSWERED NO_DUE_TIME_RECORDED X1' }],
    ['2024-05-31', { I1: `${open} YES`, I2: 'ANSWERED NO X2', I4: `${open} NO_DUE_TIME_RECORDED` }],
    ['2024-06-02', { I1: 'ANSWERED NO X4', I2: 'ANSWERED NO X2', I4: `${open} NO_DUE_TIME_RECORDED` }],
  ])('answered at %s what had been answered and not taken back by then', async (effectiveAt, expected) => {
    const { requests } = await history.ask<Requests>(
      'requests { entry { reference } status overdue answeredBy { reference } chasedBy { reference } }',
      { effectiveAt },
    )
    const said = requests.map(({ entry, status, overdue, answeredBy }) => [
      entry.reference,
      [status, overdue, ...answeredBy.map(({ reference }) => reference)].join(' '),
    ])
    expect(Object.fromEntries(said)).toMatchObject({ ...expected, I3: `${open} NO_DUE_TIME_RECORDED` })
  })

  it('names what was chased, and leaves the rest without', async () => {
    const { requests } = await history.ask<Requests>(
      'requests { entry { reference } status overdue answeredBy { reference } chasedBy { reference } }',
      { effectiveAt: '2024-05-14' },
    )
    const chased = requests.filter(({ chasedBy }) => chasedBy.length > 0).map(({ entry }) => entry.reference)
    expect(chased.sort()).toEqual(['I1', 'I2'])
  })

  it.each([
    ['N1', 'NOT_KNOWN'],
    ['N2', 'NOT_KNOWN'],
    ['N3', 'NO'],
  ])('says of %s whether its decider had read the reply: %s', async (id, usedByDeciderBefore) => {
    const { decision } = await history.ask<{ decision: { information: { recordedNotReliedOn: object[] } } }>(
      `decision(id: "${id}") { ... on DecisionAccountability {
        information { recordedNotReliedOn { entry { reference } usedByDeciderBefore } } } }`,
    )
    expect(decision.information.recordedNotReliedOn).toEqual([{ entry: { reference: 'X4' }, usedByDeciderBefore }])
  })

  it('has nobody holding the case, and says so', async () => {
    const answer = await history.ask('state { holders { holder } noneRecorded } holding { periods { status } }')
    expect(answer).toEqual({
      state: { holders: [], noneRecorded: expect.arrayContaining(['holder', 'licence', 'ROSH']) },
      holding: { periods: [] },
    })
  })

  it.each([
    ['2024-07-02', undefined, ['3 CERTAIN L1']],
    ['2024-08-15', undefined, ['3 POSSIBLE L1', '1 POSSIBLE L2']],
    ['2024-09-01', undefined, ['1 CERTAIN L2']],
    ['2024-09-03', '2024-09-30', ['1 CERTAIN L2']],
    ['2024-09-03', undefined, ['2 CERTAIN B1']],
  ])(
    'had at %s, as known %s, the MAPPA level %j, whether or not a meeting set it',
    async (effectiveAt, knownAt, levels) => {
      const { state } = await history.ask<{
        state: { mappa: { levels: { value: string; certainty: string; source: { entry: { reference: string } } }[] } }
      }>('state { mappa { levels { value certainty source { entry { reference } } } } }', {
        effectiveAt,
        ...(knownAt === undefined ? {} : { knownAt }),
      })
      expect(
        state.mappa.levels.map(({ value, certainty, source }) => `${value} ${certainty} ${source.entry.reference}`),
      ).toEqual(levels)
    },
  )
})

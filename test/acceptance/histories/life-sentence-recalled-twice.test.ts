import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { file } from './files/life-sentence-recalled-twice.ts'
import { served, type Served } from './served.ts'

interface Processes {
  readonly processes: readonly {
    readonly status: string
    readonly steps: readonly { readonly entry: { readonly reference: string } }[]
    readonly waitingWith: { readonly role: string } | null
  }[]
}

describe('a life sentence, recalled, released by the executive, and recalled again', () => {
  let history: Served

  beforeAll(async () => {
    history = await served(file)
  }, 90_000)

  afterAll(() => history.leave())

  const recallsAt = async (effectiveAt: string) => {
    const selection = 'processes { status steps { entry { reference } } waitingWith { role } }'
    const { processes } = await history.ask<Processes>(selection, { effectiveAt })
    return processes.map(({ status, steps, waitingWith }) => [
      steps.map(({ entry }) => entry.reference).join(' '),
      waitingWith?.role ?? status,
    ])
  }
  const first = 'C1 I1 F1 E1 G1 H1 V1 N1 X1'

  it.each([
    ['2019-06-03T12:00:00Z', [['C1 I1 F1', 'senior probation officer']]],
    ['2019-06-04T15:30:00Z', [['C1 I1 F1 E1 G1 H1 V1', 'case manager']]],
    ['2019-12-12T10:00:00Z', [[first, 'police']]],
    ['2019-12-13', [[first, 'ENDED']]],
    ['2020-08-10', [[first, 'ENDED'], ['C2', 'probation practitioner']]], // prettier-ignore
    ['2020-08-12', [[first, 'ENDED'], ['C2 D2', 'ENDED']]], // prettier-ignore
    [
      '2021-02-01T12:00:00Z',
      [
        [first, 'ENDED'],
        ['C2 D2', 'ENDED'],
        ['I3', 'probation practitioner'],
      ],
    ],
    [
      '2023-07-06',
      [
        [first, 'ENDED'],
        ['C2 D2', 'ENDED'],
        ['I3 V3 X3', 'ENDED'],
        ['I4', 'probation practitioner'],
      ],
    ],
  ])('at %s each recall was its own, and none of an earlier licence waited any more', async (moment, recalls) => {
    expect(await recallsAt(moment)).toEqual(recalls)
  })

  it('says how long the first recall waited until the release, which ended it', async () => {
    const { processes } = await history.ask<{ processes: { waits: object[] }[] }>(
      'processes { waits { role open elapsed { least most } left { step entry { reference } } } }',
      { effectiveAt: '2020-01-01' },
    )
    expect(processes[0]!.waits.at(-1)).toEqual({
      ...{ role: 'police', open: false, elapsed: { least: 'P189DT12H', most: 'P190DT12H' } },
      left: { step: 'released on a new licence', entry: { reference: 'L2' } },
    })
  })

  it('takes what was weighed under the next licence for no consideration of the arrest on recall', async () => {
    expect(await history.ask('triggers { entry { reference } status statement }')).toEqual({
      triggers: [
        {
          ...{ entry: { reference: 'R1' }, status: 'NO_RECORDED_CONSIDERATION' },
          statement: 'No recorded consideration of recall or breach; the licence stood revoked then.',
        },
      ],
    })
  })

  it.each([
    ['2018-12-31', ['in force'], ['residence', 'no alcohol']],
    ['2019-07-01', ['revoked'], []],
    ['2020-01-01', ['in force'], ['residence', 'exclusion zone']],
    ['2022-01-01', ['revoked'], []],
    ['2022-11-02', ['in force'], ['residence']],
  ])('had at %s a licence %j with the conditions %j', async (effectiveAt, status, conditions) => {
    const licence = 'state { licence { status { value } conditions { value } } }'
    const valued = (values: readonly string[]) => values.map(value => ({ value }))
    expect(await history.ask(licence, { effectiveAt })).toEqual({
      state: { licence: { status: valued(status), conditions: valued(conditions) } },
    })
  })

  it('sets each parole decision beside what had been recommended, and says where nothing was', async () => {
    const selection = 'concordance { matter proposal { reference } outcome { reference } followed }'
    const { concordance } = await history.ask<{ concordance: { matter: string }[] }>(selection)
    const beside = (proposal: string | null, outcome: string, followed: string) => ({
      ...{ matter: 'PAROLE', followed, outcome: { reference: outcome } },
      proposal: proposal === null ? null : { reference: proposal },
    })
    expect(concordance.filter(({ matter }) => matter === 'PAROLE')).toEqual([
      beside('Q1', 'P1', 'NO'),
      beside('Q2', 'P2', 'YES'),
      beside(null, 'P3', 'NO_PROPOSAL_RECORDED'),
      beside(null, 'P4', 'NO_PROPOSAL_RECORDED'),
    ])
  })
})

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { adult, youth } from './files/youth-to-adult.ts'
import { served, type Served } from './served.ts'

describe('a person handed over from youth justice, of whom two services kept records with the same ids', () => {
  let history: Served

  beforeAll(async () => {
    history = await served(youth, adult)
  }, 90_000)

  afterAll(() => history.leave())

  it('was held as each service says, and by nobody named while they disagree on the day of the transfer', async () => {
    const { holding } = await history.ask<{ holding: { periods: { holder: string; status: string }[] } }>(
      'holding { periods { holder status } }',
    )
    expect(holding.periods.map(({ holder, status }) => holder ?? status)).toEqual([
      'YJ-0042',
      'HOLDER_NOT_RECORDED',
      'UNALLOCATED',
      'HOLDER_NOT_RECORDED',
      'N88H101',
    ])
  })

  it('was rated by two agencies at once: both stand', async () => {
    type Rating = { level: string; entry: { id: string } }
    const { state } = await history.ask<{ state: { rosh: { conflicts: { kind: string; ratings: Rating[] }[] } } }>(
      'state { rosh { conflicts { kind group ratings { level entry { id } } } } }',
      { effectiveAt: '2024-04-30' },
    )
    expect(state.rosh.conflicts).toEqual([
      {
        ...{ kind: 'TWO_AGENCIES', group: 'public' },
        ratings: [
          { level: 'medium', entry: { id: 'youth-justice:4' } },
          { level: 'low', entry: { id: 'probation:3' } },
        ],
      },
    ])
  })

  it('asks for the full id where both services use one', async () => {
    const candidates = 'versions(of: "3") { ... on AmbiguousEntry { candidates { id } } }'
    expect(await history.ask(candidates)).toEqual({
      versions: { candidates: [{ id: 'youth-justice:3' }, { id: 'probation:3' }] },
    })
  })

  it('was rated without what the youth service had shared or been told, both read only after the charge', async () => {
    const item = '{ entry { id } recordedByThen usedByDeciderBefore readings { at { edtf } } }'
    const unread = (id: string, edtf: string) => ({
      ...{ entry: { id }, recordedByThen: 'YES', usedByDeciderBefore: 'NO' },
      readings: [{ at: { edtf } }],
    })
    const rating = `decision(id: "probation:3") { ... on DecisionAccountability { information { recordedNotReliedOn ${item} } } }`
    expect(await history.ask(rating)).toEqual({
      decision: {
        information: {
          recordedNotReliedOn: [
            unread('youth-justice:8', '2024-05-08T11:00+01:00'),
            unread('youth-justice:10', '2024-05-08T11:20+01:00'),
          ],
        },
      },
    })
    const after = 'firstReadAfter { information { id } reading { id } }'
    expect(await history.ask(`recordedAfter(moment: "2024-05-07T09:00:00+01:00") { ${after} }`)).toEqual({
      recordedAfter: {
        firstReadAfter: [
          { information: { id: 'youth-justice:8' }, reading: { id: 'probation:9' } },
          { information: { id: 'youth-justice:10' }, reading: { id: 'probation:10' } },
        ],
      },
    })
  })

  it('had an enquiry answered a year late, to a service that had handed the case over', async () => {
    const selection = 'requests { entry { id } status answeredBy { id } answeredLate { inWords } }'
    const { requests } = await history.ask<{ requests: object[] }>(selection, { effectiveAt: '2024-04-01' })
    expect(requests).toEqual([
      {
        ...{ entry: { id: 'youth-justice:5' }, status: 'ANSWERED', answeredBy: [{ id: 'youth-justice:10' }] },
        answeredLate: { inWords: 'between 356 days and 357 days' },
      },
    ])
  })

  it('has no countersignature of the rating as it reads since the charge', async () => {
    const oversight = '{ oversight { status version statement } }'
    const { decision } = await history.ask<{ decision: { oversight: { version: number | null; status: string }[] } }>(
      `decision(id: "probation:3") { ... on DecisionAccountability ${oversight} }`,
    )
    expect(decision.oversight.map(({ status, version }) => [status, version])).toEqual([
      ['RECORDED', null],
      ['NONE_RECORDED', 2],
      ['RECORDED', null],
      ['NONE_RECORDED', 2],
    ])
  })
})

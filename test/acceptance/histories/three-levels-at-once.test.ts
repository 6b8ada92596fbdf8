import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { file } from './files/three-levels-at-once.ts'
import { served, type Served } from './served.ts'

describe('MAPPA at three levels at once', () => {
  let history: Served

  beforeAll(async () => {
    history = await served(file)
  }, 90_000)

  afterAll(() => history.leave())

  it.each([
    ['2024-02-10', [['1', 'CERTAIN', 'G1']], [['2', 'G1']]],
    [
      '2024-02-21',
      [
        ['3', 'POSSIBLE', 'L1'],
        ['2', 'POSSIBLE', 'M1'],
      ],
      [['2', 'L1']],
    ],
  ])(
    'at %s stood %j, with the category %j, however the source writes a level',
    async (effectiveAt, levels, categories) => {
      const value = '{ value certainty source { entry { reference } } }'
      type Value = { value: string; certainty: string; source: { entry: { reference: string } } }
      const { state } = await history.ask<{ state: { mappa: { levels: Value[]; categories: Value[] } } }>(
        `state { mappa { levels ${value} categories ${value} } }`,
        { effectiveAt },
      )
      expect(state.mappa.levels.map(one => [one.value, one.certainty, one.source.entry.reference])).toEqual(levels)
      expect(state.mappa.categories.map(one => [one.value, one.source.entry.reference])).toEqual(categories)
    },
  )

  const views = 'meeting(id: "M2") { ... on MeetingRecord { views { agency view entry { reference } } } }'
  const said = (agency: string, view: string | null, reference: string) => ({ agency, view, entry: { reference } })
  const atFirst = [
    said("Children's services", null, 'M2'),
    said('Police', 'level 3', 'M2'),
    said('Probation', 'level 2', 'M2'),
  ]
  const ownWords = said("Children's services", 'high to children', 'U2')

  it('shows what each agency said as it stood before the charge', async () => {
    const answer = await history.ask(views, { knownAt: '2024-07-21' })
    expect(answer).toEqual({ meeting: { views: [...atFirst, ownWords] } })
  })

  it('shows the view that was changed afterwards beside what had stood there, with the change that made it', async () => {
    expect(await history.ask(views)).toEqual({
      meeting: { views: [...atFirst, said('Police', 'level 2', 'J3'), ownWords] },
    })
  })

  it('tells who changed the minute, at whose request and why, and that it was after the notification', async () => {
    const version = '{ version requestedBy reason afterNotification by { staffId } }'
    const by = { staffId: 'N88H401' }
    expect(await history.ask(`meeting(id: "M2") { ... on MeetingRecord { minuteVersions ${version} } }`)).toEqual({
      meeting: {
        minuteVersions: [
          { version: '1', requestedBy: null, reason: null, afterNotification: false, by },
          {
            ...{ version: '2', requestedBy: 'detective sergeant, Police', reason: 'as spoken' },
            ...{ afterNotification: true, by },
          },
        ],
      },
    })
  })

  it('has no minute of meetings of which none was issued, and withholds nothing from those that nothing was kept from', async () => {
    const selection = 'meetings { entry { reference } held minuteVersions { version } withheld { reference } }'
    const { meetings } = await history.ask<{ meetings: object[] }>(selection)
    const [one, two] = [{ version: '1' }, { version: '2' }]
    const meeting = (reference: string, held: boolean, minuteVersions: object[], withheld: object[] = []) => ({
      ...{ entry: { reference }, held, minuteVersions, withheld },
    })
    expect(meetings).toEqual([
      meeting('M1', true, [one], [{ reference: 'W1' }]),
      meeting('M2', true, [one, two]),
      meeting('N3', false, []),
      meeting('M4', true, []),
    ])
  })

  it('says who consulted it for what, and who was kept out from when on', async () => {
    const administrator = await history.as('administrator')
    const manager = await history.as('manager')
    const { crn } = file.person
    const named = 'DEMO_MANAGER'
    const view = 'query ($crn: String!) { case(crn: $crn, purpose: "review of the meetings") { view { __typename } } }'
    await manager.ask(view, { crn })
    await administrator.ask(
      `mutation ($input: SetAccessLimitInput!) { setAccessLimit(input: $input) { __typename } }`,
      {
        input: {
          ...{ commandId: '7d0e5a0c-51c3-4f0e-9a39-6f2d1c1b8a77', crn, kind: 'EXCLUSION' },
          ...{ people: [{ username: named }], reason: 'a relative', message: 'Speak to your manager.' },
        },
      },
    )
    await expect(manager.ask(view, { crn })).rejects.toThrow('CASE_RESTRICTED')
    const { consultations } = await administrator.ask<{
      consultations: { edges: { node: { username: string; outcome: string; purpose: string | null } }[] }
    }>(
      `query ($crn: String!) {
        consultations(crn: $crn, first: 100) { edges { node { username outcome purpose } } }
      }`,
      { crn },
    )
    const byManager = consultations.edges.map(({ node }) => node).filter(one => one.username === named)
    expect(byManager.map(({ outcome, purpose }) => [outcome, purpose]).toSorted()).toEqual([
      ['REFUSED', 'review of the meetings'],
      ['SHOWN', 'review of the meetings'],
    ])
    const couldSee = async (at: string) => {
      const query = `query ($crn: String!, $at: Moment!, $username: String!) {
        caseAccess(crn: $crn, at: $at) { person(username: $username) { keptOut } }
      }`
      return administrator.ask(query, { crn, at, username: named })
    }
    expect(await couldSee('2024-07-01')).toEqual({ caseAccess: { person: { keptOut: false } } })
    const now = new Date().toISOString()
    expect(await couldSee(now)).toEqual({ caseAccess: { person: { keptOut: true } } })
  })
})

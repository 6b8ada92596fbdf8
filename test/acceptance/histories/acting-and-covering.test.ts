import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { file } from './files/acting-and-covering.ts'
import { served, type Served } from './served.ts'

describe('somebody who acts up, directs, covers and countersigns', () => {
  let history: Served

  beforeAll(async () => {
    history = await served(file)
  }, 90_000)

  afterAll(() => history.leave())

  it('stands behind the rating twice, in each capacity, and contests the direction', async () => {
    const influence = '{ entry { reference } type author { staffId capacity onBehalfOf } attestation established }'
    const { decision } = await history.ask<{ decision: { influences: object[] } }>(
      `decision(id: "R1") { ... on DecisionAccountability { influences ${influence} } }`,
    )
    const author = (capacity: string) => ({ staffId: 'N88H132', capacity, onBehalfOf: 'N88H231' })
    expect(decision.influences).toEqual([
      {
        ...{ entry: { reference: 'D1' }, type: 'DIRECTION', author: author('ACTING') },
        ...{ attestation: 'CONTESTED', established: false },
      },
      {
        ...{ entry: { reference: 'S1' }, type: 'COUNTERSIGNATURE', author: author('COVERING') },
        ...{ attestation: 'CONFIRMED', established: true },
      },
    ])
  })

  it('was not contested by anybody yet, as known before the denial', async () => {
    const of = 'establishment(of: "D1") { ... on Establishment { attestation statement } }'
    expect(await history.ask(of, { knownAt: '2024-02-28' })).toEqual({
      establishment: {
        attestation: 'UNATTESTED',
        statement:
          'Not established. Written down on 18 January 2024 at 4:00pm by probation practitioner N88H131, Probation; no confirmation recorded; no denial recorded; referred to at the time.',
      },
    })
  })

  it.each([
    ['2024-01-19T08:00Z', []],
    ['2024-01-20', []],
    ['2024-01-22T10:00Z', ['MEDIUM', 'HIGH']],
  ])('at %s the levels in force were %j: none before the signature', async (effectiveAt, levels) => {
    const { state } = await history.ask<{ state: { rosh: { groups: { levels: { level: string }[] }[] } } }>(
      'state { rosh { groups { levels { level } } } }',
      { effectiveAt },
    )
    expect(state.rosh.groups.flatMap(group => group.levels.map(({ level }) => level))).toEqual(levels)
  })

  it('is found by every capacity that is not somebody’s own post', async () => {
    const { chronology } = await history.ask<{ chronology: { edges: { node: { entry: { reference: string } } }[] } }>(
      `chronology(first: 100, filter: { capacities: [ACTING, COVERING, DELEGATED, OUT_OF_HOURS] }) {
        edges { node { entry { reference } } }
      }`,
    )
    expect(chronology.edges.map(({ node }) => node.entry.reference)).toEqual(['D1', 'S1', 'A2', 'N1', 'Z1'])
  })

  it('names who decided by night, who only states it, and the approval that came after', async () => {
    const selection = `decision(id: "N1") { ... on DecisionAccountability {
      decider { actor { staffId } statedBy { role capacity } } influences { type timing }
      information { recordedNotReliedOn { entry { reference } usedByDeciderBefore } outstanding { entry { reference } } }
    } }`
    expect(await history.ask(selection)).toEqual({
      decision: {
        decider: { actor: { staffId: 'N88H311' }, statedBy: { role: 'duty manager', capacity: 'OUT_OF_HOURS' } },
        influences: [{ type: 'RATIFICATION', timing: 'AFTER' }],
        information: {
          recordedNotReliedOn: [{ entry: { reference: 'X1' }, usedByDeciderBefore: 'NO' }],
          outstanding: [{ entry: { reference: 'K1' } }],
        },
      },
    })
  })

  it('leaves a concern with the manager who was away until the answer, which came late', async () => {
    const requests = (effectiveAt: string) =>
      history.ask('requests { entry { reference } status overdue answeredLate { least } }', { effectiveAt })
    const concern = (status: string, overdue: string, least?: string) =>
      expect.objectContaining({ entry: { reference: 'K1' }, status, overdue, answeredLate: least ? { least } : null })
    expect(await requests('2024-02-25')).toEqual({
      requests: expect.arrayContaining([concern('UNANSWERED', 'YES')]),
    })
    expect(await requests('2024-03-06')).toEqual({
      requests: expect.arrayContaining([concern('ANSWERED', 'NO', 'P40D')]),
    })
  })

  it('shows each person what they did, what others say they did, and what waits on them', async () => {
    const of = async (staffId: string) => {
      const { person } = await history.reviewer.ask<{
        person: {
          acts: {
            acts: { edges: { node: { type: string; entry: { reference: string } } }[] }
            attributed: { type: string; attestation: string }[]
          }
          queue: { items: { edges: { node: { because: string; entry: { reference: string } } }[] } }
        }
      }>(
        `query ($staffId: String!) { person(staffId: $staffId) {
          acts(from: "2024-01-01", to: "2024-12-31") { ... on PersonActs {
            acts(first: 20) { edges { node { type entry { reference } } } } attributed { type attestation }
          } }
          queue(basis: { effectiveAt: "2024-02-25" }) { ... on Queue {
            items(first: 20) { edges { node { because entry { reference } } } }
          } }
        } }`,
        { staffId },
      )
      return {
        acts: person.acts.acts.edges.map(({ node }) => [node.type, node.entry.reference]),
        attributed: person.acts.attributed.map(({ type, attestation }) => [type, attestation]),
        waiting: person.queue.items.edges.map(({ node }) => [node.because, node.entry.reference]),
      }
    }
    expect(await of('N88H132')).toEqual({
      acts: [
        ['COUNTERSIGNED', 'S1'],
        ['DECIDED', 'A2'],
      ],
      attributed: [['DIRECTED', 'CONTESTED']],
      waiting: [['ATTRIBUTED_TO_THEM', 'D1']],
    })
    expect(await of('N88H231')).toMatchObject({ waiting: [['ASKED_OF_THEM', 'K1']] })
    expect(await of('N88H311')).toEqual({ acts: [], attributed: [['DECIDED', 'UNATTESTED']], waiting: [] })
  })
})

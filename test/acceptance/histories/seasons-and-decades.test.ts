import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { file } from './files/seasons-and-decades.ts'
import { served, type Served } from './served.ts'

describe('a paper file of years, seasons, decades and times without an end', () => {
  let history: Served

  beforeAll(async () => {
    history = await served(file)
  }, 90_000)

  afterAll(() => history.leave())

  it('shows every entry as known now, also one of a year or a month that has not ended', async () => {
    const { chronology } = await history.ask<{ chronology: { edges: { node: { entry: { reference: string } } }[] } }>(
      'chronology(first: 100) { edges { node { entry { reference } } } }',
    )
    const shown = chronology.edges.map(({ node }) => node.entry.reference)
    expect(shown.toSorted()).toEqual(file.entries.map(({ id }) => id).toSorted())
  })

  it.each([
    ['2021-06-15', ['H1', 'S1', 'U1']],
    ['2021-08-01', ['A1', 'H1', 'L1', 'Q1', 'S1', 'U1']],
    ['2021-08-31', ['A1', 'H1', 'L1', 'Q1', 'R1', 'R2', 'S1', 'U1']],
  ])('as known at %s holds what had surely been written down, or had ended: %j', async (knownAt, expected) => {
    const { chronology } = await history.ask<{ chronology: { edges: { node: { entry: { reference: string } } }[] } }>(
      'chronology(first: 100) { edges { node { entry { reference } } } }',
      { knownAt },
    )
    expect(chronology.edges.map(({ node }) => node.entry.reference).toSorted()).toEqual(expected)
  })

  it.each([
    ['2021-07-15', ['HIGH POSSIBLE R1', 'MEDIUM POSSIBLE R2']],
    ['2021-08-01', ['MEDIUM CERTAIN R2']],
  ])('at %s the levels to the public were %j', async (effectiveAt, expected) => {
    const { state } = await history.ask<{
      state: {
        rosh: { groups: { levels: { level: string; certainty: string; source: { entry: { reference: string } } }[] }[] }
      }
    }>('state { rosh { groups { levels { level certainty source { entry { reference } } } } } }', { effectiveAt })
    const said = state.rosh.groups.flatMap(group => group.levels)
    expect(said.map(one => `${one.level} ${one.certainty} ${one.source.entry.reference}`)).toEqual(expected)
  })

  it.each([
    ['2021-10-14', ['in force CERTAIN']],
    ['2021-10-20', ['in force POSSIBLE', 'revoked POSSIBLE']],
    ['2021-11-03', ['revoked CERTAIN']],
  ])('at %s the licence stood, as far as the record says, %j', async (effectiveAt, expected) => {
    const { state } = await history.ask<{ state: { licence: { status: { value: string; certainty: string }[] } } }>(
      'state { licence { status { value certainty } } }',
      { effectiveAt },
    )
    expect(state.licence.status.map(({ value, certainty }) => `${value} ${certainty}`)).toEqual(expected)
  })

  it.each([
    ['2021-10-01', 'NO'],
    ['2021-12-25', 'POSSIBLY'],
    ['2022-04-01', 'YES'],
  ])('at %s an answer due in winter was overdue: %s', async (effectiveAt, overdue) => {
    const { requests } = await history.ask<{ requests: object[] }>(
      'requests { status overdue chasedBy { reference } }',
      { effectiveAt },
    )
    expect(requests).toEqual([{ status: 'UNANSWERED', overdue, chasedBy: [{ reference: 'C1' }] }])
  })

  it('does not say of any trigger that it was or was not considered, where the order is not known', async () => {
    const { triggers } = await history.ask<{ triggers: { entry: { reference: string }; status: string }[] }>(
      'triggers { entry { reference } status }',
    )
    expect(triggers.map(({ entry, status }) => `${entry.reference} ${status}`).toSorted()).toEqual([
      'T1 CANNOT_SAY',
      'U1 CANNOT_SAY',
      'U2 CANNOT_SAY',
      'W1 CANNOT_SAY',
    ])
  })

  it('names what was surely recorded after the notification, and what may have been, since nobody says when', async () => {
    const { recordedAfter } = await history.ask<{
      recordedAfter: { entries: { entry: { reference: string } }[]; recordingNotStated: { reference: string }[] }
    }>('recordedAfter(moment: "2022-01-11") { entries { entry { reference } } recordingNotStated { reference } }')
    expect(recordedAfter.entries.map(({ entry }) => entry.reference)).toEqual(['W1', 'X1'])
    expect(recordedAfter.recordingNotStated.map(({ reference }) => reference).toSorted()).toEqual([
      'A1',
      'C1',
      'H1',
      'L1',
      'Q1',
      'U1',
      'V2',
      'V3',
      'Y1',
      'Z1',
    ])
  })
})

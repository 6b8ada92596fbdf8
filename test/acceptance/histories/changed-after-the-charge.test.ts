import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { file, policeSystem } from './files/changed-after-the-charge.ts'
import { served, type Served } from './served.ts'

describe('a record changed after the charge, told by two systems', () => {
  let history: Served

  beforeAll(async () => {
    history = await served(file, policeSystem)
  }, 90_000)

  afterAll(() => history.leave())

  it('names what each entry written after the notification changed, of its own source where two use one id', async () => {
    const { recordedAfter } = await history.ask<{
      recordedAfter: { entries: { entry: { reference: string }; changes: { id: string }[] }[] }
    }>('recordedAfter(moment: "2024-06-24T09:00:00+01:00") { entries { entry { reference } changes { id } } }')
    const changed = recordedAfter.entries.map(({ entry, changes }) => [entry.reference, ...changes.map(({ id }) => id)])
    const own = (reference: string) => `${file.id}:${reference}`
    expect(changed).toEqual([
      ['J2', own('J1')],
      ['K1'],
      ['E1', own('R1')],
      ['E2', own('R1')],
      ['E3', own('R1')],
      ['E4', own('W1')],
      ['X1', own('K1')],
      ['P1'],
      ['D1'],
    ])
  })

  it.each([
    ['J1', ['1', null, 'absence.judged J1'], ['2', null, 'absence.judged J2']],
    [`${file.id}:W1`, ['1', null, 'warning.issued W1'], ['2', 'level', 'final']],
    [
      'R1',
      ['1', null, 'assessment.rosh R1'],
      ['2', 'levels.public', 'high'],
      ['3', 'levels.public', 'medium'],
      ['4', 'detail', 'seen at home'],
    ],
  ])('keeps every version of %s', async (id, ...expected) => {
    const { versions } = await history.ask<{ versions: { versions: Record<string, string | null>[] } }>(
      `versions(of: "${id}") { ... on Versions { versions { version field text } } }`,
    )
    expect(versions.versions.map(({ version, field, text }) => [version, field, text])).toEqual(expected)
  })

  const enforcement = 'state { enforcement { value } }'
  it.each([
    ['2024-06-03T18:00Z', '2024-06-03T18:00Z', ['unacceptable absence']],
    ['2024-06-23', '2024-06-23', ['first warning']],
    ['2024-06-28', '2024-06-28', ['final warning']],
  ])('stood at %s, as known at %s, with the enforcement %j', async (effectiveAt, knownAt, values) => {
    expect(await history.ask(enforcement, { effectiveAt, knownAt })).toEqual({
      state: { enforcement: values.map(value => ({ value })) },
    })
  })

  it('finds text and code apart only while they were', async () => {
    const conflicts = async (effectiveAt: string) => {
      const { state } = await history.ask<{ state: { rosh: { conflicts: { kind: string; ratings: object[] }[] } } }>(
        'state { rosh { conflicts { kind ratings { level entry { reference } } } } }',
        { effectiveAt },
      )
      return state.rosh.conflicts.filter(({ kind }) => kind === 'TEXT_AND_CODE').flatMap(({ ratings }) => ratings)
    }
    const rating = (level: string, reference: string) => ({ level, entry: { reference } })
    expect(await conflicts('2024-06-20')).toEqual([rating('medium', 'R1'), rating('high', 'R1')])
    expect(await conflicts('2024-06-24T12:00:00Z')).toEqual([])
    expect(await conflicts('2024-06-26')).toEqual([rating('medium', 'E2'), rating('high', 'R1')])
  })

  it('shows both accounts of the day after the charge, and decides for neither', async () => {
    const custody = 'state { custody { value certainty } }'
    const { state } = await history.ask<{ state: { custody: object[] } }>(custody, { effectiveAt: '2024-06-22' })
    expect(state.custody).toHaveLength(2)
    expect(state.custody).toEqual(
      expect.arrayContaining([
        { value: 'in custody', certainty: 'POSSIBLE' },
        { value: 'released', certainty: 'POSSIBLE' },
      ]),
    )
  })

  it('shows what no list has a kind for, as it stood', async () => {
    const entry = 'entry(id: "P1") { ... on EntryFound { entry { title listed data actor { inWords } } } }'
    expect(await history.ask(entry)).toEqual({
      entry: {
        entry: {
          ...{ title: 'Unlisted kind "person.deported"', listed: false, data: { country: 'Česko' } },
          actor: { inWords: 'not recorded, Home Office' },
        },
      },
    })
  })
})

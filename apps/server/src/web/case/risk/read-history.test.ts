import { describe, expect, it } from '@jest/globals'
import { readHistory } from './read-history.ts'
import type { AnsweredHistory, AnsweredLevel, AnsweredProposal, AnsweredStep } from './risk.query.ts'

const actor = (inWords: string) => ({ inWords })

const level = (id: string, rest: Partial<AnsweredLevel> & { from?: string } = {}): AnsweredLevel => ({
  level: 'HIGH',
  certainty: 'CERTAIN',
  ...rest,
  source: {
    entry: { id, title: 'ROSH assessment', family: 'decision', relatesTo: [] },
    decider: { actor: actor(`author of ${id}, covering`), statedBy: null },
    from: { inWords: rest.from ?? '10 February 2025', latest: '2025-02-10T23:59:59.999Z' },
    countersignedBy: null,
    influences: [],
    alsoSetBy: [],
    ...rest.source,
  },
})

const step = (from: string | null, until: string | null, ...levels: readonly AnsweredLevel[]): AnsweredStep => ({
  from,
  until,
  levels: [...levels],
})

const history = (steps: readonly AnsweredStep[], proposals: readonly AnsweredProposal[] = []): AnsweredHistory => ({
  groups: [{ group: 'public', setting: 'COMMUNITY', steps: [...steps] }],
  proposals: [...proposals],
})

const ratings = (answered: AnsweredHistory) => readHistory(answered)[0]!.ratings

describe('the history of a group', () => {
  it('is one rating for as long as one entry keeps one level, possibly at first', () => {
    const [first, second, ...others] = ratings(
      history([
        step('2025-01-10T10:00:00.000Z', '2025-02-10T00:00:00.000Z', level('a', { level: 'LOW' })),
        step(
          '2025-02-10T00:00:00.000Z',
          '2025-02-10T23:59:59.999Z',
          level('a', { level: 'LOW', certainty: 'POSSIBLE' }),
          level('b', { certainty: 'POSSIBLE' }),
        ),
        step('2025-02-10T23:59:59.999Z', null, level('b')),
      ]),
    )
    expect(others).toEqual([])
    expect(first).toMatchObject({ lane: 'LOW', until: '10 February 2025', setBy: 'author of a, covering' })
    expect(second).toMatchObject({ lane: 'HIGH', until: 'still so at the moment shown' })
    expect(second!.stretches.map(({ certain }) => certain)).toEqual([false, true])
    expect(second!.atLatest).toBe(Date.parse('2025-02-10T23:59:59.999Z'))
    expect(second!.standing).toMatch(/^In force; for part of the time only possibly/)
  })

  it('names each entry that set the same level once, where the record does not say which came last', () => {
    const same = { id: 'b', family: 'decision', title: 'ROSH assessment', reference: 'B', actor: actor('author of b') }
    const also = level('a', { source: { ...level('a').source, alsoSetBy: [same] } })
    const [rating] = ratings(
      history([
        step('2025-01-10T10:00:00.000Z', '2025-02-10T00:00:00.000Z', also),
        step('2025-02-10T00:00:00.000Z', null, also),
      ]),
    )
    expect(rating!.alsoSetBy).toMatchObject([{ text: 'ROSH assessment (B) by author of b', entry: { id: 'b' } }])
  })

  it('is two ratings where another entry sets the same level again', () => {
    const set = ratings(
      history([
        step('2025-01-10T10:00:00.000Z', '2025-02-10T10:00:00.000Z', level('a')),
        step('2025-02-10T10:00:00.000Z', null, level('b')),
      ]),
    )
    expect(set.map(({ entry }) => entry.id)).toEqual(['a', 'b'])
  })

  it('says where nothing stood any more', () => {
    const [withdrawn] = ratings(
      history([
        step('2025-01-10T10:00:00.000Z', '2025-01-12T10:00:00.000Z', level('a')),
        step('2025-01-12T10:00:00.000Z', null),
      ]),
    )
    expect(withdrawn!.until).toBe('12 January 2025 at 10:00am; then none in force')
  })

  it('marks what was overridden, and says under whose influence a level was set', () => {
    const { source } = level('a')
    const [set] = ratings(
      history([
        step(
          '2025-01-10T10:00:00.000Z',
          null,
          level('a', {
            source: {
              ...source,
              entry: { ...source.entry, relatesTo: [{ as: 'overrides' }] },
              influences: [
                { type: 'DIRECTION', author: actor('head of PDU'), entry: { id: 'd', family: 'influence' } },
              ],
            },
          }),
        ),
      ]),
    )
    expect(set).toMatchObject({ sort: 'override', influences: [{ text: 'direction by head of PDU' }] })
  })

  it('holds a level whose source is withheld as withheld', () => {
    const [withheld] = readHistory({
      groups: [{ group: null, setting: 'CUSTODY', steps: [step(null, null, level('a', { level: null }))] }],
      proposals: [],
    })
    expect(withheld).toMatchObject({ group: 'group withheld', setting: 'in custody' })
    expect(withheld!.ratings[0]).toMatchObject({ lane: 'WITHHELD', at: undefined })
  })
})

describe('what was put forward', () => {
  const proposal = (rest: Partial<AnsweredProposal> = {}): AnsweredProposal => ({
    entry: {
      ...{ id: 'p', title: 'ROSH assessment', family: 'decision', contentWithheld: null, actor: actor('practitioner') },
      occurred: {
        earliest: '2025-02-11T14:20:00.000Z',
        latest: '2025-02-11T14:20:00.000Z',
        inWords: '11 February 2025 at 2:20pm',
      },
    },
    standing: 'AWAITING_COUNTERSIGNATURE',
    inEffectFrom: null,
    levels: [
      { group: 'Public', setting: 'COMMUNITY', level: 'VERY_HIGH' },
      { group: 'children', setting: 'COMMUNITY', level: 'HIGH' },
    ],
    returnedBy: [{ actor: actor('senior probation officer') }],
    overriddenBy: [],
    ...rest,
  })

  it('stands beside what was in force for the same group, and alone where nothing ever was', () => {
    const panels = readHistory(history([step('2025-01-10T10:00:00.000Z', null, level('a'))], [proposal()]))
    expect(panels.map(({ group, ratings: all }) => [group, ...all.map(({ sort, lane }) => `${sort} ${lane}`)])).toEqual(
      [
        ['public', 'set HIGH', 'put forward VERY_HIGH'],
        ['children', 'put forward HIGH'],
      ],
    )
    expect(panels[1]!.ratings[0]!.standing).toBe(
      'Put forward, awaiting countersignature; not in force; returned by senior probation officer',
    )
  })

  it('tells neither level nor group where its content is withheld', () => {
    const withheld = proposal({ levels: [], entry: { ...proposal().entry, contentWithheld: { why: 'restricted' } } })
    expect(readHistory(history([], [withheld])).at(-1)).toMatchObject({
      group: 'group withheld',
      ratings: [{ lane: 'WITHHELD', sort: 'put forward' }],
    })
  })
})

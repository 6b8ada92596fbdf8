import { describe, expect, it } from '@jest/globals'
import { historyOf, instantOf, type HistoryEntry } from '../testing/history.ts'
import { headOfUnit, manager, practitioner } from '../testing/people.ts'
import { caseStateAt } from './case-state.ts'

const role = (name: string) => ({ role: name, organisation: 'Probation' })

const rating = (
  levels: Readonly<Record<string, string>>,
  by: object = practitioner,
  status?: string,
): HistoryEntry => ({
  id: 'A',
  kind: 'assessment.rosh',
  occurred: '2025-03-01T10:00Z',
  by,
  data: { levels, ...(status === undefined ? {} : { status }) },
})

const override = (data: Readonly<Record<string, string>>, of = 'A'): HistoryEntry => ({
  id: 'O',
  kind: 'override.made',
  occurred: '2025-03-05T10:00Z',
  by: headOfUnit,
  data,
  relatesTo: { overrides: of },
})

const signature = (id: string, occurred: string, by: object): HistoryEntry => ({
  id,
  kind: 'countersignature.given',
  occurred,
  by,
  relatesTo: { countersigns: 'A' },
})

async function levelsOn(moment: string, entries: readonly HistoryEntry[]) {
  const state = caseStateAt((await historyOf(entries)).knownAt(), instantOf(moment))
  return state.rosh.groups.flatMap(({ group, levels }) =>
    levels.map(one => [group, one.setting.effect.level, one.certainty]),
  )
}

describe('an override that names only its result', () => {
  it('sets the one group that was rated', async () => {
    const entries = [rating({ public: 'medium' }), override({ to: 'Very high' })]
    expect(await levelsOn('2025-03-06', entries)).toEqual([['public', 'very high', 'certain']])
  })

  it('leaves open which of several groups it meant', async () => {
    const entries = [rating({ children: 'high', public: 'medium' }), override({ to: 'very high' })]
    expect(await levelsOn('2025-03-06', entries)).toEqual([
      ['children', 'high', 'possible'],
      ['children', 'very high', 'possible'],
      ['public', 'medium', 'possible'],
      ['public', 'very high', 'possible'],
    ])
  })

  it('sets the groups that its words name, and no other', async () => {
    const entries = [
      rating({ children: 'high', 'known adult': 'high', public: 'medium' }),
      override({ to: 'children low, Known adult medium' }),
    ]
    expect(await levelsOn('2025-03-06', entries)).toEqual([
      ['children', 'low', 'certain'],
      ['known adult', 'medium', 'certain'],
      ['public', 'medium', 'certain'],
    ])
  })

  it('changes nothing where the level it says that it changes is no level of the rating', async () => {
    const entries = [rating({ public: 'medium' }), override({ from: 'high', to: 'low' })]
    expect(await levelsOn('2025-03-06', entries)).toEqual([['public', 'medium', 'certain']])
  })

  it('sets a tier, a MAPPA level and a holder as well', async () => {
    const base = { occurred: '2025-03-01T10:00Z', by: practitioner }
    const entries = [
      { ...base, id: 'T', kind: 'tier.set', data: { tier: 'C' } },
      { ...base, id: 'M', kind: 'mappa.level.set', data: { level: 1 } },
      { ...base, id: 'H', kind: 'allocation.made', data: { to: 'N99A101' } },
      { ...override({ to: 'B' }, 'T'), id: 'O1' },
      { ...override({ to: 'level 2' }, 'M'), id: 'O2' },
      { ...override({ to: 'N99A102' }, 'H'), id: 'O3' },
    ]
    const state = caseStateAt((await historyOf(entries)).knownAt(), instantOf('2025-03-06'))
    expect([state.tier, state.mappaLevel, state.holders].map(values => values.map(one => one.setting.effect))).toEqual([
      [expect.objectContaining({ tier: 'B' })],
      [{ aspect: 'mappa-level', level: '2' }],
      [expect.objectContaining({ holder: 'N99A102' })],
    ])
  })
})

describe('two levels of which one may not be for the group', () => {
  it('are said to be so, and not to be of unknown order', async () => {
    const entries = [rating({ children: 'high', public: 'medium' }), override({ to: 'very high' })]
    const { rosh } = caseStateAt((await historyOf(entries)).knownAt(), instantOf('2025-03-06'))
    expect(rosh.conflicts.map(({ kind }) => kind)).toEqual(['effect not said', 'effect not said'])
  })
})

describe('a signature by somebody of the author’s role, neither with a staff number', () => {
  const author = role('probation practitioner')
  const awaiting = rating({ public: 'medium' }, author, 'awaiting countersignature')

  it('may be the author’s own: the rating is possibly in force', async () => {
    const entries = [awaiting, signature('S', '2025-03-02T10:00Z', author)]
    expect(await levelsOn('2025-03-03', entries)).toEqual([['public', 'medium', 'possible']])
  })

  it('no longer matters once somebody else has signed', async () => {
    const entries = [
      awaiting,
      signature('S', '2025-03-02T10:00Z', author),
      signature('T', '2025-03-04T10:00Z', role('senior probation officer')),
    ]
    expect(await levelsOn('2025-03-03', entries)).toEqual([['public', 'medium', 'possible']])
    expect(await levelsOn('2025-03-05', entries)).toEqual([['public', 'medium', 'certain']])
  })

  it('is another’s where name, grade or unit tell the two apart', async () => {
    for (const apart of [{ name: 'Ito' }, { grade: 'PO' }, { unit: 'PDU-2' }]) {
      const mine = { name: 'Okoro', grade: 'PSO', unit: 'PDU-1' }
      const named = Object.fromEntries(Object.keys(apart).map(key => [key, mine[key as keyof typeof mine]]))
      const entries = [
        rating({ public: 'medium' }, { ...author, ...named }, 'awaiting countersignature'),
        signature('S', '2025-03-02T10:00Z', { ...author, ...apart }),
      ]
      expect(await levelsOn('2025-03-03', entries)).toEqual([['public', 'medium', 'certain']])
    }
  })

  it('by a manager whose number stands there is another’s', async () => {
    const entries = [awaiting, signature('S', '2025-03-02T10:00Z', manager)]
    expect(await levelsOn('2025-03-03', entries)).toEqual([['public', 'medium', 'certain']])
  })
})

import { describe, expect, it } from '@jest/globals'
import { influencesOf } from '../accountability/influences.ts'
import { caseStateAt } from '../state/case-state.ts'
import { historyOf, instantOf, the, type HistoryEntry } from '../testing/history.ts'
import { headOfUnit, manager, nobodyNamed, policeOfficer, practitioner } from '../testing/people.ts'

const rating = (id: string, occurred: string, level: string, rest: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id,
  kind: 'assessment.rosh',
  occurred,
  by: practitioner,
  data: { levels: { public: level } },
  ...rest,
})

const publicLevels = (file: Parameters<typeof caseStateAt>[0], moment: string) =>
  caseStateAt(file, instantOf(moment))
    .rosh.groups.filter(group => group.group === 'public')
    .flatMap(group => group.levels.map(one => [one.setting.effect.level, one.certainty]))

describe('row 5: two ratings at once', () => {
  const conflicts = (file: Parameters<typeof caseStateAt>[0], moment: string) =>
    caseStateAt(file, instantOf(moment)).rosh.conflicts.map(conflict => [
      conflict.kind,
      conflict.ratings.map(one => [one.level, one.entry.source.reference]),
    ])

  it('returns those of two agencies side by side', async () => {
    const file = (
      await historyOf([
        rating('probation', '2021-02-01', 'medium'),
        rating('police', '2021-03-01', 'very high', { by: policeOfficer }),
      ])
    ).knownAt()
    expect(publicLevels(file, '2021-04-01')).toEqual([
      ['medium', 'certain'],
      ['very high', 'certain'],
    ])
    expect(conflicts(file, '2021-04-01')).toEqual([
      [
        'two agencies',
        [
          ['medium', 'probation'],
          ['very high', 'police'],
        ],
      ],
    ])
  })

  it('returns text against code of one record, and two systems of one agency', async () => {
    const file = (
      await historyOf([
        rating('oasys', '2021-02-01', 'low', {
          data: { levels: { public: 'low' }, narrativeLevel: 'high', tool: 'OASys' },
        }),
        rating('other', '2021-03-01', 'medium', { data: { levels: { public: 'medium' }, tool: 'SARA' } }),
      ])
    ).knownAt()
    expect(conflicts(file, '2021-04-01').map(([kind]) => kind)).toEqual(['two systems', 'text and code'])
  })

  it('returns both of one day whose order nobody recorded, and of one very instant', async () => {
    const day = (await historyOf([rating('a', '2021-02-01', 'low'), rating('b', '2021-02-01', 'high')])).knownAt()
    expect(publicLevels(day, '2021-02-05')).toEqual([
      ['low', 'possible'],
      ['high', 'possible'],
    ])
    const instant = '2021-02-01T10:00Z'
    const same = (await historyOf([rating('a', instant, 'low'), rating('b', instant, 'high')])).knownAt()
    expect(publicLevels(same, '2021-02-05')).toEqual([
      ['low', 'possible'],
      ['high', 'possible'],
    ])
  })
})

describe('ratings and their signatures', () => {
  const awaiting = rating('r', '2021-02-01T10:00Z', 'high', {
    data: { levels: { public: 'high' }, status: 'awaiting countersignature' },
  })
  const sign = (occurred: string): HistoryEntry => ({
    id: 'signed',
    kind: 'countersignature.given',
    occurred,
    by: manager,
    relatesTo: { countersigns: 'r' },
  })

  it('a signature recorded before its rating gives effect from the rating on, not before', async () => {
    const file = (await historyOf([awaiting, sign('2021-01-31T10:00Z')])).knownAt()
    expect(publicLevels(file, '2021-01-31')).toEqual([])
    expect(publicLevels(file, '2021-02-01')).toEqual([['high', 'certain']])
  })

  it('a signature known only to the month gives effect surely after it, and never before the rating', async () => {
    const file = (await historyOf([awaiting, sign('2021-02')])).knownAt()
    expect(publicLevels(file, '2021-01-31')).toEqual([])
    expect(caseStateAt(file, Date.parse('2021-02-01T09:59Z')).rosh.groups).toEqual([])
    expect(publicLevels(file, '2021-02-10')).toEqual([['high', 'possible']])
    expect(publicLevels(file, '2021-03-01')).toEqual([['high', 'certain']])
  })

  it('a return after the signature stays visible and takes nothing out of force', async () => {
    const file = (
      await historyOf([
        awaiting,
        sign('2021-02-02T10:00Z'),
        {
          id: 'back',
          kind: 'countersignature.returned',
          occurred: '2021-02-03T10:00Z',
          by: manager,
          relatesTo: { returns: 'r' },
        },
      ])
    ).knownAt()
    expect(publicLevels(file, '2021-02-04')).toEqual([['high', 'certain']])
    expect(influencesOf(file, the(file, 'r')).map(one => one.type)).toEqual(['countersignature', 'return'])
  })

  it("a chain of overrides puts the last authority's level in force, and keeps every one", async () => {
    const override = (id: string, occurred: string, of: string, from: string, to: string): HistoryEntry => ({
      id,
      kind: 'override.made',
      occurred,
      by: id === 'o1' ? manager : headOfUnit,
      relatesTo: { overrides: of },
      data: { from, to },
    })
    const file = (
      await historyOf([
        rating('r', '2021-02-01T10:00Z', 'high'),
        override('o1', '2021-02-02T10:00Z', 'r', 'high', 'medium'),
        override('o2', '2021-02-03T10:00Z', 'o1', 'medium', 'very high'),
      ])
    ).knownAt()
    expect(publicLevels(file, '2021-02-01')).toEqual([['high', 'certain']])
    expect(publicLevels(file, '2021-02-02')).toEqual([['medium', 'certain']])
    expect(publicLevels(file, '2021-02-03')).toEqual([['very high', 'certain']])
  })

  it('a rating by nobody named takes the place of the one before, as its own source says no other agency', async () => {
    const file = (
      await historyOf([rating('r', '2021-02-01', 'high'), rating('s', '2021-03-01', 'low', { by: nobodyNamed })])
    ).knownAt()
    expect(publicLevels(file, '2021-04-01')).toEqual([['low', 'certain']])
  })
})

import { describe, expect, it } from '@jest/globals'
import { aCard } from '../entry/testing/a-card.ts'
import { CaseLinks } from '../frame/case-links.ts'
import { overviewModel } from './overview-model.ts'
import type { SourceParts, State } from './overview.query.ts'

const links = new CaseLinks('X1', { knownAt: '2024-06-01' })

function aSource(parts: Partial<SourceParts> = {}): SourceParts {
  return {
    entry: aCard({ id: 'file:R', family: 'decision' }),
    from: { inWords: '1 May 2024' },
    decidedAt: { inWords: '1 May 2024' },
    decider: { actor: { inWords: 'practitioner N1' }, statedBy: null },
    countersignedBy: null,
    countersignedAfter: null,
    versionNotCountersigned: null,
    influences: [],
    alsoSetBy: [],
    ...parts,
  }
}

function aState(parts: Partial<State> = {}): State {
  return {
    noneRecorded: [],
    rosh: { groups: [], conflicts: [] },
    tier: [],
    mappa: { categories: [], levels: [] },
    holders: [],
    custody: [],
    sentence: [],
    licence: { status: [], conditions: [] },
    supervision: [],
    contactFrequency: [],
    enforcement: [],
    registers: [],
    unplaced: [],
    openRequests: [],
    proposals: [],
    recalls: [],
    ...parts,
  }
}

const level = { level: 'MEDIUM' as const, certainty: 'CERTAIN' as const, source: aSource(), amendedLater: [] }

describe('the first page of a case', () => {
  it('shows levels that rest on one rating together, and others apart', () => {
    const group = (name: string | null, source: SourceParts, setting: 'COMMUNITY' | 'CUSTODY' = 'COMMUNITY') => ({
      group: name,
      setting,
      levels: [{ ...level, source }],
    })
    const other = aSource({ entry: aCard({ id: 'file:S' }) })
    const { ratings } = overviewModel(
      links,
      aState({
        rosh: {
          conflicts: [],
          groups: [group('public', aSource()), group('children', aSource()), group(null, other, 'CUSTODY')],
        },
      }),
    )
    expect(ratings.map(({ levels }) => levels.map(one => `${one.group} ${one.setting}`))).toEqual([
      ['public in the community', 'children in the community'],
      ['group withheld in custody'],
    ])
    expect(ratings[0]!.source.link.href).toBe('/cases/X1/decisions/file%3AR?knownAt=2024-06-01')
  })

  it('says of a value that was changed after its countersignature that what stands has none', () => {
    const source = aSource({ countersignedBy: aCard({ id: 'file:C' }), versionNotCountersigned: 2 })
    const groups = [{ group: 'public', setting: 'COMMUNITY' as const, levels: [{ ...level, source }] }]
    const [rating] = overviewModel(links, aState({ rosh: { conflicts: [], groups } })).ratings
    expect(rating!.source.notCountersigned).toBe('No countersignature of version 2 recorded')
  })

  it('says of a value who agreed to it, whose influence is recorded, and whether its author stands by that', () => {
    const signed = aCard({ id: 'file:C' })
    const influence = (type: 'DIRECTION' | 'COUNTERSIGNATURE', entry: typeof signed) => ({
      type,
      attestation: 'UNATTESTED' as const,
      author: { inWords: 'manager N2' },
      entry,
    })
    const source = aSource({
      from: { inWords: '2 May 2024' },
      countersignedBy: signed,
      countersignedAfter: { inWords: '8 minutes' },
      influences: [influence('DIRECTION', aCard({ id: 'file:D' })), influence('COUNTERSIGNATURE', signed)],
    })
    const value = { value: 'released', certainty: 'POSSIBLE' as const, source, amendedLater: [] }
    const [custody] = overviewModel(links, aState({ custody: [value] })).aspects
    expect(custody!.values[0]).toMatchObject({ value: 'released', possible: true })
    expect(custody!.values[0]!.source).toMatchObject({ from: '2 May 2024', countersigned: { after: '8 minutes' } })
    expect(custody!.values[0]!.source.influences).toMatchObject([
      { word: 'direction', by: 'manager N2', doubt: 'unattested' },
    ])
  })

  it('names every entry that a value rests on, where the record does not say which came last', () => {
    const source = aSource({ alsoSetBy: [aCard({ id: 'file:S', reference: 'S' })] })
    const value = { value: 'released', certainty: 'CERTAIN' as const, source, amendedLater: [] }
    const [custody] = overviewModel(links, aState({ custody: [value] })).aspects
    expect(custody!.values[0]!.source.alsoSetBy).toMatchObject([
      { reference: 'S', href: expect.stringContaining('file%3AS?knownAt=2024-06-01') },
    ])
  })

  it('shows what was put forward last first, and ahead of it what has no time', () => {
    const proposal = (reference: string, day: string | null) => ({
      entry: aCard({
        reference,
        occurred: day === null ? null : { inWords: day, earliest: `2024-05-${day}T00:00:00.000Z` },
      }),
      ...{ standing: 'PROPOSED' as const, effects: [], returnedBy: [], overriddenBy: [] },
    })
    const state = aState({ proposals: [proposal('U', null), proposal('A', '01'), proposal('B', '02')] })
    expect(overviewModel(links, state).proposals.map(({ link }) => link.reference)).toEqual(['U', 'B', 'A'])
  })

  it('leaves out aspects without a value, which it names as not recorded', () => {
    const model = overviewModel(links, aState({ noneRecorded: ['tier', 'custody'] }))
    expect(model.aspects).toEqual([])
    expect(model.noneRecorded).toEqual(['tier', 'custody'])
  })

  it('shows content that is withheld as withheld', () => {
    const value = { value: null, certainty: 'CERTAIN' as const, source: aSource(), amendedLater: [] }
    const { aspects } = overviewModel(links, aState({ licence: { status: [value], conditions: [] } }))
    expect(aspects[0]!.values[0]!.value).toBe('withheld')
  })

  it('says of what waits with whom, or that it is not recorded, or that it is withheld', () => {
    const withheld = { __typename: 'WithheldText' as const, why: 'A concern.', holder: null }
    const request = { subject: null, statement: 'No reply recorded.', overdue: 'YES' as const, entry: aCard() }
    const { requests } = overviewModel(
      links,
      aState({
        openRequests: [
          { ...request, of: 'Police' },
          { ...request, of: null, overdue: 'NO' },
          { ...request, of: null, overdue: 'WITHHELD', entry: aCard({ headline: withheld }) },
        ],
      }),
    )
    expect(requests.map(({ of, overdue }) => [of, overdue])).toEqual([
      ['Police', true],
      ['of whom is not recorded', false],
      ['withheld', false],
    ])
  })
})

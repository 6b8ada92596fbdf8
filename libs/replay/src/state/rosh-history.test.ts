import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { CaseFile } from '../case-file/case-file.ts'
import { arbitraryEntries, instant } from '../testing/arbitrary-history.ts'
import { inText } from '../testing/every-answer.ts'
import { historyOf, instantOf, references, type HistoryEntry } from '../testing/history.ts'
import { headOfUnit, manager, practitioner } from '../testing/people.ts'
import { roshAt } from './rosh.ts'
import { roshHistory, type RoshHistory } from './rosh-history.ts'
import { settingsOf } from './setting.ts'

const rating = (id: string, occurred: string, level: string, data: HistoryEntry['data'] = {}): HistoryEntry => ({
  id,
  kind: 'assessment.rosh',
  occurred,
  by: practitioner,
  data: { levels: { public: level }, ...data },
})

const historyBy = (file: CaseFile, moment = '2030-01-01') => roshHistory(settingsOf(file), instantOf(moment))

const steps = ({ groups }: RoshHistory) =>
  groups.flatMap(group =>
    group.steps.map(({ from, levels }) => [
      new Date(from).toISOString(),
      ...levels.map(
        ({ setting, certainty }) => `${setting.effect.level} by ${setting.entry.source.reference}, ${certainty}`,
      ),
    ]),
  )

describe('the history of ROSH levels', () => {
  it('holds at any instant just what was in force then, as known at the same moment', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryEntries({ min: 1, max: 9 }), instant, instant, async (given, knownAt, at) => {
        const settings = settingsOf((await historyOf(given)).knownAt(knownAt))
        const stood = roshHistory(settings, Infinity).groups.flatMap(({ group, setting, steps: all }) => {
          const step = all.findLast(({ from }) => from <= at)
          return step === undefined || step.levels.length === 0 ? [] : [{ group, setting, levels: step.levels }]
        })
        expect(inText(stood)).toBe(inText(roshAt(settings, at).groups))
      }),
      { numRuns: 300 },
    )
  })

  it('has steps that follow one another without a gap, each different from the one before', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryEntries({ min: 1, max: 9 }), instant, async (given, by) => {
        for (const group of roshHistory(settingsOf((await historyOf(given)).knownAt()), by).groups) {
          expect(group.steps[0]!.levels).not.toEqual([])
          group.steps.forEach((step, index) => {
            const next = group.steps[index + 1]
            expect(step.until).toBe(next?.from)
            expect(step.from).toBeLessThanOrEqual(by)
            if (next) expect(inText(next.levels)).not.toBe(inText(step.levels))
          })
        }
      }),
      { numRuns: 150 },
    )
  })

  it('goes from one level to the next with who set it, over the day in which nobody says the hour', async () => {
    const history = await historyOf([
      rating('first', '2025-01-10T10:00Z', 'low'),
      rating('second', '2025-02-10', 'high'),
    ])
    expect(steps(historyBy(history.knownAt()))).toEqual([
      ['2025-01-10T10:00:00.000Z', 'low by first, certain'],
      ['2025-02-10T00:00:00.000Z', 'low by first, possible', 'high by second, possible'],
      ['2025-02-10T23:59:59.999Z', 'high by second, certain'],
    ])
  })

  it('ends at the moment asked about, and knows nothing recorded after the moment of knowledge', async () => {
    const history = await historyOf([
      rating('first', '2025-01-10T10:00Z', 'low'),
      { ...rating('second', '2025-02-10T10:00Z', 'high'), recordedAt: '2025-06-01' },
    ])
    expect(steps(historyBy(history.knownAt(), '2025-02-01'))).toHaveLength(1)
    expect(steps(historyBy(history.knownAt('2025-03-01')))).toHaveLength(1)
    expect(steps(historyBy(history.knownAt()))).toHaveLength(2)
  })

  it('keeps a rating that waits for its signature among what was put forward, and in force from the signature on', async () => {
    const history = await historyOf([
      rating('waiting', '2025-01-10T10:00Z', 'high', { status: 'awaiting countersignature' }),
      {
        id: 'signed',
        kind: 'countersignature.given',
        occurred: '2025-01-12T10:00Z',
        by: manager,
        relatesTo: { countersigns: 'waiting' },
      },
    ])
    const all = historyBy(history.knownAt())
    expect(steps(all)).toEqual([['2025-01-12T10:00:00.000Z', 'high by waiting, certain']])
    expect(references(all.proposals.map(proposal => proposal.entry))).toEqual(['waiting'])
    expect(historyBy(history.knownAt(), '2025-01-09').proposals).toEqual([])
  })

  it('shows an override as a step of its own by whoever overrode', async () => {
    const history = await historyOf([
      rating('rated', '2025-01-10T10:00Z', 'high'),
      {
        id: 'overridden',
        kind: 'override.made',
        occurred: '2025-01-12T10:00Z',
        by: headOfUnit,
        data: { from: 'high', to: 'medium' },
        relatesTo: { overrides: 'rated' },
      },
    ])
    expect(steps(historyBy(history.knownAt()))).toEqual([
      ['2025-01-10T10:00:00.000Z', 'high by rated, certain'],
      ['2025-01-12T10:00:00.000Z', 'medium by overridden, certain'],
    ])
  })

  it('has a step with nothing in force where what was set was withdrawn', async () => {
    const history = await historyOf([
      rating('wrong', '2025-01-10T10:00Z', 'high'),
      {
        id: 'taken back',
        kind: 'record.withdrawn',
        occurred: '2025-01-12T10:00Z',
        by: practitioner,
        relatesTo: { corrects: 'wrong' },
      },
    ])
    expect(steps(historyBy(history.knownAt()))).toEqual([
      ['2025-01-10T10:00:00.000Z', 'high by wrong, certain'],
      ['2025-01-12T10:00:00.000Z'],
    ])
  })
})

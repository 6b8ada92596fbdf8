import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { accountabilityOf } from '../accountability/accountability.ts'
import { informationAt } from '../accountability/information.ts'
import { processesAt } from '../processes/process.ts'
import { recordedAfter } from '../recorded-after/recorded-after.ts'
import { isOpen, requestsAt } from '../requests/requests.ts'
import { caseStateAt } from '../state/case-state.ts'
import { holdingPeriods } from '../state/holding.ts'
import { settingsOf } from '../state/setting.ts'
import { arbitraryEntries, instant } from '../testing/arbitrary-history.ts'
import { everyAnswer, inText } from '../testing/every-answer.ts'
import { crn, historyOf, instantOf, references, the, type HistoryEntry } from '../testing/history.ts'
import { headOfUnit, manager, practitioner } from '../testing/people.ts'
import { openCaseFile, type CaseFile } from './case-file.ts'
import { withdrawalsOf } from './withdrawals.ts'

function rating(id: string, occurred: string, level: string, rest: Partial<HistoryEntry> = {}): HistoryEntry {
  return { id, kind: 'assessment.rosh', occurred, by: practitioner, data: { levels: { public: level } }, ...rest }
}

function withdrawal(of: string, occurred: string, rest: Partial<HistoryEntry> = {}): HistoryEntry {
  const data = { reason: 'entered on the wrong case' }
  return {
    id: 'back',
    kind: 'record.withdrawn',
    occurred,
    by: practitioner,
    relatesTo: { corrects: of },
    data,
    ...rest,
  }
}

const levels = (file: CaseFile, at: string) =>
  caseStateAt(file, instantOf(at)).rosh.groups.flatMap(group =>
    group.levels.map(level => `${level.setting.effect.level} ${level.certainty}`),
  )

describe('an entry made in error and withdrawn by its author', () => {
  const entries = [
    rating('first', '2024-03-01T09:00Z', 'high'),
    rating('mistaken', '2024-03-05T09:00Z', 'low'),
    withdrawal('mistaken', '2024-03-08T09:00Z'),
  ]

  it('was in force until then, and what it had replaced is in force again from then on', async () => {
    const file = (await historyOf(entries)).knownAt()
    expect(levels(file, '2024-03-07')).toEqual(['low certain'])
    expect(levels(file, '2024-03-09')).toEqual(['high certain'])
  })

  it('is as it was in every view from before the withdrawal was known', async () => {
    const file = (await historyOf(entries)).knownAt('2024-03-07')
    expect(levels(file, '2024-03-09')).toEqual(['low certain'])
    expect(withdrawalsOf(file, the(file, 'mistaken'))).toEqual([])
  })

  it('stays on the record with the withdrawal beside it', async () => {
    const file = (await historyOf(entries)).knownAt()
    expect(references(file.entries)).toEqual(['first', 'mistaken', 'back'])
    const entry = the(file, 'mistaken')
    expect(withdrawalsOf(file, entry)).toMatchObject([
      { entry: { id: 'mini:back' }, reason: 'entered on the wrong case' },
    ])
    expect(accountabilityOf(file, entry, file.knownAt).withdrawals).toHaveLength(1)
    const [late] = recordedAfter(file, instantOf('2024-03-06')).entries
    expect(references(late!.changes)).toEqual(['mistaken'])
  })

  it('is not taken back before the withdrawal was written down, whatever time that claims for itself', async () => {
    const late = withdrawal('mistaken', '2024-03-05T10:00Z', { recordedAt: '2024-03-20T10:00Z' })
    const file = (await historyOf([...entries.slice(0, 2), late])).knownAt()
    expect(levels(file, '2024-03-19')).toEqual(['low certain'])
    expect(levels(file, '2024-03-21')).toEqual(['high certain'])
  })

  it('may or may not be in force on a day on which it was withdrawn at an hour nobody recorded', async () => {
    const file = (await historyOf([...entries.slice(0, 2), withdrawal('mistaken', '2024-03-08')])).knownAt()
    const state = caseStateAt(file, Date.parse('2024-03-08T12:00Z'))
    const [group] = state.rosh.groups
    expect(group!.levels.map(level => [level.setting.effect.level, level.certainty])).toEqual([
      ['high', 'possible'],
      ['low', 'possible'],
    ])
  })

  it('keeps its effect when anybody else withdraws it, and when it reports what another did', async () => {
    const byAnother = withdrawal('mistaken', '2024-03-08T09:00Z', { by: manager })
    expect(levels((await historyOf([...entries.slice(0, 2), byAnother])).knownAt(), '2024-03-09')).toEqual([
      'low certain',
    ])
    const told: HistoryEntry = {
      id: 'told',
      kind: 'manager.direction',
      occurred: '2024-03-05T09:00Z',
      by: manager,
      recordedBy: practitioner,
    }
    const file = (await historyOf([told, withdrawal('told', '2024-03-08T09:00Z')])).knownAt()
    expect(withdrawalsOf(file, the(file, 'told'))).toEqual([])
  })
})

describe('what stands on something withdrawn', () => {
  const awaiting = { status: 'awaiting countersignature', levels: { public: 'high' } }
  const signature = (id: string, occurred: string, by = manager): HistoryEntry => ({
    id,
    kind: 'countersignature.given',
    occurred,
    by,
    relatesTo: { countersigns: 'rated' },
  })

  it('waits for its countersignature again, until somebody else signs', async () => {
    const entries = [
      rating('rated', '2024-03-01T09:00Z', 'high', { data: awaiting }),
      signature('signed', '2024-03-02T09:00Z'),
      withdrawal('signed', '2024-03-04T09:00Z', { by: manager }),
      signature('signed after all', '2024-03-06T09:00Z', headOfUnit),
    ]
    const file = (await historyOf(entries)).knownAt()
    const open = (at: string) => requestsAt(file, instantOf(at)).filter(isOpen).length
    expect(['2024-03-03', '2024-03-05', '2024-03-07'].map(at => levels(file, at))).toEqual([
      ['high certain'],
      [],
      ['high certain'],
    ])
    expect(['2024-03-03', '2024-03-05', '2024-03-07'].map(open)).toEqual([0, 1, 0])
    expect(caseStateAt(file, instantOf('2024-03-05')).proposals).toHaveLength(1)
  })

  it('counts for no requirement, and is still shown as given', async () => {
    const file = (
      await historyOf([
        rating('rated', '2024-03-01T09:00Z', 'high', { data: awaiting }),
        signature('signed', '2024-03-02T09:00Z'),
        withdrawal('signed', '2024-03-04T09:00Z', { by: manager }),
      ])
    ).knownAt()
    const { influences, oversight } = accountabilityOf(file, the(file, 'rated'), file.knownAt)
    expect(influences.map(({ entry, withdrawals }) => [entry.source.reference, withdrawals.length])).toEqual([
      ['signed', 1],
    ])
    expect(oversight.map(({ status }) => status)).toEqual(['none recorded', 'none recorded'])
  })

  it('goes back to whoever held the case before', async () => {
    const allocation = (id: string, occurred: string, to: string): HistoryEntry => ({
      id,
      kind: 'allocation.made',
      occurred,
      by: manager,
      data: { to },
    })
    const file = (
      await historyOf([
        allocation('one', '2024-03-01T09:00Z', 'N88A101'),
        allocation('other', '2024-03-05T09:00Z', 'N88A102'),
        withdrawal('other', '2024-03-08T09:00Z', { by: manager }),
      ])
    ).knownAt()
    const periods = holdingPeriods(settingsOf(file))
    expect(periods.map(({ holder, from, endedBy }) => [holder, from.edtf, endedBy?.source.reference])).toEqual([
      ['N88A101', '2024-03-01T09:00Z', 'other'],
      ['N88A102', '2024-03-05T09:00Z', 'back'],
      ['N88A101', '2024-03-08T09:00Z', undefined],
    ])
  })

  it('is no information for a decision made later, and was for one made before', async () => {
    const decision = (id: string, occurred: string): HistoryEntry => ({
      id,
      kind: 'warning.issued',
      occurred,
      by: practitioner,
    })
    const file = (
      await historyOf([
        { id: 'call', kind: 'info.received', occurred: '2024-03-01T09:00Z', by: practitioner },
        decision('before', '2024-03-02T09:00Z'),
        withdrawal('call', '2024-03-03T09:00Z'),
        decision('after', '2024-03-04T09:00Z'),
      ])
    ).knownAt()
    const had = (reference: string) => informationAt(file, the(file, reference)).recordedNotReliedOn.length
    expect([had('before'), had('after')]).toEqual([1, 0])
  })
})

describe('a withdrawal, whatever the history', () => {
  /** A history with one of its entries withdrawn by its author, who wrote it. */
  const withdrawnFrom = arbitraryEntries({ min: 1, max: 8 })
    .chain(given =>
      fc.record({ given: fc.constant(given), place: fc.integer({ min: 0, max: given.length - 1 }), instant }),
    )
    .map(({ given, place, instant: at }) => {
      const entries = given.map((entry, index): HistoryEntry => {
        return index === place ? ownEntry(entry) : entry
      })
      const taken = withdrawal(`e${place}`, new Date(at).toISOString())
      return { entries, all: [...entries, taken], place, at }
    })
  const runs = { numRuns: 150 }

  it('known only later changes no earlier known answer', async () => {
    await fc.assert(
      fc.asyncProperty(withdrawnFrom, instant, instant, instant, async ({ entries, all, at }, known, when, earlier) => {
        const knownAt = Math.min(known, at - 1)
        const [before, after] = await Promise.all([historyOf(entries), historyOf(all)])
        expect(everyAnswer(after.knownAt(knownAt), when, earlier)).toBe(
          everyAnswer(before.knownAt(knownAt), when, earlier),
        )
      }),
      runs,
    )
  })

  it('changes nothing that held before it', async () => {
    await fc.assert(
      fc.asyncProperty(withdrawnFrom, instant, async ({ entries, all, at }, when) => {
        const earlier = Math.min(when, at - 1)
        const [before, after] = await Promise.all([historyOf(entries), historyOf(all)])
        expect(held(after.knownAt(), earlier)).toBe(held(before.knownAt(), earlier))
      }),
      runs,
    )
  })

  it('leaves requests and processes from then on as if the entry had never been made', async () => {
    await fc.assert(
      fc.asyncProperty(withdrawnFrom, instant, async ({ all, place, at }, when) => {
        const later = Math.max(when, at)
        const { entries } = await historyOf(all)
        const without = entries.filter(({ source }) => ![`e${place}`, 'back'].includes(source.reference))
        const answers = (file: CaseFile) => inText([requestsAt(file, later), processesAt(file, later)])
        const today = Date.parse('2030-01-01T00:00Z')
        const taken = entries.find(({ source }) => source.reference === `e${place}`)!
        if (taken.kind === 'record.withdrawn') return
        expect(answers(openCaseFile(crn, entries, today))).toBe(answers(openCaseFile(crn, without, today)))
      }),
      runs,
    )
  })

  /** The same entry by somebody who wrote it down themself. */
  function ownEntry({ id, kind, data = {}, occurred = null, recordedAt = null, ...rest }: HistoryEntry): HistoryEntry {
    const { relatesTo = {}, reliedOn = [], detail = '' } = rest
    return { id, kind, data, occurred, recordedAt, relatesTo, reliedOn, detail, by: practitioner }
  }

  /** What was in force, waiting and asked; when a holding ends is said of later times by its nature. */
  function held(file: CaseFile, when: number): string {
    return inText({ ...caseStateAt(file, when), holding: [] }).replace(/,"withdrawals":\[(?:[^[\]]|\[[^\]]*\])*\]/g, '')
  }
})

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { happenedBy, orderOf, readEdtf, type CaseEntry, type Effect } from '#case-record'
import { isKnownBy, laterOf } from './basis/known.ts'
import { openCaseFile } from './case-file/case-file.ts'
import { compareForPresentation, orderBetween } from './case-file/order.ts'
import { compareMoments } from './compare/compare.ts'
import { processesAt } from './processes/process.ts'
import { caseStateAt } from './state/case-state.ts'
import { inForceAt } from './state/in-force.ts'
import { settingsOf, type Setting } from './state/setting.ts'
import { arbitraryEntries, instant, inTwoFiles, moment } from './testing/arbitrary-history.ts'
import { everyAnswer } from './testing/every-answer.ts'
import { crn, historyOf, historyOfFiles } from './testing/history.ts'

const entriesOf = arbitraryEntries({ min: 1, max: 9 })
const flags = fc.array(fc.boolean(), { minLength: 9, maxLength: 9 })
const runs = { numRuns: 150 }

describe('what was not yet known', () => {
  it('changes no answer: the fold at a knownAt is the fold of the entries known by then and of nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(entriesOf, instant, instant, instant, async (given, knownAt, effectiveAt, earlier) => {
        const { entries } = await historyOf(given)
        const known = entries.filter(entry => isKnownBy(entry, knownAt))
        const full = everyAnswer(openCaseFile(crn, entries, knownAt), effectiveAt, earlier)
        expect(full).toBe(everyAnswer(openCaseFile(crn, known, knownAt), effectiveAt, earlier))
      }),
      runs,
    )
  })

  it('is surely never shown: an entry shown may have been recorded, or have happened where nobody says, by then', async () => {
    await fc.assert(
      fc.asyncProperty(entriesOf, instant, async (given, knownAt) => {
        const file = (await historyOf(given)).knownAt(knownAt)
        for (const entry of file.entries) {
          const when = entry.recorded.status === 'not stated' ? entry.occurred : entry.recorded.when
          if (when) expect(happenedBy(when, knownAt)).not.toBe('no')
        }
      }),
      runs,
    )
  })

  it('grows and never shrinks as time goes on', async () => {
    await fc.assert(
      fc.asyncProperty(entriesOf, instant, instant, async (given, one, other) => {
        const history = await historyOf(given)
        const later = new Set(history.knownAt(Math.max(one, other)).entries)
        expect(history.knownAt(Math.min(one, other)).entries.every(entry => later.has(entry))).toBe(true)
      }),
      runs,
    )
  })
})

describe('the order of arrival', () => {
  it('of entries changes no answer', async () => {
    await fc.assert(
      fc.asyncProperty(
        entriesOf.chain(given => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))),
        instant,
        instant,
        async ([given, shuffled], effectiveAt, earlier) => {
          const answers = await Promise.all(
            [given, shuffled].map(async order => everyAnswer((await historyOf(order)).knownAt(), effectiveAt, earlier)),
          )
          expect(answers[0]).toBe(answers[1])
        },
      ),
      runs,
    )
  })

  it('of files changes no answer', async () => {
    await fc.assert(
      fc.asyncProperty(entriesOf, flags, instant, instant, async (given, second, effectiveAt, earlier) => {
        const files = inTwoFiles(given, second)
        const answers = await Promise.all(
          [files, [...files].reverse()].map(async order =>
            everyAnswer((await historyOfFiles(order)).knownAt(), effectiveAt, earlier),
          ),
        )
        expect(answers[0]).toBe(answers[1])
      }),
      runs,
    )
  })
})

describe('what is in force', () => {
  const setting = (index: number, edtf: string): Setting => {
    const recorded = { status: 'not stated' }
    const entry = { id: `e${index}`, occurred: readEdtf(edtf), recorded } as CaseEntry
    const effect: Effect = { aspect: 'tier', tier: `T${index}`, provisional: false }
    return { effect, entry, origin: entry, from: readEdtf(edtf), countersignedBy: undefined }
  }
  const settings = fc
    .array(moment, { maxLength: 6 })
    .map(times => times.flatMap((edtf, index) => (edtf === null ? [] : [setting(index, edtf)])))

  it('never holds a value that was surely replaced, or not begun; always every value surely begun and not replaced', () => {
    fc.assert(
      fc.property(settings, instant, (all, at) => {
        const shown = inForceAt(
          all,
          at,
          () => true,
          (left, right) => left === right,
        ).map(one => one.setting)
        for (const one of all) {
          const begun = happenedBy(one.from!, at)
          const replacedBy = all.filter(other => orderOf(one.from!, other.from!) === 'before')
          if (begun === 'no' || replacedBy.some(other => happenedBy(other.from!, at) === 'surely')) {
            expect(shown).not.toContain(one)
          } else if (begun === 'surely') {
            expect(shown).toContain(one)
          }
        }
      }),
    )
  })

  it('is certain only where nothing else may stand in its place', () => {
    fc.assert(
      fc.property(settings, instant, (all, at) => {
        const shown = inForceAt(
          all,
          at,
          () => true,
          (left, right) => left === right,
        )
        const certain = shown.filter(one => one.certainty === 'certain')
        if (certain.length > 0) expect(shown).toHaveLength(1)
        for (const one of certain) expect(happenedBy(one.setting.from!, at)).toBe('surely')
      }),
    )
  })

  it('was never in force before the entry it stands on may have happened', async () => {
    await fc.assert(
      fc.asyncProperty(entriesOf, async given => {
        for (const { from, origin } of settingsOf((await historyOf(given)).knownAt()).settings) {
          if (from && origin.occurred) expect(from.earliest).toBeGreaterThanOrEqual(origin.occurred.earliest)
        }
      }),
      runs,
    )
  })
})

describe('licence conditions', () => {
  it('never surely stand from before a revocation that surely stands and that nothing took back', async () => {
    await fc.assert(
      fc.asyncProperty(entriesOf, instant, async (given, at) => {
        const file = (await historyOf(given)).knownAt()
        const { settings } = settingsOf(file)
        if (file.entries.some(({ kind }) => kind === 'recall.rescinded' || kind === 'record.withdrawn')) return
        const revoked = settings.filter(
          ({ effect, from }) =>
            effect.aspect === 'licence' && effect.status === 'revoked' && from && happenedBy(from, at) === 'surely',
        )
        for (const { setting, alsoSetBy } of caseStateAt(file, at).conditions) {
          const last = [setting, ...alsoSetBy].some(one =>
            revoked.every(end => orderOf(one.from!, end.from!) !== 'before'),
          )
          expect(last).toBe(true)
        }
      }),
      runs,
    )
  })
})

describe('order in time', () => {
  const when = moment.filter(edtf => edtf !== null).map(edtf => readEdtf(edtf))

  it('is never invented between times that may overlap, and never contradicts itself', () => {
    fc.assert(
      fc.property(when, when, (left, right) => {
        const order = orderOf(left, right)
        const overlap = left.earliest <= right.latest && right.earliest <= left.latest
        if (overlap) expect(['unknown', 'same-instant']).toContain(order)
        else expect(order).toBe(left.latest < right.earliest ? 'before' : 'after')
        const mirrored = { before: 'after', after: 'before', unknown: 'unknown', 'same-instant': 'same-instant' }
        expect(orderOf(right, left)).toBe(mirrored[order])
      }),
    )
  })

  it('is kept by the order of presentation wherever it is certain', async () => {
    await fc.assert(
      fc.asyncProperty(entriesOf, async given => {
        const { entries } = (await historyOf(given)).knownAt()
        entries.forEach((entry, index) => {
          for (const later of entries.slice(index + 1)) {
            expect(orderBetween(entry, later)).not.toBe('after')
            expect(compareForPresentation(entry, later)).toBe(-1)
          }
        })
      }),
      runs,
    )
  })

  it('makes the later of two times lie after neither bound of the other', () => {
    fc.assert(
      fc.property(when, when, (left, right) => {
        const later = laterOf(left, right)
        expect(later).toMatchObject({
          earliest: Math.max(left.earliest, right.earliest),
          latest: Math.max(left.latest, right.latest),
        })
        expect(readEdtf(later.edtf)).toMatchObject({ earliest: later.earliest, latest: later.latest })
      }),
    )
  })
})

describe('waits', () => {
  it('of a process whose steps are all instants add up to the whole', async () => {
    const kinds = ['initiated', 'endorsement.requested', 'endorsed', 'report.signed', 'requested', 'notified_police']
    const times = fc.uniqueArray(fc.integer({ min: 0, max: 9_000 }), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(times, async minutes => {
        const start = Date.parse('2025-03-28T00:00Z')
        const history = await historyOf(
          minutes.map((minute, index) => ({
            id: `s${index}`,
            kind: `recall.${kinds[index]}`,
            occurred: new Date(start + minute * 60_000).toISOString(),
            data: { recallId: 'RC' },
          })),
        )
        const end = start + 10_000 * 60_000
        const [run] = processesAt(history.knownAt(), end)
        const sum = run!.waits.reduce((total, wait) => total + wait.elapsed.least, 0)
        expect(sum).toBe(end - (start + Math.min(...minutes) * 60_000))
        expect(run!.waits.every(wait => wait.elapsed.exact && wait.elapsed.least === wait.elapsed.most)).toBe(true)
      }),
      runs,
    )
  })

  it('never put a step before one that it surely follows, and hold every step once', async () => {
    await fc.assert(
      fc.asyncProperty(entriesOf, instant, async (given, at) => {
        const processes = processesAt((await historyOf(given)).knownAt(), at)
        for (const { steps } of processes) {
          steps.forEach((step, index) => {
            for (const later of steps.slice(index + 1)) expect(orderOf(step.at, later.at)).not.toBe('after')
          })
        }
        const all = processes.flatMap(run => [...run.steps.map(step => step.entry), ...run.undatedSteps])
        expect(new Set(all).size).toBe(all.length)
      }),
      runs,
    )
  })
})

describe('comparing a moment with itself', () => {
  it('finds nothing', async () => {
    await fc.assert(
      fc.asyncProperty(entriesOf, instant, instant, async (given, knownAt, effectiveAt) => {
        const history = await historyOf(given)
        const at = { file: history.knownAt(knownAt), effectiveAt }
        expect(compareMoments(at, { file: history.knownAt(knownAt), effectiveAt })).toEqual([])
      }),
      runs,
    )
  })
})

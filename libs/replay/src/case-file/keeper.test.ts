import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { knownFrom } from '../basis/known.ts'
import { chronologyChoices } from '../chronology/choices.ts'
import { replaySteps } from '../chronology/replay-steps.ts'
import { queueIn, rolesOf } from '../people/queue.ts'
import { arbitraryEntries, instant } from '../testing/arbitrary-history.ts'
import { everyAnswer, inText } from '../testing/every-answer.ts'
import { crn, historyOf, instantOf, references } from '../testing/history.ts'
import { manager, practitioner } from '../testing/people.ts'
import { openCaseFile, type CaseFileAt } from './case-file.ts'
import { caseFileKeeper } from './keeper.ts'

interface Asked {
  readonly knownAt: number
  readonly effectiveAt: number
  readonly earlier: number
}

/** Every answer of the folds about a case, and what waits in it on people. */
function answersOf(file: CaseFileAt, { effectiveAt, earlier }: Asked): string {
  const people = [practitioner, manager].flatMap(({ staffId }) => staffId ?? [])
  return inText({
    every: everyAnswer(file, effectiveAt, earlier),
    queues: people.map(staffId => queueIn(file, staffId, rolesOf(file, staffId), effectiveAt)),
    steps: replaySteps(file, { knownAt: earlier, on: undefined }, 1),
    choices: chronologyChoices(file),
  })
}

/** Instants that are asked about one after the other, often with nothing or little between two of them. */
const asked = fc
  .record({
    knownAt: instant,
    after: fc.constantFrom(0, 1, 60_000, 86_400_000),
    effectiveAt: fc.option(instant, { nil: undefined }),
    earlier: instant,
  })
  .map(({ knownAt, after, effectiveAt, earlier }): Asked => {
    const known = knownAt + after
    return { knownAt: known, effectiveAt: effectiveAt ?? known, earlier }
  })

describe('a case file that is used again', () => {
  it('answers at every instant as one opened afresh, whatever it was asked before', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryEntries({ min: 1, max: 9 }),
        fc.array(asked, { minLength: 2, maxLength: 4 }),
        async (given, questions) => {
          const { entries } = await historyOf(given)
          const open = caseFileKeeper()
          for (const question of questions) {
            const afresh = openCaseFile(crn, [...entries], question.knownAt)
            expect(answersOf(open(crn, entries, question.knownAt), question)).toBe(answersOf(afresh, question))
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  it('is the same between two instants exactly where nothing became known between them', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryEntries({ min: 1, max: 9 }), asked, asked, async (given, one, other) => {
        const { entries } = await historyOf(given)
        const open = caseFileKeeper()
        const [from, to] = [Math.min(one.knownAt, other.knownAt), Math.max(one.knownAt, other.knownAt)]
        const between = entries.some(entry => knownFrom(entry) > from && knownFrom(entry) <= to)
        expect(open(crn, entries, from).contents === open(crn, entries, to).contents).toBe(!between)
      }),
    )
  })
})

const entries = [
  {
    id: 'asked',
    kind: 'info.requested',
    occurred: '2024-05-01T09:00Z',
    by: practitioner,
    data: { due: '2024-05-02T09:00Z' },
  },
  {
    id: 'later',
    kind: 'tier.set',
    occurred: '2024-05-03T09:00Z',
    recordedAt: '2024-05-03T09:00Z',
    data: { tier: 'B2' },
  },
]

describe('what comes between two questions', () => {
  it('shows: an entry whose time has come, and nothing of it a moment before', async () => {
    const history = await historyOf(entries)
    const open = caseFileKeeper()
    const at = instantOf('2024-05-03T09:00Z')
    expect(references(open(crn, history.entries, at - 1).entries)).toEqual(['asked'])
    expect(references(open(crn, history.entries, at).entries)).toEqual(['asked', 'later'])
    expect(references(open(crn, history.entries, at - 1).entries)).toEqual(['asked'])
  })

  it('shows: a time by which something was due', async () => {
    const history = await historyOf(entries)
    const open = caseFileKeeper()
    const due = instantOf('2024-05-02T09:00Z')
    const overdueAt = (instant: number) => everyAnswer(open(crn, history.entries, instant), instant, instant)
    expect(overdueAt(due - 60_000)).not.toBe(overdueAt(due + 60_000))
    expect(open(crn, history.entries, due - 60_000).contents).toBe(open(crn, history.entries, due + 60_000).contents)
  })

  it('shows: an entry recorded since, though its time had passed', async () => {
    const history = await historyOf(entries)
    const open = caseFileKeeper()
    const at = instantOf('2024-05-04')
    expect(references(open(crn, history.entries.slice(0, 1), at).entries)).toEqual(['asked'])
    expect(references(open(crn, history.entries, at).entries)).toEqual(['asked', 'later'])
  })
})

describe('keeping case files', () => {
  it('keeps another person’s file apart, even of the same entries', async () => {
    const history = await historyOf(entries)
    const open = caseFileKeeper()
    const at = instantOf('2024-05-04')
    expect(open(crn, history.entries, at).crn).toBe(crn)
    expect(open('X999101', history.entries, at).crn).toBe('X999101')
  })

  it('lets go of the oldest', async () => {
    const history = await historyOf(entries)
    const open = caseFileKeeper()
    const at = instantOf('2024-05-04')
    const first = open(crn, history.entries, at).contents
    expect(open(crn, history.entries, at).contents).toBe(first)
    for (let other = 0; other < 64; other++) open(crn, [...history.entries], at)
    expect(open(crn, history.entries, at).contents).not.toBe(first)
  })
})

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isKnownBy } from '../basis/known.ts'
import { openCaseFile, type CaseFileAt } from '../case-file/case-file.ts'
import { arbitraryEntries, instant } from '../testing/arbitrary-history.ts'
import { inText } from '../testing/every-answer.ts'
import { crn, historyOf, type HistoryEntry } from '../testing/history.ts'
import { actsInCase } from './acts.ts'
import { staffNamedIn } from './named-staff.ts'
import { queueIn, rolesOf } from './queue.ts'

const staffId = fc.constantFrom('N88A101', 'N88A102', 'N88A201', 'N88A202', 'N88A301')
const runs = { numRuns: 150 }

/** Histories whose requests and allocations name staff. */
const entriesOf = arbitraryEntries({ min: 1, max: 9 }).chain(entries =>
  fc
    .tuple(...entries.map(() => fc.record({ to: staffId, lineManager: staffId })))
    .map(named => entries.map((entry, index) => naming(entry, named[index]!))),
)

function naming(entry: HistoryEntry, { to, lineManager }: { readonly to: string; readonly lineManager: string }) {
  const asks = ['advice.requested', 'concern.raised', 'recall.endorsement.requested'].includes(entry.kind)
  const data = { ...entry.data, ...(asks ? { to } : {}), ...(entry.kind === 'allocation.made' ? { lineManager } : {}) }
  return { ...entry, data }
}

function everythingAbout(file: CaseFileAt, person: string, from: number, until: number): string {
  const roles = rolesOf(file, person)
  return inText({ acts: actsInCase(file, person, { from, until }), queue: queueIn(file, person, roles, until) })
}

describe('what a case holds about a person', () => {
  it('is not changed by anything recorded later than was known', async () => {
    await fc.assert(
      fc.asyncProperty(entriesOf, staffId, instant, instant, instant, async (given, person, knownAt, one, other) => {
        const { entries } = await historyOf(given)
        const known = entries.filter(entry => isKnownBy(entry, knownAt))
        const [from, until] = [Math.min(one, other), Math.max(one, other)]
        expect(everythingAbout(openCaseFile(crn, entries, knownAt), person, from, until)).toBe(
          everythingAbout(openCaseFile(crn, known, knownAt), person, from, until),
        )
      }),
      runs,
    )
  })

  it('is found by looking only at cases that name them: where nothing does, nothing is held', async () => {
    await fc.assert(
      fc.asyncProperty(entriesOf, staffId, instant, async (given, person, until) => {
        const file = (await historyOf(given)).knownAt()
        if (file.entries.some(entry => staffNamedIn(entry).includes(person))) return
        const { own, attributed, unanswered, workload, managed } = actsInCase(file, person, { from: 0, until })
        const queue = queueIn(file, person, ['senior probation officer'], until)
        expect([own, attributed, unanswered, workload, managed, queue].flat()).toEqual([])
      }),
      runs,
    )
  })

  it('has every act of theirs once, and none that somebody else wrote and they did not confirm as their own', async () => {
    await fc.assert(
      fc.asyncProperty(entriesOf, staffId, async (given, person) => {
        const file = (await historyOf(given)).knownAt()
        const { own, attributed } = actsInCase(file, person, { from: 0, until: Date.parse('2030-01-01') })
        const entries = [...own, ...attributed].map(act => act.entry)
        expect(new Set(entries).size).toBe(entries.length)
        for (const { entry } of own) {
          const byThem = entry.recordedBy === undefined || entry.recordedBy.staffId === person
          const confirmed = file
            .incoming(entry)
            .some(link => link.as === 'confirms' && link.entry.actor.staffId === person)
          const sameRole = entry.recordedBy?.staffId === undefined && entry.recordedBy?.role === entry.actor.role
          expect(byThem || confirmed || sameRole).toBe(true)
        }
      }),
      runs,
    )
  })
})

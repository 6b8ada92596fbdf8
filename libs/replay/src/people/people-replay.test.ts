import { describe, expect, it } from '@jest/globals'
import { builtInPolicies, type CaseEntry } from '#case-record'
import { crn, historyOf } from '../testing/history.ts'
import { manager, practitioner } from '../testing/people.ts'
import { actsInCase } from './acts.ts'
import { createPeopleReplay, isOpenedPerson, type OpenedPerson } from './people-replay.ts'
import { queueIn } from './queue.ts'

const now = Date.parse('2025-06-01T12:00Z')
const until = Date.parse('2025-05-31T12:00Z')

/** A read model of one case, of which an entry is said to be under another number. */
function replayOf(entries: readonly CaseEntry[], asked: (number | undefined)[] = []) {
  return createPeopleReplay({
    entries: {
      head: () => 'start',
      casesNaming: staffId => (staffId === 'N88A201' ? [crn] : []),
      casesAllocating: () => [],
      entriesOf: (_, __, knownAt) => {
        asked.push(knownAt)
        return entries
      },
    },
    now: () => now,
    policies: builtInPolicies,
  })
}

function opened(replay: ReturnType<typeof replayOf>, staffId = 'N88A201', knownAt = now): OpenedPerson {
  const person = replay.open(staffId, { knownAt })
  if (!isOpenedPerson(person)) throw new Error(person.kind)
  return person
}

async function entriesOfTwoNumbers(alsoConcerns: readonly string[]) {
  const { entries } = await historyOf([
    {
      id: 'allocation',
      kind: 'allocation.made',
      by: manager,
      recordedAt: '2025-05-01',
      data: { to: 'N88A101', lineManager: 'N88A201' },
    },
    {
      id: 'rating',
      kind: 'assessment.rosh',
      by: practitioner,
      recordedAt: '2025-05-10',
      data: { levels: { public: 'high' }, status: 'awaiting countersignature' },
    },
  ])
  return entries.map(entry => (entry.kind === 'assessment.rosh' ? { ...entry, crn: 'X999101', alsoConcerns } : entry))
}

describe('a person over their cases', () => {
  it('is opened at one basis for all of them, and reads merges only as far as they were known then', () => {
    const asked: (number | undefined)[] = []
    const knownAt = Date.parse('2025-05-05T12:00Z')
    const person = opened(replayOf([], asked), 'N88A201', knownAt)
    expect(person.crns).toEqual([crn])
    expect(person.openCase(crn)).toMatchObject({ crn, basis: person.basis, snapshot: person.snapshot })
    expect(asked).toEqual([knownAt])
  })

  it('opens with no case where none names them, and refuses a basis as a case does', () => {
    const replay = replayOf([])
    expect(opened(replay, 'N88A999').crns).toEqual([])
    expect(replay.open('N88A201', { knownAt: now + 1 })).toEqual({ kind: 'known-in-the-future' })
  })

  it('has waiting what stands under another number of the same person in the case', async () => {
    const { file } = opened(replayOf(await entriesOfTwoNumbers([]))).openCase(crn)
    expect(queueIn(file, 'N88A201', [], until)).toMatchObject([{ because: 'rating to countersign' }])
  })

  it('leaves what only concerns this person as well to the case it was recorded in', async () => {
    const { file } = opened(replayOf(await entriesOfTwoNumbers([crn]))).openCase(crn)
    expect(queueIn(file, 'N88A201', [], until)).toEqual([])
    expect(actsInCase(file, 'N88A101', { from: 0, until }).own).toEqual([])
  })
})

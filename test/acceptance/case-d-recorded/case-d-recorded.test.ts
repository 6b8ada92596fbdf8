import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { enforcementQuestions } from '../questions/case-d-enforcement.ts'
import { ratingQuestions } from '../questions/case-d-rating.ts'
import type { Basis } from '../questions/question.ts'
import { acts } from './acts.ts'
import { askBoth } from './ask-both.ts'
import { besideTheCase, differencesOfEntries, differencesOfQuestions } from './differences.ts'
import { entriesOfBoth } from './entries.ts'
import { fileOfCaseD } from './file.ts'
import { recordCaseD, type Recorded } from './play.ts'

const questions = { ...ratingQuestions, ...enforcementQuestions }

let recorded: Recorded
beforeAll(async () => {
  recorded = await recordCaseD()
}, 60_000)
afterAll(() => recorded?.service.close())

describe('case D, recorded by those who were there as it happened', () => {
  it('is the whole file, by nine people who signed in', () => {
    const onCaseOrBeside = [...Object.keys(acts), ...Object.keys(besideTheCase)]
    expect(onCaseOrBeside.sort()).toEqual(fileOfCaseD.entries.map(({ id }) => id).sort())
    expect([...recorded.people].sort()).toEqual([
      'court-officer',
      'covering-manager',
      'duty-officer',
      'head-of-pdu',
      'manager',
      'mappa-coordinator',
      'practitioner',
      'reviewer',
      'trainee',
    ])
  })

  it('was asked about thrice, and recorded with that: a new number, a proposal before the reply, a text unlike its levels', () => {
    expect(recorded.notices).toEqual({
      'D-02': ['nothing-on-record-of-this-number'],
      'D-05': ['verdict-before-replies'],
      'D-15': ['rosh-text-and-levels-differ'],
    })
  })

  it('has every entry of the file as the file has it, but for what is said to differ', async () => {
    const both = await entriesOfBoth(recorded)
    const expected = Object.entries(both.loaded)
      .filter(([id]) => !(id in besideTheCase))
      .map(([id, entry]) => [id, { ...entry, ...differencesOfEntries[id]?.instead }])
    expect(both.recorded).toEqual(Object.fromEntries(expected))
  })

  it.each(Object.keys(questions))('answers as the loaded file does: %s', async q => {
    const differs = differencesOfQuestions[q] ?? (answer => answer)
    const both = await askBoth(questions[q]!, recorded)
    expect(both.map(({ recorded: answer }) => answer)).toEqual(both.map(({ loaded }) => differs(loaded)))
  })
})

describe('what stands beside the case', () => {
  const besideTheRating = (user: string, basis: Basis) =>
    recorded.service.view<object>(
      user,
      recorded.crn,
      `decision(id: "${recorded.ids.get('D-15')}") { ... on DecisionAccountability { concernsBeside {
        category text raisedBy { staffId } raisedAt about { crn entries } overdueSince
        asks { to { staffId } due status } answered { recorded inWords }
      } } }`,
      { basis },
    )

  it('is the concern about the direction, unanswered and overdue as in the file, for whoever reviews the case', async () => {
    expect(await besideTheRating('reviewer', {})).toMatchObject({
      decision: {
        concernsBeside: [
          {
            category: 'PRESSURE_ON_A_DECISION',
            text: 'Asked to lower a rating for capacity reasons.',
            raisedBy: { staffId: 'N99A101' },
            raisedAt: '2025-02-14T08:50:00.000Z',
            about: { crn: recorded.crn, entries: [recorded.ids.get('D-14')] },
            asks: [{ to: { staffId: 'N99A301' }, due: '2025-02-21', status: 'RAISED' }],
            overdueSince: '2025-02-21T23:59:59.999Z',
            answered: { recorded: false, inWords: 'none recorded' },
          },
        ],
      },
    })
  })

  it.each([
    ['before it was raised', 'reviewer', { knownAt: '2025-02-14T08:49:00+00:00' }],
    ['for those whom it is not for', 'manager', {}],
  ])('is no concern %s', async (_, user, basis) => {
    expect(await besideTheRating(user, basis)).toEqual({ decision: { concernsBeside: [] } })
  })

  it("is the practitioner's absence, recorded by their manager", async () => {
    const answer = await recorded.service.ask<object>(
      'reviewer',
      'query { staff(staffId: "N99A101", at: "2025-02-25") { absences { kind from } } }',
      {},
    )
    expect(answer).toEqual({ staff: { absences: [{ kind: 'SICK', from: '2025-02-24' }] } })
  })
})

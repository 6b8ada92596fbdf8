import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { demoUsers } from '#access'
import { startCaseService, type CaseService } from '../case/testing/asking.ts'
import { change, limit, usernameOf } from './testing/limiting.ts'

let service: CaseService
beforeAll(async () => {
  service = await startCaseService()
})
afterAll(() => service.close())

/** A case of its own for each test: limits stand for ever. */
let crn: string
let cases = 0
const anotherCase = () => `X9981${String((cases += 1)).padStart(2, '0')}`
beforeEach(() => {
  crn = anotherCase()
})

const message = 'You know this person. Speak to your manager.'
const basis = '{ knownAt: "2025-03-01" }'
const viewOf = (of: string) => `{ case(crn: "${of}") { view(basis: ${basis}) { __typename } } }`
const compareOf = (of: string) => `{ case(crn: "${of}") { compare(from: ${basis}, to: ${basis}) { __typename } } }`

const readers = demoUsers.filter(({ role }) => !['administrator', 'data-protection'].includes(role))

async function opens(user: string): Promise<boolean> {
  const answers = [await service.ask(user, viewOf(crn)), await service.ask(user, compareOf(crn))]
  const codes = answers.flatMap(answer => answer.codes)
  expect([[], ['FORBIDDEN', 'FORBIDDEN']]).toContainEqual(codes)
  return codes.length === 0
}

describe('a case that somebody is excluded from', () => {
  it.each(readers)('is refused to the $user named, with the message and nothing else', async ({ user }) => {
    await limit(service, crn, 'EXCLUSION', [user], message)
    for (const query of [viewOf(crn), compareOf(crn)]) {
      const { data, errors } = await service.ask(user, query)
      expect(data).toBeNull()
      expect(errors).toMatchObject([{ message, extensions: { code: 'FORBIDDEN', reason: 'CASE_RESTRICTED' } }])
    }
  })

  it('is opened by everybody else as before', async () => {
    await limit(service, crn, 'EXCLUSION', ['trainee'])
    for (const { user } of readers) expect(await opens(user)).toBe(user !== 'trainee')
  })

  it('opens again once the exclusion is lifted', async () => {
    const id = await limit(service, crn, 'EXCLUSION', ['trainee'])
    expect(await opens('trainee')).toBe(false)
    await change(service, 'liftAccessLimit', { crn, limit: id, reason: 'Wrong case' })
    expect(await opens('trainee')).toBe(true)
  })

  it('is refused at every basis: what counts is now', async () => {
    await limit(service, crn, 'EXCLUSION', ['trainee'])
    const early = `{ case(crn: "${crn}") { view(basis: { knownAt: "2020-01-01" }) { __typename } } }`
    expect((await service.ask('trainee', early)).codes).toEqual(['FORBIDDEN'])
  })

  it('takes no act from whom it keeps out, whose refusal gives the message', async () => {
    await limit(service, crn, 'EXCLUSION', ['manager'], message)
    const query = `mutation { countersign(input: {
      commandId: "00000000-0000-4000-8000-000000000001", crn: "${crn}", act: { entry: "x", version: 1 }
    }) { __typename ... on NotPermitted { why } } }`
    const answer = await service.ask('manager', query)
    expect(answer.errors).toEqual([])
    expect(answer.data).toEqual({ countersign: { __typename: 'NotPermitted', why: message } })
  })

  it('is not compared with a file by an administrator whom it keeps out', async () => {
    await limit(service, crn, 'EXCLUSION', ['administrator'], message)
    const query =
      'mutation ($content: String!) { loadChronology(content: $content) { __typename ... on LoadNotPermitted { message } } }'
    const file = {
      format: 'sfo-review/chronology',
      version: 1,
      id: 'another',
      person: { crn },
      source: { system: 't' },
    }
    const entry = { id: '1', kind: 'contact.made', occurred: '2025-01-01', recordedAt: '2025-01-01', detail: 'x' }
    const by = { role: 'probation practitioner', organisation: 'Probation' }
    const content = JSON.stringify({ ...file, entries: [{ ...entry, by }] })
    expect((await service.ask('administrator', query, { content })).data).toEqual({
      loadChronology: { __typename: 'LoadNotPermitted', message },
    })
  })
})

describe('a restricted case', () => {
  it('is opened by those named, and by no reviewer who is not', async () => {
    await limit(service, crn, 'RESTRICTION', ['practitioner', 'manager'])
    for (const { user } of readers) expect(await opens(user)).toBe(['practitioner', 'manager'].includes(user))
  })

  it('is opened by the reviewer commissioned for it, and logged with the purpose', async () => {
    await limit(service, crn, 'RESTRICTION', ['practitioner'])
    const reviewer = { username: usernameOf('reviewer') }
    const commission = await change(service, 'commissionReviewer', { crn, reviewer, purpose: 'Review 12 of 2026' })
    expect(commission).toMatchObject({ __typename: 'AccessChanged', id: 'R-1' })
    expect(await opens('reviewer')).toBe(true)
    const logged = await service.cases.consultations.read({ crns: [crn], first: 100, readings: ['view'] })
    expect(logged).toMatchObject({ value: [{ purpose: 'Review 12 of 2026', commission: 'R-1', outcome: 'shown' }] })
    await change(service, 'endReviewerCommission', { crn, commission: 'R-1', reason: 'Submitted' })
    expect(await opens('reviewer')).toBe(false)
  })

  it('is restricted under every number of the person', async () => {
    const main = anotherCase()
    const ids = `commandId: "00000000-0000-4000-8000-00000000000a", alias: "${crn}", main: "${main}"`
    const query = `mutation { mergeCases(input: { ${ids}, reason: "One person" }) { __typename } }`
    expect((await service.ask('administrator', query)).data).toEqual({ mergeCases: { __typename: 'MergeRecorded' } })
    await service.cases.reads.catchUp()
    await limit(service, crn, 'RESTRICTION', ['practitioner'], message)
    expect((await service.ask('trainee', viewOf(main))).errors).toMatchObject([{ message }])
    expect((await service.ask('practitioner', viewOf(main))).errors).toEqual([])
  })
})

describe('limiting who may open a case', () => {
  it.each(demoUsers.filter(({ role }) => role !== 'administrator'))('is not for the $user', async ({ user }) => {
    const people = [{ username: 'SOMEBODY' }]
    const input = { crn, kind: 'EXCLUSION', people, reason: 'x' }
    expect(await change(service, 'setAccessLimit', input, user)).toMatchObject({ __typename: 'NotPermitted' })
    expect(await change(service, 'liftAccessLimit', { crn, limit: 'L-1', reason: 'x' }, user)).toMatchObject({
      __typename: 'NotPermitted',
    })
  })

  it('is for an administrator, restricted out of the case or not, and never for one whom it excludes', async () => {
    await limit(service, crn, 'RESTRICTION', ['practitioner'])
    await limit(service, crn, 'EXCLUSION', ['administrator'], message)
    expect(await change(service, 'liftAccessLimit', { crn, limit: 'L-2', reason: 'x' })).toEqual({
      __typename: 'NotPermitted',
      why: message,
    })
  })

  it('sent again with the same id changes nothing and answers as the first time', async () => {
    const people = [{ username: 'SOMEBODY' }]
    const input = { crn, kind: 'EXCLUSION', people, reason: 'x', commandId: '00000000-0000-4000-8000-000000000002' }
    expect(await change(service, 'setAccessLimit', input)).toMatchObject({ id: 'L-1', again: false })
    expect(await change(service, 'setAccessLimit', input)).toMatchObject({ id: 'L-1', again: true })
  })

  it('names what is wrong with it', async () => {
    const input = { crn, kind: 'EXCLUSION', people: [{ username: 'A' }], reason: ' ', until: '2020-01-01' }
    const { problems } = await change(service, 'setAccessLimit', input)
    expect(problems.map(({ field }) => field)).toEqual(['reason', 'until'])
  })

  it('until a day means until its end', async () => {
    const people = [{ username: usernameOf('trainee') }]
    await change(service, 'setAccessLimit', { crn, kind: 'EXCLUSION', people, reason: 'x', until: '2026-03-02' })
    expect(await opens('trainee')).toBe(false)
  })
})

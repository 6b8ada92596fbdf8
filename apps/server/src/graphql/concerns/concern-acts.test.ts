import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { everybody, startConcernService, type ConcernService } from './testing/concern-service.ts'

let service: ConcernService
beforeAll(async () => {
  service = await startConcernService()
})
afterAll(() => service.close())

const concern = {
  category: 'PRESSURE_ON_A_DECISION',
  text: 'I was asked to lower the rating because of capacity.',
  to: { staffId: 'N99A201', role: 'senior probation officer' },
  due: '2026-03-10',
  about: { crn: 'X999004', entries: ['invented-D:D-15'] },
}

async function raised(user = 'practitioner', more: object = {}): Promise<string> {
  const commandId = randomUUID()
  const answer = await service.act(user, 'raiseConcern', { ...concern, ...more, commandId })
  expect(answer).toMatchObject({ __typename: 'ConcernRecorded', concern: { id: commandId } })
  return commandId
}

describe('raising a concern', () => {
  it('puts it on record under the name of whoever is signed in, with a position to read it from', async () => {
    const commandId = randomUUID()
    const answer = await service.act('practitioner', 'raiseConcern', { ...concern, commandId })
    expect(answer).toMatchObject({
      __typename: 'ConcernRecorded',
      again: false,
      position: expect.any(String),
      concern: {
        id: commandId,
        category: 'PRESSURE_ON_A_DECISION',
        text: concern.text,
        about: concern.about,
        raisedBy: { staffId: 'N99A101', name: 'Priya Lindqvist', role: 'probation practitioner' },
        status: 'RAISED',
        overdueSince: null,
        answered: { recorded: false, inWords: 'none recorded' },
        asks: [{ to: concern.to, as: 'OWNER', due: '2026-03-10', status: 'RAISED' }],
        acts: [{ kind: 'RAISED', by: { staffId: 'N99A101' }, text: concern.text }],
      },
    })
  })

  it('again with the same id changes nothing and gives the first result', async () => {
    const commandId = randomUUID()
    const first = await service.act('practitioner', 'raiseConcern', { ...concern, commandId })
    const again = await service.act('practitioner', 'raiseConcern', { ...concern, commandId: commandId.toUpperCase() })
    expect(again).toEqual({ ...first, again: true })
  })

  it('names every value that is wrong, in words', async () => {
    const answer = await service.act('practitioner', 'raiseConcern', {
      ...concern,
      text: ' ',
      to: { staffId: 'N99A101' },
      due: '2026-02-30',
      about: { crn: 'x' },
    })
    expect(answer).toEqual({
      __typename: 'ActNotValid',
      problems: [
        { field: 'text', problem: 'it is empty', expected: 'what you want to put on record' },
        {
          field: 'to.staffId',
          problem: 'it is your own',
          expected: 'somebody else: nobody answers their own concern',
        },
        {
          field: 'due',
          problem: '"2026-02-30" is not a date or instant',
          expected: expect.stringContaining('2025-03-14'),
        },
        { field: 'about.crn', problem: 'it is not a case reference number', expected: expect.any(String) },
      ],
    })
  })

  it.each([
    ['somebody else as its raiser', { raisedBy: 'N99A201' }],
    ['a time of entry', { entered: '2025-01-01' }],
    ['a misspelt field', { txt: 'a' }],
  ])('with %s is refused, not stripped', async (_, more) => {
    await expect(service.act('practitioner', 'raiseConcern', { ...concern, ...more })).rejects.toThrow('BAD_USER_INPUT')
  })

  it.each([
    ['a command id that is no UUID', { commandId: 'one' }],
    ['a category of their own', { category: 'GOSSIP' }],
    ['nobody to answer it', { to: null }],
  ])('with %s is refused', async (_, wrong) => {
    await expect(service.act('practitioner', 'raiseConcern', { ...concern, ...wrong })).rejects.toThrow(
      'BAD_USER_INPUT',
    )
  })

  it('is for everybody whose sign-in says which member of staff they are', async () => {
    const to = { staffId: 'N99A401' }
    const outcomes = await Promise.all(
      [...everybody, 'without-staff-code'].map(async user => [
        user,
        (await service.act(user, 'raiseConcern', { ...concern, to }))['__typename'],
      ]),
    )
    expect(Object.fromEntries(outcomes)).toEqual({
      practitioner: 'ConcernRecorded',
      trainee: 'ConcernRecorded',
      manager: 'ConcernRecorded',
      'covering-manager': 'ConcernRecorded',
      'head-of-pdu': 'ConcernRecorded',
      reviewer: 'ConcernRecorded',
      'mappa-coordinator': 'ConcernRecorded',
      'without-staff-code': 'NotPermitted',
      administrator: 'NotPermitted',
    })
  })
})

const outsiders = ['trainee', 'covering-manager', 'head-of-pdu'] as const
const deeds = [
  ['acknowledgeConcern', {}],
  ['answerConcern', { text: 'An answer.' }],
  ['escalateConcern', { to: { staffId: 'N99A401' }, due: '2026-03-20' }],
  ['withdrawConcern', {}],
] as const

describe('acting on a concern', () => {
  it.each(deeds)('by %s is for those it is between; to all others it is not there', async (mutation, input) => {
    const outcomeFor = async (user: string) => {
      const id = await raised()
      return (await service.act(user, mutation, { ...input, id }))['__typename']
    }
    const raisers = mutation === 'escalateConcern' || mutation === 'withdrawConcern'
    expect(await outcomeFor('practitioner')).toBe(raisers ? 'ConcernRecorded' : 'NotPermitted')
    expect(await outcomeFor('manager')).toBe(raisers ? 'NotPermitted' : 'ConcernRecorded')
    expect(await outcomeFor('reviewer')).toBe('NotPermitted')
    for (const user of outsiders) expect(await outcomeFor(user)).toBe('ConcernNotFound')
  })

  it.each(deeds)('by %s tells an outsider nothing, whatever they send', async (mutation, input) => {
    const id = await raised()
    const missing = randomUUID()
    const acknowledgement = randomUUID()
    await service.act('manager', 'acknowledgeConcern', { id, commandId: acknowledgement })
    for (const user of [...outsiders, 'mappa-coordinator', 'administrator']) {
      for (const more of [{}, { seen: '00000000000000000000' }, { seen: 'x' }, { commandId: acknowledgement }]) {
        const real = await service.act(user, mutation, { ...input, ...more, id })
        expect(real).toEqual(await service.act(user, mutation, { ...input, ...more, id: missing }))
      }
    }
  })

  it('leads from acknowledged to answered, and to those it was escalated to', async () => {
    const id = await raised()
    const escalated = await service.act('practitioner', 'escalateConcern', {
      id,
      to: { staffId: 'N99A301', role: 'head of PDU' },
      due: '2026-03-20T12:00:00+00:00',
      reason: 'It is about my manager.',
    })
    expect(escalated).toMatchObject({ concern: { status: 'ESCALATED', asks: [{ as: 'OWNER' }, { as: 'ESCALATION' }] } })
    await service.act('head-of-pdu', 'acknowledgeConcern', { id })
    const answered = await service.act('head-of-pdu', 'answerConcern', { id, text: 'The rating stands as you set it.' })
    expect(answered).toMatchObject({
      concern: {
        status: 'ANSWERED',
        asks: [
          { status: 'ANSWERED_BY_ANOTHER', answered: { recorded: false } },
          { status: 'ANSWERED', acknowledged: { recorded: true }, answered: { recorded: true } },
        ],
        acts: [
          { kind: 'RAISED' },
          { kind: 'ESCALATED', text: 'It is about my manager.', to: { staffId: 'N99A301' } },
          { kind: 'ACKNOWLEDGED' },
          { kind: 'ANSWERED', text: 'The rating stands as you set it.', by: { staffId: 'N99A301' } },
        ],
      },
    })
    expect(
      await service.act('practitioner', 'escalateConcern', { id, to: concern.to, due: '2026-03-20' }),
    ).toMatchObject({
      __typename: 'ActNotValid',
      problems: [{ field: 'id', problem: expect.stringContaining('answered') }],
    })
  })

  it('over something that was not seen says what it is, and records nothing', async () => {
    const id = await raised()
    const query = 'query ($id: ID!) { concern(id: $id) { ... on ConcernFound { concern { position } } } }'
    const looked = await service.ask('manager', query, { id })
    const { position } = (looked.data['concern'] as { concern: { position: string } }).concern
    await service.act('practitioner', 'withdrawConcern', { id, reason: 'Settled.' })
    expect(await service.act('manager', 'answerConcern', { id, text: 'An answer.', seen: position })).toMatchObject({
      __typename: 'ConcernMovedOn',
      since: [{ kind: 'WITHDRAWN', text: 'Settled.', by: { staffId: 'N99A101' } }],
      concern: { status: 'WITHDRAWN' },
    })
  })

  it('with what was seen up to date is recorded', async () => {
    const commandId = randomUUID()
    const { position } = await service.act('practitioner', 'raiseConcern', { ...concern, commandId })
    const answer = await service.act('manager', 'answerConcern', { id: commandId, text: 'Yes.', seen: position })
    expect(answer).toMatchObject({ __typename: 'ConcernRecorded', again: false })
  })

  it('with a command id of somebody else is no repetition', async () => {
    const id = await raised()
    const commandId = randomUUID()
    await service.act('manager', 'acknowledgeConcern', { id, commandId })
    expect(await service.act('practitioner', 'withdrawConcern', { id, commandId })).toMatchObject({
      __typename: 'ActNotValid',
      problems: [{ field: 'commandId' }],
    })
    expect(await service.act('trainee', 'raiseConcern', { ...concern, commandId: id })).toMatchObject({
      __typename: 'ActNotValid',
      problems: [{ field: 'commandId', problem: 'it cannot be used' }],
    })
  })
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { everybody, startConcernService, wholeCheck, type ConcernService } from './testing/concern-service.ts'

let service: ConcernService
beforeAll(async () => {
  service = await startConcernService()
})
afterAll(() => service.close())

const check = { assessed: '2026-02-20', findings: 'No alarm in room 2.' }

const list = `query ($site: String!, $at: Moment) {
  siteChecks(first: 100, site: $site, at: $at) { site totalCount statement position edges { node { ...check } } }
} ${wholeCheck}`

let offices = 0
async function checked(user = 'practitioner', more: object = {}) {
  const site = `PDU-${++offices}`
  const id = randomUUID()
  const answer = await service.act(user, 'recordSafetyCheck', { ...check, ...more, site, commandId: id })
  expect(answer).toMatchObject({ __typename: 'SafetyRecorded', id, check: { id } })
  return { site, id, position: answer['position'] as string }
}

describe('the safety of an office', () => {
  it('is none recorded, said out loud, until something is', async () => {
    const { data } = await service.ask('practitioner', list, { site: 'PDU-99' })
    expect(data['siteChecks']).toEqual({
      site: 'PDU-99',
      totalCount: 0,
      statement: 'None recorded.',
      position: null,
      edges: [],
    })
  })

  it('is checked, signed off by another, acted on and completed, each with its names', async () => {
    const { site, id } = await checked()
    expect(await service.act('practitioner', 'signOffSafetyCheck', { site, check: id })).toMatchObject({
      __typename: 'NotPermitted',
    })
    await service.act('manager', 'signOffSafetyCheck', { site, check: id, note: 'With one action.' })
    const action = randomUUID()
    const set = { site, check: id, commandId: action, what: 'Fit an alarm.', owner: { staffId: 'N99A102' } }
    await service.act('manager', 'setSafetyAction', { ...set, due: '2026-03-02' })

    const overdue = await service.ask('head-of-pdu', list, { site, at: '2026-03-03' })
    expect(overdue.data['siteChecks']).toMatchObject({
      edges: [{ node: { actions: [{ status: 'OVERDUE', lateSince: '2026-03-02T23:59:59.999Z', completed: null }] } }],
    })
    const complete = { site, action, completed: '2026-03-01', note: 'Tested.' }
    expect(await service.act('practitioner', 'completeSafetyAction', complete)).toMatchObject({
      __typename: 'NotPermitted',
    })
    await service.act('trainee', 'completeSafetyAction', complete)

    const { data } = await service.ask('head-of-pdu', list, { site })
    expect(data['siteChecks']).toMatchObject({
      totalCount: 1,
      statement: null,
      edges: [
        {
          node: {
            id,
            assessedBy: { staffId: 'N99A101', role: 'probation practitioner' },
            assessed: '2026-02-20',
            findings: 'No alarm in room 2.',
            signedOff: { by: { staffId: 'N99A201' }, note: 'With one action.' },
            actions: [
              {
                id: action,
                owner: { staffId: 'N99A102' },
                status: 'COMPLETED',
                lateSince: null,
                completedOn: '2026-03-01',
              },
            ],
          },
        },
      ],
    })
  })

  it('says that no sign-off is recorded', async () => {
    const { site } = await checked()
    const { data } = await service.ask('reviewer', list, { site })
    expect(data['siteChecks']).toMatchObject({
      edges: [{ node: { signedOff: null, signOffInWords: 'no sign-off recorded' } }],
    })
  })

  it('of one office is not shown with that of another whose name begins alike', async () => {
    const act = (site: string) => service.act('practitioner', 'recordSafetyCheck', { ...check, site })
    await act('LDU-1')
    await act('LDU-10')
    const { data } = await service.ask('practitioner', list, { site: 'LDU-1' })
    expect(data['siteChecks']).toMatchObject({ totalCount: 1 })
  })

  it('recorded again with the same id is recorded once', async () => {
    const { site, id } = await checked()
    const again = await service.act('practitioner', 'recordSafetyCheck', { ...check, site, commandId: id })
    expect(again).toMatchObject({ __typename: 'SafetyRecorded', id, again: true })
    const { data } = await service.ask('practitioner', list, { site })
    expect(data['siteChecks']).toMatchObject({ totalCount: 1 })
  })

  it('that moved on since it was looked at is not signed off unseen', async () => {
    const { site, id, position } = await checked()
    const second = randomUUID()
    await service.act('practitioner', 'recordSafetyCheck', { ...check, site, commandId: second })
    const stale = await service.act('manager', 'signOffSafetyCheck', { site, check: id, seen: position })
    expect(stale).toMatchObject({ __typename: 'SafetyMovedOn', changed: [{ id: second }] })
    const seen = stale['position']
    expect(await service.act('manager', 'signOffSafetyCheck', { site, check: id, seen })).toMatchObject({
      __typename: 'SafetyRecorded',
    })
  })

  it.each([
    ['an office that cannot be named so', { site: 'pdu 1' }, 'site'],
    ['a day still to come', { assessed: '2026-03-03' }, 'assessed'],
    ['no findings', { findings: '' }, 'findings'],
    ['what was seen given as no position', { seen: 'yesterday' }, 'seen'],
  ])('does not take %s', async (_, wrong, field) => {
    const answer = await service.act('practitioner', 'recordSafetyCheck', { ...check, site: 'PDU-98', ...wrong })
    expect(answer).toMatchObject({ __typename: 'ActNotValid', problems: [{ field, expected: expect.any(String) }] })
  })

  it('is recorded by practitioners and managers, and seen by everybody but administrators', async () => {
    const { site } = await checked()
    const outcomes = await Promise.all(
      everybody.map(async user => {
        const { __typename } = await service.act(user, 'recordSafetyCheck', { ...check, site: 'PDU-97' })
        const { codes } = await service.ask(user, list, { site })
        return [user, [__typename, codes[0] ?? 'seen']]
      }),
    )
    expect(Object.fromEntries(outcomes)).toEqual({
      practitioner: ['SafetyRecorded', 'seen'],
      trainee: ['SafetyRecorded', 'seen'],
      manager: ['SafetyRecorded', 'seen'],
      'covering-manager': ['SafetyRecorded', 'seen'],
      'head-of-pdu': ['SafetyRecorded', 'seen'],
      reviewer: ['NotPermitted', 'seen'],
      'mappa-coordinator': ['NotPermitted', 'seen'],
      administrator: ['NotPermitted', 'FORBIDDEN'],
    })
  })
})

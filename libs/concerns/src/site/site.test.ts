import { describe, expect, it } from '@jest/globals'
import { openOffice, outcome, siteId, type Office } from '../testing/acting.ts'
import { siteAt } from './at.ts'
import { siteDecider, type ActOnSite } from './decide.ts'

const check: ActOnSite = {
  kind: 'record-check',
  id: 'check-1',
  assessed: '2025-02-12',
  findings: 'No alarm in room 2.',
}
const signOff: ActOnSite = { kind: 'sign-off', check: 'check-1' }
const action: ActOnSite = {
  kind: 'set-action',
  id: 'action-1',
  check: 'check-1',
  what: 'Fit an alarm in room 2.',
  owner: { staffId: 'N99A102' },
  due: '2025-02-28',
}
const complete: ActOnSite = { kind: 'complete-action', action: 'action-1', completed: '2025-02-27' }

async function checked(): Promise<Office> {
  const office = openOffice()
  await office.onSite('N99A101', check, ['practitioner'])
  return office
}

async function withAction(): Promise<Office> {
  const office = await checked()
  await office.onSite('N99A201', action)
  return office
}

const standing = async (office: Office, instant: string) => siteAt(await office.events(), Date.parse(instant))

describe('a safety check', () => {
  it('says who assessed, when, what was found, and that no sign-off is recorded', async () => {
    const { checks } = await standing(await checked(), '2025-02-14T10:00:00Z')
    expect(checks).toMatchObject([
      {
        check: {
          id: 'check-1',
          assessedBy: { staffId: 'N99A101' },
          assessed: '2025-02-12',
          findings: 'No alarm in room 2.',
        },
        actions: [],
      },
    ])
    expect(checks[0]!.check).not.toHaveProperty('signedOff')
  })

  it('recorded for somebody else bears both names', async () => {
    const office = openOffice()
    await office.onSite('N99A201', { ...check, assessedBy: { staffId: 'E77', role: 'fire officer' } })
    const [event] = await office.events()
    expect(event).toMatchObject({
      data: { assessedBy: { staffId: 'E77', role: 'fire officer' } },
      metadata: { actor: { staffId: 'N99A201' }, occurred: '2025-02-12' },
    })
  })

  it.each([
    ['a day to come', { assessed: '2025-02-15' }, 'assessed'],
    ['no findings', { findings: '' }, 'findings'],
    ['an assessor without a code', { assessedBy: { staffId: ' ' } }, 'assessedBy.staffId'],
  ])('with %s is refused', async (_, wrong, field) => {
    expect(outcome(await openOffice().onSite('N99A201', { ...check, ...wrong }))).toBe(field)
  })

  it('is recorded by practitioners and managers only', async () => {
    for (const role of ['mappa-coordinator', 'sfo-reviewer', 'administrator'] as const) {
      expect(outcome(await openOffice().onSite('N99A801', check, [role]))).toBe('not-permitted')
    }
  })

  it('is signed off by a manager who neither assessed nor recorded it, and once', async () => {
    const office = openOffice()
    await office.onSite('N99A202', { ...check, assessedBy: { staffId: 'N99A201' } })
    expect(outcome(await office.onSite('N99A201', signOff))).toBe('not-permitted')
    expect(outcome(await office.onSite('N99A202', signOff))).toBe('not-permitted')
    expect(outcome(await office.onSite('N99A102', signOff, ['practitioner']))).toBe('not-permitted')
    expect(outcome(await office.onSite('N99A301', signOff))).toBe('recorded')
    expect(outcome(await office.onSite('N99A202', { ...signOff, check: 'check-2' }))).toBe('check')
    expect(outcome(await office.onSite('N99A401', signOff))).toBe('check')
    const { checks } = await standing(office, '2025-02-14T10:00:00Z')
    expect(checks[0]!.check.signedOff?.by.staffId).toBe('N99A301')
  })

  it('of an office that nothing can be named by is refused', () => {
    const act = { actor: { staffId: 'N99A201', role: null, organisation: null }, at: 0 } as never
    const decided = siteDecider.decide(siteDecider.initialState, { ...check, site: 'pdu 1', act, roles: ['manager'] })
    expect(decided).toMatchObject({ kind: 'refused', refusal: { problems: [{ field: 'site' }] } })
  })
})

describe('an action after a safety check', () => {
  it('is set by a manager or whoever assessed, with an owner and a due date', async () => {
    const office = await checked()
    expect(outcome(await office.onSite('N99A102', action, ['practitioner']))).toBe('not-permitted')
    expect(outcome(await office.onSite('N99A101', action, ['practitioner']))).toBe('recorded')
    expect(outcome(await office.onSite('N99A201', { ...action, id: 'action-2', due: '2025-02-01' }))).toBe('due')
    expect(outcome(await office.onSite('N99A201', { ...action, id: 'action-2', check: 'other' }))).toBe('check')
  })

  it('is open until it is due, then overdue, and nothing of that is stored', async () => {
    const office = await withAction()
    const status = async (instant: string) => (await standing(office, instant)).checks[0]!.actions[0]!.status
    expect(await status('2025-02-28T23:59:59Z')).toEqual({ kind: 'open' })
    expect(await status('2025-03-01T00:00:00Z')).toEqual({
      kind: 'overdue',
      since: Date.parse('2025-02-28T23:59:59.999Z'),
      lateBy: { least: 1, most: 1 },
    })
    expect((await office.events(`site-${siteId}`)).map(event => event.type)).toEqual([
      'site.safety-checked',
      'site.safety-action-set',
    ])
  })

  it('is completed by its owner or a manager, not by others, and once', async () => {
    const office = await withAction()
    office.at('2025-03-03T09:00:00Z')
    expect(outcome(await office.onSite('N99A101', complete, ['practitioner']))).toBe('not-permitted')
    expect(outcome(await office.onSite('N99A102', { ...complete, completed: '2025-03-04' }, ['practitioner']))).toBe(
      'completed',
    )
    expect(outcome(await office.onSite('N99A102', { ...complete, action: 'other' }, ['practitioner']))).toBe('action')
    expect(outcome(await office.onSite('N99A102', complete, ['practitioner']))).toBe('recorded')
    expect(outcome(await office.onSite('N99A201', complete))).toBe('action')
  })

  it.each([
    ['in time, though recorded later', '2025-02-28', {}],
    [
      'late, by less than a day or by one,',
      '2025-03-01',
      { lateSince: Date.parse('2025-02-28T23:59:59.999Z'), lateBy: { least: 1, most: 24 * 60 * 60 * 1000 } },
    ],
    [
      'late, by two hours,',
      '2025-03-01T02:00:00+00:00',
      { lateSince: Date.parse('2025-02-28T23:59:59.999Z'), lateBy: { least: 7_200_001, most: 7_200_001 } },
    ],
  ])('completed %s is shown so', async (_, completed, late) => {
    const office = await withAction()
    office.at('2025-03-03T09:00:00Z')
    await office.onSite('N99A102', { ...complete, completed }, ['practitioner'])
    const status = (await standing(office, '2025-03-03T09:00:00Z')).checks[0]!.actions[0]!.status
    expect(status).toEqual({ kind: 'completed', ...late })
    const before = (await standing(office, '2025-03-02T09:00:00Z')).checks[0]!.actions[0]!.status
    expect(before).toMatchObject({ kind: 'overdue' })
  })
})

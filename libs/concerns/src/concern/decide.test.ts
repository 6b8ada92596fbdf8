import { describe, expect, it } from '@jest/globals'
import { openOffice, outcome, workloadConcern } from '../testing/acting.ts'
import type { ActOnConcern } from './decide.ts'

const raiser = 'N99A101'
const owner = 'N99A201'
const head = 'N99A301'
const outsider = 'N99A102'

const acknowledge: ActOnConcern = { kind: 'acknowledge' }
const answer: ActOnConcern = { kind: 'answer', text: 'Two cases move on Monday.' }
const escalate: ActOnConcern = { kind: 'escalate', to: { staffId: head }, due: '2025-03-07', reason: 'No answer.' }
const withdraw: ActOnConcern = { kind: 'withdraw', reason: 'Settled in supervision.' }

describe('raising a concern', () => {
  it('puts it to somebody, in the words of whoever raises it, with who they were', async () => {
    const office = openOffice()
    expect(outcome(await office.raise(raiser))).toBe('recorded')
    const [event] = await office.events()
    expect(event).toMatchObject({
      stream: `concern-${workloadConcern.id}`,
      type: 'concern.raised',
      data: { category: 'workload', text: workloadConcern.text, to: workloadConcern.to, due: '2025-02-21' },
      metadata: {
        occurred: '2025-02-14T09:00:00.000Z',
        actor: { staffId: raiser, role: 'probation practitioner' },
        principal: { username: `USER_${raiser}` },
      },
    })
  })

  it.each([
    ['no text', { text: ' \n' }, 'text'],
    ['half a character', { text: 'a\ud800' }, 'text'],
    ['a text past every measure', { text: 'x'.repeat(10_001) }, 'text'],
    ['a category of their own', { category: 'gossip' as never }, 'category'],
    ['no staff code', { to: { staffId: '' } }, 'to.staffId'],
    ['an empty role', { to: { staffId: owner, role: ' ' } }, 'to.role'],
    ['itself as the addressee', { to: { staffId: raiser } }, 'to.staffId'],
    ['a due date that has passed', { due: '2025-02-13' }, 'due'],
    ['a due date that does not exist', { due: '2025-02-30' }, 'due'],
    ['a due time without an offset', { due: '2025-02-21T10:00' }, 'due'],
    ['a case number that is none', { about: { crn: 'X9', entries: [] } }, 'about.crn'],
    ['one entry twice', { about: { crn: 'X999004', entries: ['a', 'a'] } }, 'about.entries'],
    ['an empty entry', { about: { crn: 'X999004', entries: ['a', ''] } }, 'about.entries.1'],
    ['several things wrong', { text: '', due: 'soon' }, 'text due'],
  ])('with %s is refused, each value named', async (_, wrong, fields) => {
    const office = openOffice()
    const result = await office.raise(raiser, wrong)
    expect(outcome(result)).toBe(fields)
    expect(await office.events()).toEqual([])
  })

  it('for today is accepted: the day is not over', async () => {
    expect(outcome(await openOffice().raise(raiser, { due: '2025-02-14' }))).toBe('recorded')
  })

  it('twice with the same id is once', async () => {
    const office = openOffice()
    await office.raise(raiser)
    expect(await office.raise(raiser)).toMatchObject({ outcome: 'recorded', again: true })
    expect(await office.events()).toHaveLength(1)
  })
})

describe('a raised concern', () => {
  async function raised() {
    const office = openOffice()
    await office.raise(raiser)
    return office
  }

  it.each([
    ['acknowledged', acknowledge, [owner]],
    ['answered', answer, [owner]],
    ['escalated', escalate, [raiser]],
    ['withdrawn', withdraw, [raiser]],
  ] as const)('is %s by nobody else', async (_, command, permitted) => {
    for (const who of [raiser, owner, head, outsider]) {
      const may = (permitted as readonly string[]).includes(who)
      expect([who, outcome(await (await raised()).act(who, command))]).toEqual([
        who,
        may ? 'recorded' : 'not-permitted',
      ])
    }
  })

  it('is acknowledged and answered by somebody it was escalated to, and still by its owner', async () => {
    const office = await raised()
    await office.act(raiser, escalate)
    for (const who of [head, owner]) {
      expect(outcome(await office.act(who, acknowledge))).toBe('recorded')
      expect(outcome(await office.act(who, answer))).toBe('recorded')
    }
  })

  it('is acknowledged once by each, and not after an answer', async () => {
    const office = await raised()
    await office.act(owner, acknowledge)
    expect(outcome(await office.act(owner, acknowledge))).toBe('id')
    await office.act(owner, answer)
    expect(outcome(await office.act(owner, acknowledge))).toBe('id')
  })

  it('may be answered further: what was said stays, and is added to', async () => {
    const office = await raised()
    await office.act(owner, answer)
    expect(outcome(await office.act(owner, { kind: 'answer', text: 'A third case as well.' }))).toBe('recorded')
    expect((await office.events()).map(event => event.data['text'])).toEqual([
      workloadConcern.text,
      'Two cases move on Monday.',
      'A third case as well.',
    ])
  })

  it('may be answered late', async () => {
    const office = await raised()
    office.at('2025-06-01T09:00:00Z')
    expect(outcome(await office.act(owner, answer))).toBe('recorded')
  })

  it('is escalated while nobody has answered, overdue or not, and no longer once somebody has', async () => {
    const office = await raised()
    expect(outcome(await office.act(raiser, escalate))).toBe('recorded')
    office.at('2025-03-10T09:00:00Z')
    expect(outcome(await office.act(raiser, { ...escalate, to: { staffId: 'N99A401' }, due: '2025-03-20' }))).toBe(
      'recorded',
    )
    await office.act(head, answer)
    expect(outcome(await office.act(raiser, { ...escalate, to: { staffId: 'N99A501' }, due: '2025-03-20' }))).toBe('id')
  })

  it.each([
    ['whoever raised it', { to: { staffId: raiser } }, 'to.staffId'],
    ['somebody asked before', { to: { staffId: owner } }, 'to.staffId'],
    ['a time that has passed', { due: '2025-02-01' }, 'due'],
    ['an empty reason', { reason: '' }, 'reason'],
  ])('is not escalated to %s', async (_, wrong, field) => {
    expect(outcome(await (await raised()).act(raiser, { ...escalate, ...wrong }))).toBe(field)
  })

  it.each([
    ['an empty answer', owner, { kind: 'answer', text: '' }, 'text'],
    ['an empty reason to withdraw', raiser, { kind: 'withdraw', reason: ' ' }, 'reason'],
  ] as const)('does not take %s', async (_, who, command, field) => {
    expect(outcome(await (await raised()).act(who, command))).toBe(field)
  })

  it('is withdrawn once, also after an answer, and takes nothing more', async () => {
    const office = await raised()
    await office.act(owner, answer)
    expect(outcome(await office.act(raiser, withdraw))).toBe('recorded')
    for (const [who, command] of [
      [raiser, withdraw],
      [owner, acknowledge],
      [owner, answer],
      [raiser, escalate],
    ] as const) {
      expect(outcome(await office.act(who, command))).toBe('id')
    }
  })
})

describe('a concern that was never raised', () => {
  it('is acted on by nobody', async () => {
    expect(outcome(await openOffice().act(owner, answer))).toBe('wrong-state')
  })
})

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { unwrap } from '#event-log'
import { readStaff, readStaffRecord, recordStaffing } from '#staffing'
import { loadDemoStaffing } from '../../demo/load-demo-staffing.ts'
import { startCaseService, type CaseService } from '../case/testing/asking.ts'

let service: CaseService
const now = () => new Date('2026-03-01T09:00:00Z')

beforeAll(async () => {
  service = await startCaseService()
  await loadDemoStaffing({ log: service.cases.log, software: '0', now })
  await service.cases.reads.catchUp()
}, 60_000)
afterAll(() => service.close())

const actsQuery = `query ($staffId: String!, $from: Moment!, $to: Moment!, $basis: TimeBasisInput) {
  person(staffId: $staffId) { acts(from: $from, to: $to, basis: $basis) { ... on PersonActs {
    askedAs statement parts { from until inWords }
    acts(first: 50) { edges { node { entry { reference } } } }
  } } }
}`

interface Acts {
  readonly askedAs: string
  readonly statement: string | null
  readonly parts: readonly { readonly from: string; readonly until: string; readonly inWords: string }[]
  readonly acts: { readonly edges: readonly { readonly node: { readonly entry: { readonly reference: string } } }[] }
}

async function acts(user: string, staffId: string, from: string, to: string): Promise<Acts> {
  const answer = await service.ask(user, actsQuery, { staffId, from, to })
  expect(answer.errors).toEqual([])
  return (answer.data as { person: { acts: Acts } }).person.acts
}

async function refused(user: string, staffId: string, from: string, to: string): Promise<boolean> {
  return (await service.ask(user, actsQuery, { staffId, from, to })).codes.includes('FORBIDDEN')
}

const references = ({ acts: { edges } }: Acts) => edges.map(({ node }) => node.entry.reference)

describe('what somebody did, asked by a manager', () => {
  it('is told to their line manager for the whole of a period in which the line stood', async () => {
    const february = await acts('manager', 'N99A101', '2025-02-01', '2025-02-28')
    expect(february).toMatchObject({
      askedAs: 'LINE_MANAGER',
      statement: null,
      parts: [{ from: '2025-02-01T00:00:00.000Z', until: '2025-02-28T23:59:59.999Z', inWords: 'as line manager' }],
    })
    expect(references(february)).toEqual(references(await acts('practitioner', 'N99A101', '2025-02-01', '2025-02-28')))
    expect(references(february)).toContain('D-15')
  })

  it('is told to a covering manager for the time of the cover only, and that it is', async () => {
    const spring = await acts('covering-manager', 'N99A102', '2025-02-01', '2025-04-30')
    expect(spring.parts).toEqual([
      { from: '2025-02-24T00:00:00.000Z', until: '2025-03-31T22:59:59.999Z', inWords: 'covering for N99A201' },
    ])
    expect(spring.statement).toBe(
      'Told only for the parts of the period in which your line to N99A102 is on record: ' +
        '24 February 2025 to 31 March 2025 (covering for N99A201).',
    )
    expect(references(spring)).toEqual(references(await acts('trainee', 'N99A102', '2025-02-24', '2025-03-31')))
  })

  it('is told to nobody before or after their line stood, nor to those above the line manager or beside them', async () => {
    expect(await refused('covering-manager', 'N99A102', '2025-01-01', '2025-02-23')).toBe(true)
    expect(await refused('covering-manager', 'N99A102', '2025-04-01', '2025-04-30')).toBe(true)
    expect(await refused('head-of-pdu', 'N99A101', '2025-02-01', '2025-02-28')).toBe(true)
    expect(await refused('manager', 'N99A202', '2025-02-01', '2025-02-28')).toBe(true)
    expect(await refused('practitioner', 'N99A201', '2025-02-01', '2025-02-28')).toBe(true)
  })

  it('is refused in words that say who may ask', async () => {
    const answer = await service.ask('manager', actsQuery, { staffId: 'N99A202', from: '2025-02-01', to: '2025-02-28' })
    expect(answer.errors[0]!.message).toContain('a manager about those in whose line the record of staff has them')
  })

  it('is told to each line manager in turn for their own part, where the line changed', async () => {
    const { log, reads } = service.cases
    const record = readStaffRecord(unwrap(await readStaff(log, 'N99A102')), 'N99A102')
    const replaces = record.of('line-manager-assigned')[0]!.id
    const context = {
      now: now().getTime(),
      actor: { role: null, organisation: null, name: 'test' },
      principal: { username: 'T', client: 't' },
      correlationId: 't',
      software: '0',
    }
    const fact = { manager: 'N99A202', from: '2025-05-01', replaces }
    const command = { name: 'line-manager-assigned', staffId: 'N99A102', fact, context } as const
    const result = await recordStaffing({ log, command, commandId: '00000000-0000-4000-8000-000000000001' })
    expect(result.outcome).toBe('recorded')
    await reads.catchUp()

    const before = await acts('manager', 'N99A102', '2025-03-01', '2025-06-30')
    const after = await acts('covering-manager', 'N99A102', '2025-03-15', '2025-06-30')
    expect(before.parts.map(({ until }) => until)).toEqual(['2025-04-30T22:59:59.999Z'])
    expect(after.parts.map(({ from, inWords }) => [from, inWords])).toEqual([
      ['2025-03-15T00:00:00.000Z', 'covering for N99A201'],
      ['2025-04-30T23:00:00.000Z', 'as line manager'],
    ])
    expect(after.statement).toContain('; ')
  })
})

const queueFields = `{ ... on Queue {
  askedAs statement overdueStatement standsInFor { staffId capacity inWords }
  items(first: 50) { edges { node { ...item } } } overdue(first: 50) { edges { node { ...item } } }
} }`
const itemFragment = `fragment item on WaitingItem {
  because overdue entry { reference } onBehalfOf { staffId inWords } dueBy { kind inWords entry { reference } }
}`

interface Item {
  readonly because: string
  readonly overdue: string
  readonly entry: { readonly reference: string }
  readonly onBehalfOf: { readonly inWords: string } | null
  readonly dueBy: object | null
}

interface Queue {
  readonly askedAs: string
  readonly overdueStatement: string | null
  readonly standsInFor: readonly { readonly staffId: string; readonly inWords: string }[]
  readonly items: { readonly edges: readonly { readonly node: Item }[] }
  readonly overdue: { readonly edges: readonly { readonly node: Item }[] }
}

async function myQueue(user: string, basis: object): Promise<Queue> {
  const query = `query ($basis: TimeBasisInput) { me { queue(basis: $basis) ${queueFields} } } ${itemFragment}`
  const answer = await service.ask(user, query, { basis })
  expect(answer.errors).toEqual([])
  return (answer.data as { me: { queue: Queue } }).me.queue
}

const told = (items: Queue['items']) =>
  items.edges.map(
    ({ node }) => `${node.entry.reference} ${node.because}${node.onBehalfOf ? ` ${node.onBehalfOf.inWords}` : ''}`,
  )

describe('what waits on a covering manager', () => {
  it('holds what waits on the manager covered for, marked so, but not what that one alone can confirm', async () => {
    const effectiveAt = '2025-03-28T12:45Z'
    const queue = await myQueue('covering-manager', { effectiveAt })
    expect(queue.standsInFor).toEqual([{ staffId: 'N99A201', capacity: 'covering', inWords: 'for N99A201, as cover' }])
    expect(told(queue.items)).toEqual([
      'D-32 ASKED_OF_THEM for N99A201, as cover',
      'D-38 STEP_WITH_THEIR_ROLE for N99A201, as cover',
    ])
    expect(told((await myQueue('manager', { effectiveAt })).items)).toContain('D-14 ATTRIBUTED_TO_THEM')
  })

  it('holds it no longer once the cover has ended, nor where the record of staff did not know of it then', async () => {
    expect((await myQueue('covering-manager', { effectiveAt: '2025-04-02' })).standsInFor).toEqual([])
    const asKnownThen = await myQueue('covering-manager', { knownAt: '2025-03-28T12:45Z' })
    expect(asKnownThen).toMatchObject({ standsInFor: [], items: { edges: [] } })
  })
})

describe('what is overdue with somebody', () => {
  it('is each item whose due time has passed, with who stated that time', async () => {
    const { overdue, overdueStatement } = await myQueue('manager', { effectiveAt: '2025-03-28T12:45Z' })
    expect(overdueStatement).toBeNull()
    expect(overdue.edges.map(({ node }) => node)).toEqual([
      {
        because: 'ASKED_OF_THEM',
        overdue: 'YES',
        entry: { reference: 'D-32' },
        onBehalfOf: null,
        dueBy: {
          kind: 'STATED',
          inWords: expect.stringMatching(/^stated by .*N99A102/),
          entry: { reference: 'D-32' },
        },
      },
    ])
  })

  it('is said to be nothing where nothing is', async () => {
    const queue = await myQueue('manager', { effectiveAt: '2025-03-21' })
    expect(queue).toMatchObject({ overdue: { edges: [] }, overdueStatement: 'Nothing is recorded as overdue.' })
  })

  it('has the time that a standard sets, which is said to be unconfirmed and only possibly in force', async () => {
    const { items } = await myQueue('trainee', { effectiveAt: '2025-03-31T14:50Z' })
    const signed = items.edges.map(({ node }) => node).find(({ entry }) => entry.reference === 'D-40')
    expect(signed).toMatchObject({ because: 'STEP_WITH_THEM', overdue: 'NO' })
    expect(signed?.dueBy).toEqual({
      kind: 'STANDARD',
      entry: { reference: 'D-39' },
      inWords:
        'standard "Recall sent to the central team": recall requested of the central team or recall submitted to the ' +
        'central team, within 24 hours; not checked against a published text; possibly not in force then',
    })
  })
})

describe('the queue of somebody, asked by a manager', () => {
  const query = `query ($staffId: String!, $basis: TimeBasisInput) { person(staffId: $staffId) { queue(basis: $basis) ${queueFields} } } ${itemFragment}`

  it('is told while the line stands, at the moment of the basis', async () => {
    const answer = await service.ask('manager', query, { staffId: 'N99A102', basis: { effectiveAt: '2025-03-29' } })
    expect(answer.errors).toEqual([])
    expect(answer.text).toContain('"LINE_MANAGER"')
    expect(answer.text).toContain('"D-33"')
    const later = await service.ask('covering-manager', query, {
      staffId: 'N99A101',
      basis: { effectiveAt: '2025-04-02' },
    })
    expect(later.codes).toEqual(['FORBIDDEN'])
  })
})

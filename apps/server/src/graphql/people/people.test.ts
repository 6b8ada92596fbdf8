import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startCaseService, type Answer, type CaseService } from '../case/testing/asking.ts'
import { secretChronology, secretStaffId } from '../case/testing/secret-case.ts'

let service: CaseService
beforeAll(async () => {
  service = await startCaseService()
})
afterAll(() => service.close())

const queueFields = `__typename
  ... on Queue { staffId statement basis { snapshot } items(first: 50) { edges { node {
    crn because certainty overdue since { edtf } elapsed { inWords } due { edtf }
    entry { reference } request { status statement } restsOn { reference }
  } } } }
  ... on BasisRefused { code }
  ... on NoStaffCode { message }`

interface Waiting {
  readonly because: string
  readonly entry: { readonly reference: string }
}

interface Queue {
  readonly statement: string | null
  readonly basis: { readonly snapshot: string }
  readonly items: { readonly edges: readonly { readonly node: Waiting }[] }
}

async function myQueue(user: string, basis: object): Promise<Queue> {
  const query = `query ($basis: TimeBasisInput) { me { queue(basis: $basis) { ${queueFields} } } }`
  const answer = await service.ask(user, query, { basis })
  expect(answer.errors).toEqual([])
  return (answer.data as { me: { queue: Queue } }).me.queue
}

const items = (queue: Queue) => queue.items.edges.map(({ node }) => node)
const told = (queue: Queue) => items(queue).map(({ entry, because }) => `${entry.reference} ${because}`)

describe('what waited on a manager on 28 March 2025, as known then', () => {
  it('is the direction others say they gave, the advice asked of them, and the recall sent to their role', async () => {
    expect(items(await myQueue('manager', { knownAt: '2025-03-28T17:00Z' }))).toEqual([
      {
        crn: 'X999004',
        because: 'ATTRIBUTED_TO_THEM',
        certainty: 'CERTAIN',
        overdue: 'NO_DUE_TIME_RECORDED',
        since: { edtf: '2025-02-12T15:52+00:00' },
        elapsed: { inWords: '44 days 1 hour 8 minutes' },
        due: null,
        entry: { reference: 'D-14' },
        request: null,
        restsOn: [{ reference: 'D-14' }],
      },
      {
        crn: 'X999004',
        because: 'ASKED_OF_THEM',
        certainty: 'CERTAIN',
        overdue: 'YES',
        since: { edtf: '2025-03-20T10:40+00:00' },
        elapsed: { inWords: '8 days 6 hours 20 minutes' },
        due: { edtf: '2025-03-24' },
        entry: { reference: 'D-32' },
        request: {
          status: 'UNANSWERED',
          statement: 'No reply recorded by 28 March 2025 at 5:00pm; due 24 March 2025.',
        },
        restsOn: [{ reference: 'D-32' }],
      },
      {
        crn: 'X999004',
        because: 'STEP_WITH_THEIR_ROLE',
        certainty: 'CERTAIN',
        overdue: 'NO_DUE_TIME_RECORDED',
        since: { edtf: '2025-03-28T12:30+00:00' },
        elapsed: { inWords: '4 hours 30 minutes' },
        due: null,
        entry: { reference: 'D-38' },
        request: {
          status: 'UNANSWERED',
          statement: 'No reply recorded by 28 March 2025 at 5:00pm; no due time recorded.',
        },
        restsOn: [{ reference: 'D-38' }, { reference: 'D-25' }],
      },
    ])
  })

  it('did not yet hold the recall at the hour it was started, and the advice waits on while its claimed reply is contested', async () => {
    expect(told(await myQueue('manager', { knownAt: '2025-03-28T10:05Z' }))).toEqual([
      'D-14 ATTRIBUTED_TO_THEM',
      'D-32 ASKED_OF_THEM',
    ])
    const contested = await myQueue('manager', { knownAt: '2025-05-01' })
    expect(items(contested)).toMatchObject([
      {},
      { entry: { reference: 'D-32' }, request: { status: 'ANSWER_CONTESTED' } },
    ])
  })

  it('is the very same again for its snapshot', async () => {
    const before = await myQueue('manager', { knownAt: '2025-03-28T10:05Z' })
    expect(await myQueue('manager', { snapshot: before.basis.snapshot })).toEqual(before)
  })
})

describe('what waited on others', () => {
  it('is a concern for whom it was raised to, and not for whom it is kept from', async () => {
    expect(told(await myQueue('head-of-pdu', { knownAt: '2025-03-01' }))).toEqual(['D-18 ASKED_OF_THEM'])
    expect(told(await myQueue('practitioner', { knownAt: '2025-03-01' }))).toEqual(['D-18 ASKED_BY_THEM'])
  })

  it('is an enquiry of their own, once it is overdue, and a recall that they had only begun', async () => {
    expect(told(await myQueue('trainee', { knownAt: '2025-03-29' }))).toEqual([
      'D-32 ASKED_BY_THEM',
      'D-33 ASKED_BY_THEM',
    ])
    expect(told(await myQueue('trainee', { knownAt: '2025-03-28T10:30Z' }))).toEqual([
      'D-32 ASKED_BY_THEM',
      'D-37 STEP_WITH_THEM',
    ])
  })

  it('is said to be nothing where nothing is recorded', async () => {
    expect(await myQueue('covering-manager', { knownAt: '2025-03-28' })).toMatchObject({
      statement: 'Nothing is recorded as waiting.',
      items: { edges: [] },
    })
  })

  it('cannot be told to somebody whose sign-in carries no staff code', async () => {
    expect(await myQueue('without-staff-code', {})).toMatchObject({ __typename: 'NoStaffCode' })
  })
})

const actsQuery = `query ($staffId: String!, $from: Moment!, $to: Moment!, $basis: TimeBasisInput, $first: Int = 100, $after: String) {
  person(staffId: $staffId) { acts(from: $from, to: $to, basis: $basis) {
    __typename
    ... on PersonActs {
      from until noneRecorded basis { snapshot }
      acts(first: $first, after: $after) {
        edges { node { crn type inPeriod attestation entry { reference capacities }
          timeTaken { since { reference } as elapsed { inWords } } } }
        pageInfo { hasNextPage endCursor }
      }
      attributed { crn type attestation entry { reference recordedBy { staffId } } }
      unanswered { crn request { entry { reference } status overdue } }
      workload { crn entry { reference } }
      managed { crn holder from { edtf } until { edtf } startedBy { reference } }
    }
    ... on BasisRefused { code }
  } }
}`

const march = { from: '2025-03-01', to: '2025-03-31' }

async function acts(user: string, variables: object) {
  const answer: Answer = await service.ask(user, actsQuery, { ...march, ...variables })
  expect(answer.errors).toEqual([])
  return (answer.data as { person: { acts: Record<string, never> } }).person.acts as unknown
}

describe('everything a covering manager did in March 2025', () => {
  it('is each act, in which capacity, and how long after what it came of', async () => {
    const act = (reference: string, type: string, timeTaken: object[]) => ({
      node: {
        crn: 'X999004',
        type,
        inPeriod: 'SURELY',
        attestation: 'CONFIRMED',
        entry: { reference, capacities: ['COVERING'] },
        timeTaken,
      },
    })
    const after = (reference: string, as: string, inWords: string) => ({
      since: { reference },
      as,
      elapsed: { inWords },
    })
    expect(await acts('covering-manager', { staffId: 'N99A202' })).toMatchObject({
      from: '2025-03-01T00:00:00.000Z',
      until: '2025-03-31T22:59:59.999Z',
      acts: {
        edges: [
          act('D-25', 'DECIDED', []),
          act('D-28', 'OVERRODE', [after('D-27', 'overrides', '2 hours 25 minutes')]),
          act('D-29', 'DECIDED', [after('D-27', 'follows', '2 hours 25 minutes')]),
          act('D-39', 'ENDORSED', [after('D-38', 'waited', '67 hours 45 minutes')]),
        ],
      },
      attributed: [],
      unanswered: [],
      workload: [],
      managed: [],
      noneRecorded: ['acts attributed by others', 'requests left unanswered', 'workload', 'line management'],
    })
  })

  it('comes page by page, whole and in order', async () => {
    const references: string[] = []
    for (let after: string | null = null; ;) {
      const page = (await acts('reviewer', { staffId: 'N99A202', first: 3, after })) as {
        acts: {
          edges: { node: { entry: { reference: string } } }[]
          pageInfo: { hasNextPage: boolean; endCursor: string }
        }
      }
      references.push(...page.acts.edges.map(({ node }) => node.entry.reference))
      if (!page.acts.pageInfo.hasNextPage) break
      after = page.acts.pageInfo.endCursor
    }
    expect(references).toEqual(['D-25', 'D-28', 'D-29', 'D-39'])
    const wrong = await service.ask('reviewer', actsQuery, { ...march, staffId: 'N99A202', after: 'bm9uZQ' })
    expect(wrong.codes).toEqual(['BAD_USER_INPUT'])
  })
})

describe('what a manager did, was said to have done, and left unanswered', () => {
  it('stand apart, and as known then', async () => {
    const quarter = { staffId: 'N99A201', from: '2025-02-01', to: '2025-03-31' }
    expect(await acts('manager', { ...quarter, basis: { knownAt: '2025-03-31' } })).toMatchObject({
      acts: {
        edges: [
          { node: { entry: { reference: 'D-13' }, type: 'RETURNED' } },
          { node: { entry: { reference: 'D-16' } } },
          { node: { entry: { reference: 'D-21' } } },
        ],
      },
      attributed: [
        { entry: { reference: 'D-10' }, type: 'GAVE_AN_AGENCY_VIEW', attestation: 'UNATTESTED' },
        {
          entry: { reference: 'D-14', recordedBy: { staffId: 'N99A101' } },
          type: 'DIRECTED',
          attestation: 'UNATTESTED',
        },
      ],
      unanswered: [{ request: { entry: { reference: 'D-32' }, status: 'UNANSWERED', overdue: 'YES' } }],
      managed: [
        { holder: 'N99A101', startedBy: { reference: 'D-08' }, until: { edtf: '2025-02-24T08:20+00:00' } },
        { holder: 'N99A102', startedBy: { reference: 'D-25' }, until: null },
      ],
    })
    const later = await acts('manager', { ...quarter, basis: { knownAt: '2025-04-30' } })
    expect(JSON.stringify(later)).toContain('"D-46"')
    expect(later).toMatchObject({ unanswered: [{ request: { status: 'ANSWER_CONTESTED' } }] })
  })

  it('ends with what had happened by the moment of the basis', async () => {
    const answer = await acts('manager', { staffId: 'N99A201', basis: { knownAt: '2025-03-15T10:00Z' } })
    expect(answer).toMatchObject({ until: '2025-03-15T10:00:00.000Z', unanswered: [] })
  })
})

describe('who may ask', () => {
  it.each(['trainee', 'manager', 'head-of-pdu', 'mappa-coordinator', 'administrator'])(
    'is not the %s about somebody else',
    async user => {
      const answer = await service.ask(user, actsQuery, { ...march, staffId: 'N99A202' })
      expect(answer.codes).toEqual(['FORBIDDEN'])
      const queue = `{ person(staffId: "N99A202") { queue { ${queueFields.split('... on NoStaffCode')[0]} } } }`
      expect((await service.ask(user, queue)).codes).toEqual(['FORBIDDEN'])
    },
  )

  it('is a reviewer, about anybody, on the queue as well', async () => {
    const query = `{ person(staffId: "N99A201") { queue(basis: { knownAt: "2025-03-28T10:05Z" }) { ... on Queue { items(first: 5) { edges { node { entry { reference } } } } } } } }`
    const answer = await service.ask('reviewer', query)
    expect(answer.text).toContain('"D-32"')
  })

  it('is told what is wrong with a period or a basis', async () => {
    const turned = await service.ask('reviewer', actsQuery, {
      staffId: 'N99A202',
      from: '2025-03-02',
      to: '2025-03-01',
    })
    expect(turned.codes).toEqual(['BAD_USER_INPUT'])
    expect(await acts('reviewer', { staffId: 'N99A202', basis: { knownAt: '2030-01-01' } })).toEqual({
      __typename: 'BasisRefused',
      code: 'KNOWN_IN_THE_FUTURE',
    })
    const spaced = await service.ask('reviewer', actsQuery, { ...march, staffId: 'head of PDU' })
    expect(spaced.codes).toEqual(['BAD_USER_INPUT'])
  })
})

describe('content that is kept from the asker', () => {
  it('stands in no answer about people, and in those to a reviewer', async () => {
    expect(await service.cases.load(secretChronology())).toMatchObject({ outcome: 'loaded' })
    const year = { from: '2024-01-01', to: '2026-01-01' }
    const told = await service.ask('reviewer', actsQuery, { ...year, staffId: secretStaffId })
    expect(told.text).toContain('X999077')
    const others = await service.ask('manager', actsQuery, { ...year, staffId: 'N99A201' })
    expect(others.errors).toEqual([])
    expect(others.text).not.toContain('X999077')
  })

  it('leaves a restricted request out of the queue of whom it names', async () => {
    const restricted = (id: string, flag: boolean) => ({
      id,
      kind: 'advice.requested',
      occurred: '2025-06-01',
      recordedAt: '2025-06-01',
      by: { role: 'public protection officer', organisation: 'Police' },
      detail: 'held in confidence',
      data: { to: 'N99A202', restricted: flag },
    })
    const file = {
      format: 'sfo-review/chronology',
      version: 1,
      id: 'invented-restricted',
      person: { crn: 'X999078' },
      source: { system: 'test' },
      entries: [restricted('R-1', true), restricted('R-2', false)],
    }
    expect(await service.cases.load(file)).toMatchObject({ outcome: 'loaded' })
    expect(told(await myQueue('covering-manager', { knownAt: '2025-06-30' }))).toEqual(['R-2 ASKED_OF_THEM'])
  })
})

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createMemoryConsultationLog, demoUsers, type ConsultationLog } from '#access'
import { startCaseService, type Answer, type CaseService } from '../case/testing/asking.ts'
import { change, limit, usernameOf } from './testing/limiting.ts'

const crn = 'X999003'
const consultation = 'username name staffId roles reading asked outcome purpose commission client correlationId'
const page = `edges { node { crn ${consultation} } } pageInfo { hasNextPage endCursor } server onlyServer statement`
const basis = '{ knownAt: "2025-03-01" }'

interface Page {
  readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
  readonly statement: string | null
}

let service: CaseService
let broken = false

/** A log that can be made to take nothing. */
function fragileLog(): ConsultationLog {
  const log = createMemoryConsultationLog('server-1')
  const refusal = { ok: false, error: { kind: 'unavailable', detail: 'full' } } as const
  return { ...log, append: all => (broken ? Promise.resolve(refusal) : log.append(all)) }
}

beforeAll(async () => {
  service = await startCaseService({ consultations: fragileLog() })
})
afterAll(() => service.close())

const view = (of: string, purpose = '') =>
  `{ case(crn: "${of}"${purpose && `, purpose: "${purpose}"`}) { view(basis: ${basis}) { __typename } } }`

async function consultations(of: string, rest = 'first: 100', as = 'reviewer'): Promise<Page> {
  const { data, errors } = await service.ask(as, `{ consultations(crn: "${of}", ${rest}) { ${page} } }`)
  expect(errors).toEqual([])
  return data!['consultations'] as Page
}

const nodes = ({ edges }: Page) => edges.map(({ node }) => node)
const told = (found: Page) => nodes(found).map(({ username, reading, outcome }) => [username, reading, outcome])

function asCaseAccess({ data, errors }: Answer): Record<string, unknown> {
  expect(errors).toEqual([])
  return data!['caseAccess'] as Record<string, unknown>
}

describe('reading a case', () => {
  it('is logged with who, in which roles, what they asked and for what purpose', async () => {
    await service.ask('practitioner', view('X999001', 'Handover'))
    const [logged] = nodes(await consultations('X999001'))
    expect(logged).toEqual({
      crn: 'X999001',
      username: usernameOf('practitioner'),
      name: 'Priya Lindqvist',
      staffId: 'N99A101',
      roles: ['PRACTITIONER'],
      reading: 'VIEW',
      asked: '[{"knownAt":"2025-03-01T23:59:59.999Z"}]',
      outcome: 'SHOWN',
      purpose: 'Handover',
      commission: null,
      client: 'sfo-review-demo',
      correlationId: expect.any(String) as unknown,
    })
  })

  it('is logged where it is refused, for a role and for a limit', async () => {
    await limit(service, 'X998201', 'EXCLUSION', ['trainee'])
    await service.ask('trainee', view('X998201'))
    await service.ask('administrator', view('X998201'))
    expect(told(await consultations('X998201'))).toEqual([
      [usernameOf('administrator'), 'LIMIT_ACCESS', 'SHOWN'],
      [usernameOf('trainee'), 'VIEW', 'REFUSED'],
      [usernameOf('administrator'), 'VIEW', 'REFUSED'],
      [usernameOf('reviewer'), 'WHO_LOOKED', 'SHOWN'],
    ])
  })

  it('by way of a list, a queue, a person or a comparison is logged for each case shown', async () => {
    await service.ask('manager', `{ cases(first: 100) { edges { node { crn } } } me { queue { __typename } } }`)
    const compare = `{ case(crn: "X999004") { compare(from: ${basis}, to: ${basis}) { __typename } } }`
    await service.ask('manager', compare)
    const mine = told(await consultations('X999004')).filter(([username]) => username === usernameOf('manager'))
    expect(mine.map(([, reading]) => reading).sort()).toEqual(['COMPARE', 'LIST', 'PERSON'])
  })

  it('is not answered while it cannot be logged', async () => {
    broken = true
    try {
      for (const query of [
        view(crn),
        '{ cases(first: 10) { edges { node { crn } } } }',
        '{ me { queue { __typename } } }',
      ]) {
        expect((await service.ask('manager', query)).codes).toEqual(['UNAVAILABLE'])
      }
    } finally {
      broken = false
    }
    expect((await service.ask('manager', view(crn))).codes).toEqual([])
  })
})

describe('who looked at a case', () => {
  const asked = (of: string) => `{ consultations(crn: "${of}", first: 1) { server } }`
  const couldSee = (of: string) => `{ caseAccess(crn: "${of}", at: "2026-03-01") { statement } }`
  const overseers = ['sfo-reviewer', 'administrator', 'data-protection']

  it.each(demoUsers)('is told to $user where that is their part', async ({ user, role }) => {
    const expected = overseers.includes(role) ? [] : ['FORBIDDEN']
    for (const query of [asked(crn), couldSee(crn)]) expect((await service.ask(user, query)).codes).toEqual(expected)
  })

  it('is told to nobody excluded from the case, nor to a reviewer whom a restriction keeps out', async () => {
    await limit(service, 'X998202', 'EXCLUSION', ['data-protection'])
    await limit(service, 'X998202', 'RESTRICTION', ['practitioner'])
    for (const user of ['data-protection', 'reviewer', 'practitioner']) {
      expect((await service.ask(user, asked('X998202'))).codes).toEqual(['FORBIDDEN'])
    }
    expect((await service.ask('administrator', asked('X998202'))).codes).toEqual([])
  })

  it('is given page by page, in order, and the asking stands in it too', async () => {
    for (const user of ['practitioner', 'manager', 'trainee']) await service.ask(user, view('X998203'))
    const first = await consultations('X998203', 'first: 2')
    expect(first.pageInfo.hasNextPage).toBe(true)
    const rest = await consultations('X998203', `first: 10, after: "${first.pageInfo.endCursor}"`)
    expect(told(rest).slice(0, 2)).toEqual([
      [usernameOf('trainee'), 'VIEW', 'SHOWN'],
      [usernameOf('reviewer'), 'WHO_LOOKED', 'SHOWN'],
    ])
  })

  it('is answered for a period, and says where none is recorded, and of which server', async () => {
    await service.ask('manager', view('X998204'))
    const before = await consultations('X998204', 'first: 10, to: "2026-03-01"')
    expect(before).toMatchObject({ edges: [], statement: 'None recorded.', server: 'server-1', onlyServer: true })
  })
})

describe('who could open a case at a moment, and who did', () => {
  const of = 'X998205'
  const limits = 'limits { id kind people { username } reason message setBy { username } from until ended { reason } }'
  const commissions = 'commissions { id purpose reviewer { username } }'
  const history = 'limitHistory { id ended { reason by { username } } }'
  const person = (user: string) => `${user}: person(username: "${usernameOf(user)}") { keptOut by { id } statement }`
  const fields = `${limits} ${commissions} ${history} roles statement ${person('trainee')} ${person('reviewer')} opened(first: 10) { ${page} }`
  const asOf = async (at: string) =>
    asCaseAccess(await service.ask('data-protection', `{ caseAccess(crn: "${of}", at: "${at}") { ${fields} } }`))

  beforeAll(async () => {
    await service.ask('trainee', view(of))
    await limit(service, of, 'EXCLUSION', ['trainee'], 'Speak to your manager.')
    await service.ask('trainee', view(of))
    const reviewer = { username: usernameOf('reviewer') }
    await change(service, 'commissionReviewer', { crn: of, reviewer, purpose: 'Review 12' })
  })

  it('is answered with the limits that held, who set them and why, and those who opened it', async () => {
    const found = await asOf('2026-03-02T10:00:00Z')
    expect(found).toMatchObject({
      limits: [
        {
          id: 'L-1',
          kind: 'EXCLUSION',
          reason: 'Related to the person on probation',
          message: 'Speak to your manager.',
          setBy: { username: usernameOf('administrator') },
          ended: null,
        },
      ],
      commissions: [{ id: 'R-1', purpose: 'Review 12' }],
      roles: ['PRACTITIONER', 'MANAGER', 'MAPPA_COORDINATOR', 'SFO_REVIEWER'],
      statement:
        'Everybody with one of the roles that open cases could open it, but nobody whom an exclusion names. Which roles ' +
        'somebody held then is recorded only where they opened the case or were refused.',
      trainee: { keptOut: true, by: { id: 'L-1' }, statement: 'Kept out by the exclusion L-1.' },
      reviewer: { keptOut: false, by: null },
    })
    expect(told(found['opened'] as Page)).toEqual([[usernameOf('trainee'), 'VIEW', 'SHOWN']])
  })

  it('before any of it says that none is recorded, of limits and of readings', async () => {
    const found = await asOf('2026-03-02T09:59:59Z')
    expect(found).toMatchObject({ limits: [], limitHistory: [], trainee: { keptOut: false } })
    expect(found['statement']).toContain(
      'None recorded: everybody with one of the roles that open cases could open it.',
    )
    expect(found['opened']).toMatchObject({ edges: [], statement: 'None recorded.' })
  })

  it('keeps a lifted limit as history', async () => {
    await change(service, 'liftAccessLimit', { crn: of, limit: 'L-1', reason: 'Set on the wrong case' })
    const found = await asOf('2026-03-02T10:00:01Z')
    const ended = { reason: 'Set on the wrong case', by: { username: usernameOf('administrator') } }
    expect(found).toMatchObject({ limits: [], limitHistory: [{ id: 'L-1', ended }], trainee: { keptOut: false } })
  })
})

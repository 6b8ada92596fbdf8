import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startCaseService, type CaseService } from './testing/asking.ts'
import { compareQuery, decisionQuery, entryQuery, everyQuery } from './testing/everything.ts'

let service: CaseService
beforeAll(async () => {
  service = await startCaseService()
})
afterAll(() => service.close())

const crn = 'X999004'
const basisQuery = `query ($basis: TimeBasisInput, $atLeast: String, $crn: String = "${crn}") {
  case(crn: $crn) { view(basis: $basis, atLeast: $atLeast) {
    __typename
    ... on CaseView { basis { effectiveAt knownAt snapshot position } statement }
    ... on BasisRefused { code message }
  } }
}`

interface View {
  readonly __typename: string
  readonly code?: string
  readonly message?: string
  readonly statement?: string
  readonly basis?: { readonly effectiveAt: string; readonly knownAt: string; readonly snapshot: string }
}

async function viewAt(variables: object): Promise<View> {
  const answer = await service.ask('reviewer', basisQuery, variables)
  expect(answer.errors).toEqual([])
  return (answer.data as { case: { view: View } }).case.view
}

describe('a view', () => {
  const entriesOf = async (basis: object) => {
    const query = `query ($basis: TimeBasisInput) { case(crn: "X999077") { view(basis: $basis) { ... on CaseView {
      chronology(first: 10) { totalCount } } } } }`
    const answer = await service.ask('reviewer', query, { basis })
    return (answer.data as { case: { view: { chronology: { totalCount: number } } } }).case.view.chronology.totalCount
  }

  it('leaves out what was recorded later, but nothing that the log has accepted by then, whatever its own time', async () => {
    const by = { role: 'probation practitioner', organisation: 'Probation' }
    const entry = (id: string, occurred: string, parts: object = {}) => ({
      ...{ id, kind: 'contact.recorded', occurred, by },
      ...parts,
    })
    await service.cases.load({
      ...{ format: 'sfo-review/chronology', version: 1, id: 'ahead', person: { crn: 'X999077' } },
      source: { system: 'invented' },
      entries: [
        entry('then', '2025-01-08'),
        entry('later', '2025-01-08', { recordedAt: '2025-06-01' }),
        entry('planned', '2027-05'),
      ],
    })
    expect(await entriesOf({})).toBe(3)
    expect(await entriesOf({ knownAt: '2025-03-01' })).toBe(1)
  })
})

describe('a basis', () => {
  it('is now where nothing is asked for, and one moment where only knownAt is', async () => {
    const now = await viewAt({})
    expect(now.basis).toMatchObject({ effectiveAt: '2026-03-02T10:00:00.000Z', knownAt: '2026-03-02T10:00:00.000Z' })
    const then = await viewAt({ basis: { knownAt: '2025-03-01' } })
    expect(then.basis).toMatchObject({ effectiveAt: '2025-03-01T23:59:59.999Z', knownAt: '2025-03-01T23:59:59.999Z' })
  })

  it('takes a London day in summer to its end in London, and an instant as it is', async () => {
    const view = await viewAt({ basis: { effectiveAt: '2025-07-01', knownAt: '2025-07-02T09:30+01:00' } })
    expect(view.basis).toMatchObject({ effectiveAt: '2025-07-01T22:59:59.999Z', knownAt: '2025-07-02T08:30:00.000Z' })
  })

  it.each([
    '2025-03',
    '2025-03-01~',
    '2025-03-01T10:00',
    '2025-02-30',
    'yesterday',
    '2025-03-01/2025-03-02',
    '202X-01-01',
  ])('refuses %s as a moment, given either way, and says what would be right', async moment => {
    const literal = `{ case(crn: "${crn}") { view(basis: { knownAt: "${moment}" }) { __typename } } }`
    for (const answer of [
      await service.ask('reviewer', basisQuery, { basis: { knownAt: moment } }),
      await service.ask('reviewer', literal),
    ]) {
      expect(answer).toMatchObject({ status: 400, codes: ['BAD_USER_INPUT'] })
      expect(answer.errors[0]!.message).toContain('an instant with its offset')
    }
  })

  it('that cannot be given is an answer, not an error', async () => {
    const { snapshot } = (await viewAt({})).basis!
    const refusals: readonly [string, object][] = [
      ['MALFORMED_SNAPSHOT', { basis: { snapshot: 'abc' } }],
      ['SNAPSHOT_AND_TIMES', { basis: { snapshot, knownAt: '2025-03-01' } }],
      ['SNAPSHOT_AHEAD_OF_LOG', { basis: { snapshot: tokenWith(snapshot, 0, '99999999999999999999') } }],
      ['SNAPSHOT_OF_OTHER_STANDARDS', { basis: { snapshot: tokenWith(snapshot, 3, 'others') } }],
      ['KNOWN_IN_THE_FUTURE', { basis: { knownAt: '2026-03-03' } }],
      ['POSITION_NOT_REACHED', { atLeast: '99999999999999999999' }],
      ['MALFORMED_POSITION', { atLeast: 'soon' }],
    ]
    for (const [code, variables] of refusals) {
      const view = await viewAt(variables)
      expect(view).toMatchObject({ __typename: 'BasisRefused', code })
      expect(view.message).not.toBe('')
    }
    const compared = await service.ask('reviewer', compareQuery, { crn, from: {}, to: { snapshot: 'abc' } })
    expect(compared.data).toMatchObject({ case: { compare: { code: 'MALFORMED_SNAPSHOT' } } })
  })

  it('at which nothing is on record says so', async () => {
    expect((await viewAt({ crn: 'X999009' })).statement).toBe('No entry is on record for X999009 at this basis.')
    const early = await viewAt({ basis: { knownAt: '2001-01-01' } })
    expect(early.statement).toBe(`No entry is on record for ${crn} at this basis.`)
  })

  it('needs a CRN in its form', async () => {
    const answer = await service.ask('reviewer', basisQuery, { crn: 'x999009' })
    expect(answer.codes).toEqual(['BAD_USER_INPUT'])
    expect(answer.errors[0]!.extensions['fields']).toMatchObject([{ field: 'crn' }])
  })
})

describe('a snapshot token', () => {
  it('gives the same bytes again after more has been loaded', async () => {
    const bases = [{}, { knownAt: '2025-03-28T10:05:00Z' }, { effectiveAt: '2025-02-21', knownAt: '2026-01-01' }]
    const asked: { readonly query: string; readonly variables: object; readonly text: string }[] = []
    for (const basis of bases) {
      const { snapshot } = (await viewAt({ basis })).basis!
      for (const query of [...everyQuery, decisionQuery, entryQuery]) {
        const variables = { crn, id: 'D-15', basis: { snapshot } }
        const { text } = await service.ask('reviewer', query, variables)
        expect(text).toBe((await service.ask('reviewer', query, { ...variables, basis: { snapshot } })).text)
        asked.push({ query, variables, text })
      }
    }

    expect(await service.cases.load(laterFile)).toMatchObject({ outcome: 'loaded' })

    const now = await service.ask('reviewer', everyQuery[1]!, { crn })
    expect(now.text).toContain('L-01')
    for (const { query, variables, text } of asked) {
      expect((await service.ask('reviewer', query, variables)).text).toBe(text)
    }
  })
})

/** More of the same case: a backdated return, an amendment and another countersignature of what is asked about. */
const laterFile = {
  format: 'sfo-review/chronology',
  version: 1,
  id: 'invented-later',
  person: { crn },
  source: { system: 'test' },
  entries: [
    ['L-01', 'countersignature.returned', 'returns'],
    ['L-02', 'countersignature.given', 'countersigns'],
    ['L-03', 'dissent.recorded', 'dissents-from'],
  ].map(([id, kind, as]) => ({
    id,
    kind,
    occurred: '2025-02-13T09:30+00:00',
    recordedAt: '2025-02-13T09:30+00:00',
    by: { role: 'senior probation officer', organisation: 'Probation' },
    relatesTo: [{ id: 'D-15', as }],
    detail: 'Loaded later.',
  })),
}

function tokenWith(token: string, index: number, value: string): string {
  const fields = JSON.parse(Buffer.from(token, 'base64url').toString()) as unknown[]
  fields[index] = value
  return Buffer.from(JSON.stringify(fields)).toString('base64url')
}

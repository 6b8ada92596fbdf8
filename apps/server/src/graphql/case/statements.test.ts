import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startCaseService, type CaseService } from './testing/asking.ts'

let service: CaseService
beforeAll(async () => {
  service = await startCaseService()
})
afterAll(() => service.close())

async function view<Answer>(selection: string, basis: string, crn = 'X999004'): Promise<Answer> {
  const query = `{ case(crn: "${crn}") { view(basis: ${basis}) { ... on CaseView { ${selection} } } } }`
  const answer = await service.ask('reviewer', query)
  expect(answer.errors).toEqual([])
  return (answer.data as { case: { view: Answer } }).case.view
}

describe('what the record does not hold is said', () => {
  it('of requests, with the moment and the due time', async () => {
    const { requests } = await view<{ requests: { entry: { reference: string }; statement: string }[] }>(
      'requests { entry { reference } statement }',
      '{ knownAt: "2025-03-28T10:05:00Z" }',
    )
    const said = new Map(requests.map(({ entry, statement }) => [entry.reference, statement]))
    const at = 'by 28 March 2025 at 10:05am'
    expect(said.get('D-33')).toBe(`No reply recorded ${at}; due 28 March 2025.`)
    expect(said.get('D-18')).toBe(`No reply recorded ${at}; due 21 February 2025.`)
    expect(said.get('D-03')).toBe(
      'Reply recorded: 9 December 2024 at 9:40am; due 6 December 2024; answered late, by 57 hours 40 minutes.',
    )
    const later = await view<{ requests: { entry: { reference: string }; statement: string }[] }>(
      'requests { entry { reference } statement }',
      '{ knownAt: "2025-05-01T10:00:00Z" }',
    )
    expect(later.requests.find(({ entry }) => entry.reference === 'D-32')!.statement).toBe(
      'A reply is recorded and contested; no other recorded by 1 May 2025 at 11:00am; due 24 March 2025.',
    )
  })

  it('of oversight, standard by standard', async () => {
    const signed = await view<{ decision: { oversight: { statement: string }[] } }>(
      'decision(id: "D-15") { ... on DecisionAccountability { oversight { statement } } }',
      '{ knownAt: "2025-05-01" }',
    )
    expect(signed.decision.oversight).toEqual([{ statement: 'Countersignature recorded, after 8 minutes.' }])
    const recall = await view<{ decision: { oversight: { statement: string }[] } }>(
      'decision(id: "invented-B-enumerated-recall-decisions-008") { ... on DecisionAccountability { oversight { statement } } }',
      '{}',
      'X999002',
    )
    expect(recall.decision.oversight.map(({ statement }) => statement)).toEqual([
      'Rationale recorded.',
      'No endorsement or countersignature by a senior manager (head of PDU or above) recorded.',
    ])
  })

  it('of claims, without deciding between people', async () => {
    const { establishment } = await view<{ establishment: { statement: string } }>(
      'establishment(of: "D-46") { ... on Establishment { statement } }',
      '{ knownAt: "2025-05-01" }',
    )
    expect(establishment.statement).toBe(
      'Not established. Written down on 1 April 2025 at 11:30am by senior probation officer N99A201, Probation; ' +
        'no confirmation recorded; contested by probation practitioner N99A102, Probation; ' +
        'no other trace recorded at the time.',
    )
  })

  it('of aspects of the state, and of entries nobody recorded', async () => {
    const selection = 'state { noneRecorded } entry(id: "D-99") { ... on EntryNotFound { message } }'
    const { state, entry } = await view<{ state: { noneRecorded: string[] }; entry: { message: string } }>(
      selection,
      '{ knownAt: "2025-02-21" }',
    )
    expect(state.noneRecorded).toEqual(expect.arrayContaining(['tier', 'MAPPA category', 'registers']))
    expect(state.noneRecorded).not.toContain('ROSH')
    expect(entry.message).toBe('No entry D-99 is on record at this basis.')
  })

  it('in a tone that accuses nobody', async () => {
    const { text } = await service.ask('reviewer', '{ __schema { types { description fields { description } } } }')
    expect(text).not.toMatch(/\b(failed|failure|fault|blame|neglect\w*|should have)\b/i)
  })
})

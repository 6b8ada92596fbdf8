import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { caseStream, entryOf } from '#case-record'
import { unwrap } from '#event-log'
import { recordStaffing, type StaffingRequest } from '#staffing'
import { startRecordingService, type RecordingService } from '../recording/testing/recording-service.ts'

const crn = 'X999050'
const loaded = 'X999004'

const fields = `circumstances {
  source staffId at knownAt inWords workload { measure value sourceKind source asOf ageInDays confidence }
  inPost { since months } standingIn { capacity forWhom unit from until } absences { from }
  lineManagers { staffId absences { from } }
}`

interface Shown {
  readonly decision: { readonly circumstances: Record<string, unknown> & { readonly inWords: readonly string[] } }
}

let service: RecordingService
let commands = 0

/** Puts something on the record of staff, past the API. */
async function staffing(request: StaffingRequest, now: string): Promise<void> {
  const context = {
    now: Date.parse(now),
    actor: { role: null, organisation: null, name: 'test' },
    principal: { username: 'T', client: 't' },
    correlationId: 't',
    software: '0',
  }
  commands += 1
  const commandId = `00000000-0000-4000-8000-9${String(commands).padStart(11, '0')}`
  const result = await recordStaffing({ log: service.log, command: { ...request, context }, commandId })
  expect(result.outcome).toBe('recorded')
}

async function circumstancesOf(case_: string, id: string, basis: object = {}) {
  const query = `decision(id: "${id}") { ... on DecisionAccountability { ${fields} } }`
  return (await service.view<Shown>('reviewer', case_, query, { basis })).decision.circumstances
}

/** Records an act past its notices. */
async function recorded(user: string, mutation: string, input: object): Promise<string> {
  const last = await service.recordRead(user, mutation, { crn, ...input })
  expect(last.__typename).toBe('ActRecorded')
  return last.id
}

function rated(user: string, occurred: string): Promise<string> {
  return recorded(user, 'rateRosh', { occurred, levels: [{ group: 'public', level: 'MEDIUM' }] })
}

beforeAll(async () => {
  service = await startRecordingService({ at: '2026-03-02T10:00:00Z', inventedCases: true })
}, 60_000)
afterAll(() => service.close())

describe('a decision that is recorded here', () => {
  it('carries what the record of staff had of its decider for that day, with source, date and confidence', async () => {
    const id = await rated('practitioner', '2025-02-12T15:00Z')
    expect(await circumstancesOf(crn, id)).toEqual({
      source: 'CAPTURED_WITH_THE_ACT',
      staffId: 'N99A101',
      at: '2025-02-12T15:00:00.000Z',
      knownAt: '2026-03-02T10:00:00.000Z',
      workload: [
        { measure: 'caseload', value: 38, ...fromTool },
        { measure: 'workload percent', value: 118, ...fromTool },
      ],
      inPost: [{ since: '2022-07-01', months: 31 }],
      standingIn: [],
      absences: [],
      lineManagers: [{ staffId: 'N99A201', absences: [] }],
      inWords: [
        'Workload: caseload 38 as of 13 January 2025 (30 days before), by workload management tool (figures in the tool are ' +
          'entered by hand); workload percent 118 as of 13 January 2025 (30 days before), by workload management tool ' +
          '(figures in the tool are entered by hand).',
        'Time in post: 31 months, since 1 July 2022.',
        'Cover or acting up: none recorded.',
        'Absence of the decider: none recorded.',
        'Line manager: N99A201, no absence recorded.',
      ],
    })
  })

  it('keeps what was captured, whatever is put on the record of staff afterwards', async () => {
    const id = await rated('practitioner', '2025-02-13T09:00Z')
    const before = await circumstancesOf(crn, id)
    const absent = { kind: 'leave', from: '2025-02-10', until: '2025-02-14' } as const
    await staffing({ name: 'absence-recorded', staffId: 'N99A201', fact: absent }, '2026-03-02T10:00:00Z')
    expect(await circumstancesOf(crn, id)).toEqual(before)

    const later = await circumstancesOf(crn, await rated('practitioner', '2025-02-13T09:30Z'))
    expect(later['lineManagers']).toEqual([{ staffId: 'N99A201', absences: [{ from: '2025-02-10' }] }])
    expect(later.inWords).toContain('Line manager: N99A201, away from 10 February 2025.')
  })

  it('says that nothing is recorded of somebody of whom staffing holds nothing, and that they carry no staff code', async () => {
    const occurred = '2026-03-02'
    const set = await recorded('without-staff-code', 'setMappaLevel', { level: 2, category: 3, occurred })
    expect(await circumstancesOf(crn, set)).toMatchObject({
      source: 'CAPTURED_WITH_THE_ACT',
      staffId: null,
      workload: [],
      inWords: expect.arrayContaining(['Workload: none recorded.', 'Line manager: none recorded.']),
    })
  })

  it('shows the cover by which a covering manager acted', async () => {
    const id = await rated('covering-manager', '2025-03-03T12:00Z')
    const shown = await circumstancesOf(crn, id)
    expect(shown['standingIn']).toEqual([
      { capacity: 'covering', forWhom: null, unit: 'PDU-1', from: '2025-02-24', until: '2025-03-31' },
    ])
    expect(shown.inWords).toContain('Cover or acting up: covering for PDU-1 from 24 February 2025 until 31 March 2025.')
  })

  it('takes none of it from whoever sends the act', async () => {
    const circumstances = { staffId: 'N99A101', workload: [] }
    const input = { crn, levels: [{ group: 'public', level: 'MEDIUM' }], circumstances }
    const errors = await service.refused('practitioner', 'rateRosh', input)
    expect(errors[0]!.message).toContain('circumstances')
  })

  it('alone carries them: a direction does not', async () => {
    const entry = await rated('practitioner', '2025-02-14T09:00Z')
    await recorded('manager', 'direct', { act: { entry }, detail: 'Leave it so.', occurred: '2025-02-14' })
    const entries = unwrap(await service.log.readStream({ stream: caseStream(crn), from: 0n, limit: 100 })).events.map(
      entryOf,
    )
    const carrying = entries.filter(({ attested }) => attested?.circumstances !== undefined)
    expect(carrying.map(({ kind }) => kind)).not.toContain('manager.direction')
    expect(carrying).toHaveLength(entries.length - 1)
  })
})

const fromTool = {
  sourceKind: 'TOOL',
  source: 'workload management tool',
  asOf: '2025-01-13',
  ageInDays: 30,
  confidence: 'figures in the tool are entered by hand',
}

describe('a decision that a file brought', () => {
  it('is shown beside what the record of staff says of that day, and that it is from there', async () => {
    const shown = await circumstancesOf(loaded, 'D-12')
    expect(shown).toMatchObject({ source: 'STAFFING_RECORD', staffId: 'N99A101', inPost: [{ since: '2022-07-01' }] })
    expect(shown['workload']).toHaveLength(2)
  })

  it('is shown with the very circumstances that would have been captured with it', async () => {
    const captured = await circumstancesOf(crn, await rated('practitioner', '2025-01-20T14:20Z'))
    const decisions = await circumstancesOf(loaded, 'D-12')
    expect(decisions['at']).toBe('2025-02-11T14:20:00.000Z')
    const alike = await circumstancesOf(crn, await rated('practitioner', '2025-02-11T14:20Z'))
    expect({ ...alike, source: '' }).toEqual({ ...decisions, source: '' })
    expect(captured.inWords).not.toEqual(alike.inWords)
  })

  it('has none recorded at a basis at which the record of staff held nothing yet', async () => {
    const shown = await circumstancesOf(loaded, 'D-12', { knownAt: '2025-03-01' })
    expect(shown).toMatchObject({ source: 'STAFFING_RECORD', workload: [], lineManagers: [] })
    expect(shown.inWords).toContain('Workload: none recorded.')
  })
})

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startCaseService, type CaseService } from './testing/asking.ts'
import { viewOf } from './testing/view-of.ts'

const crn = 'X999078'
const practitioner = { staffId: 'N99A101', role: 'probation practitioner', organisation: 'Probation' }
const manager = { staffId: 'N99A201', role: 'senior probation officer', organisation: 'Probation' }
const police = { role: 'detective inspector', organisation: 'Police' }
const restricted = { restricted: true }

/** Acts that stand on records of their own: under a policy, at a meeting, not asked for, and taken back. */
const entries = [
  {
    id: 'frequency',
    kind: 'contact.frequency.set',
    occurred: '2025-01-02',
    by: practitioner,
    data: { frequency: 'weekly' },
  },
  {
    id: 'suspended',
    kind: 'supervision.suspended',
    occurred: '2025-01-05',
    by: manager,
    data: { policy: 'Reset', policyVersion: 2, ...restricted },
  },
  { id: 'missed', kind: 'contact.missed', occurred: '2025-01-10', by: practitioner },
  { id: 'missed in error', kind: 'contact.missed', occurred: '2025-01-11', by: practitioner },
  {
    id: 'taken back',
    kind: 'record.withdrawn',
    occurred: '2025-01-12',
    by: practitioner,
    relatesTo: [{ id: 'missed in error', as: 'corrects' }],
  },
  {
    id: 'met',
    kind: 'mappa.meeting',
    occurred: '2025-01-15',
    by: manager,
    data: { meetingId: 'M-1', agencyViews: [{ agency: 'Probation', by: 'senior probation officer', view: 'level 1' }] },
  },
  { id: 'came', kind: 'mappa.attended', occurred: '2025-01-15', by: police, data: { meetingId: 'M-1' } },
  {
    id: 'view',
    kind: 'mappa.view.given',
    occurred: '2025-01-15',
    by: police,
    data: { meetingId: 'M-1', view: 'level 2' },
  },
  {
    id: 'sorry',
    kind: 'mappa.apologies',
    occurred: '2025-01-15',
    by: { role: 'housing officer', organisation: 'Housing' },
    data: { meetingId: 'M-1', who: 'undercover officer', ...restricted },
  },
  {
    id: 'agreed',
    kind: 'mappa.decision.recorded',
    occurred: '2025-01-15',
    by: manager,
    data: { meetingId: 'M-1', decision: 'level 2' },
  },
  {
    id: 'not asked',
    kind: 'info.not_sought',
    occurred: '2025-01-16',
    by: practitioner,
    data: { subject: 'call-outs', of: 'Police' },
  },
  {
    id: 'weighed',
    kind: 'recall.not_recalled',
    occurred: '2025-01-20',
    by: manager,
    data: { rationale: 'engaging', alternatives: [{ option: 'recall', whyNotTaken: 'no new offence' }] },
  },
  { id: 'none', kind: 'recall.not_recalled', occurred: '2025-01-21', by: manager, data: { alternatives: [] } },
]

let service: CaseService
beforeAll(async () => {
  service = await startCaseService()
  const person = { crn }
  const file = { format: 'sfo-review/chronology', version: 1, id: 'own', person, source: { system: 'test' }, entries }
  expect(await service.cases.load(file)).toMatchObject({ outcome: 'loaded' })
})
afterAll(() => service.close())

describe('supervision under a policy', () => {
  const selection = `
    state { supervision { value certainty source { entry { reference } } } contactFrequency { value } noneRecorded }
    triggers { entry { reference } statement suspendedBy { entry { reference } value from { edtf } } }`

  it('stands in the state, and beside a trigger that nobody is recorded as considering', async () => {
    const basis = '{ knownAt: "2025-01-18" }'
    expect(await viewOf(service, { crn, basis }, selection)).toMatchObject({
      state: {
        supervision: [
          {
            value: 'suspended, under Reset, version 2',
            certainty: 'CERTAIN',
            source: { entry: { reference: 'suspended' } },
          },
        ],
        contactFrequency: [{ value: 'weekly' }],
      },
      triggers: [
        {
          entry: { reference: 'missed' },
          statement: 'No recorded consideration of recall or breach.',
          suspendedBy: [
            {
              entry: { reference: 'suspended' },
              value: 'suspended, under Reset, version 2',
              from: { edtf: '2025-01-05' },
            },
          ],
        },
      ],
    })
  })

  it('is named without its policy to somebody it is not for', async () => {
    expect(await viewOf(service, { crn, as: 'trainee' }, selection)).toMatchObject({
      state: { supervision: [{ value: null, source: { entry: { reference: 'suspended' } } }] },
      triggers: [{ suspendedBy: [{ entry: { reference: 'suspended' }, value: null }] }],
    })
  })

  it('is said to be not recorded, where it is not', async () => {
    const { state } = await viewOf<{ state: { noneRecorded: string[] } }>(
      service,
      { crn: 'X999004' },
      'state { noneRecorded }',
    )
    expect(state.noneRecorded).toEqual(expect.arrayContaining(['supervision', 'contact frequency']))
  })
})

describe('an entry that its author took back', () => {
  it('is shown with its withdrawal, and others with none', async () => {
    const selection = (id: string) =>
      `entry(id: "${id}") { ... on EntryFound { entry { withdrawnBy { reference title } } } }`
    expect(await viewOf(service, { crn }, selection('missed in error'))).toEqual({
      entry: { entry: { withdrawnBy: [{ reference: 'taken back', title: 'Entry made in error withdrawn' }] } },
    })
    expect(await viewOf(service, { crn }, selection('missed'))).toEqual({ entry: { entry: { withdrawnBy: [] } } })
    const before = { crn, basis: '{ knownAt: "2025-01-11" }' }
    expect(await viewOf(service, before, selection('missed in error'))).toEqual({
      entry: { entry: { withdrawnBy: [] } },
    })
  })
})

describe('a meeting of which agencies kept records of their own', () => {
  const selection = `meetings {
    views { agency view entry { reference } } parts { part agency who entry { reference } } decisions { reference }
  }`

  it('shows each view with the record that gives it, who came, and what was decided', async () => {
    expect(await viewOf(service, { crn }, selection)).toEqual({
      meetings: [
        {
          views: [
            { agency: 'Probation', view: 'level 1', entry: { reference: 'met' } },
            { agency: 'Police', view: 'level 2', entry: { reference: 'view' } },
          ],
          parts: [
            { part: 'ATTENDED', agency: 'Police', who: 'detective inspector', entry: { reference: 'came' } },
            { part: 'APOLOGIES', agency: 'Housing', who: 'undercover officer', entry: { reference: 'sorry' } },
          ],
          decisions: [{ reference: 'agreed' }],
        },
      ],
    })
  })

  it('says that apologies came, and not whose, to somebody they are not for', async () => {
    const { meetings } = await viewOf<{ meetings: { parts: object[] }[] }>(service, { crn, as: 'trainee' }, selection)
    expect(meetings[0]!.parts).toContainEqual({
      part: 'APOLOGIES',
      agency: null,
      who: null,
      entry: { reference: 'sorry' },
    })
  })
})

describe('a decision', () => {
  const selection = (id: string) => `decision(id: "${id}") { ... on DecisionAccountability {
    options { status considered { option whyNotTaken } } information { notSought { reference } }
  } }`

  it('is shown with why each alternative was not taken, and with what was not asked for', async () => {
    expect(await viewOf(service, { crn }, selection('weighed'))).toEqual({
      decision: {
        options: { status: 'RECORDED', considered: [{ option: 'recall', whyNotTaken: 'no new offence' }] },
        information: { notSought: [{ reference: 'not asked' }] },
      },
    })
  })

  it('of which the decider says that there was no other option is not one of which nothing is recorded', async () => {
    const { optionsConsidered } = await viewOf<{ optionsConsidered: object[] }>(
      service,
      { crn },
      'optionsConsidered { entry { reference } options { status } }',
    )
    expect(optionsConsidered).toEqual(
      expect.arrayContaining([
        { entry: { reference: 'none' }, options: { status: 'NONE_IDENTIFIED' } },
        { entry: { reference: 'frequency' }, options: { status: 'NONE_RECORDED' } },
      ]),
    )
  })
})

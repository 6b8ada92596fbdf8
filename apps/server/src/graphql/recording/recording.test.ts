import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startRecordingService, type RecordingService } from './testing/recording-service.ts'

const crn = 'X999004'
const file = 'invented-D-direction-dissent-and-silence'
const on = (reference: string, version?: number) => ({ entry: `${file}:${reference}`, version })

let service: RecordingService
beforeAll(async () => {
  service = await startRecordingService({ at: '2026-03-02T10:00:00Z', inventedCases: true })
})
afterAll(() => service.close())

const levels = [{ group: 'public', level: 'MEDIUM' }]

async function rated(input: object = {}) {
  const recorded = await service.recordRead('practitioner', 'rateRosh', {
    crn,
    levels,
    ...input,
  })
  if (recorded.__typename !== 'ActRecorded') throw new Error(JSON.stringify(recorded))
  return recorded
}

describe('an act put on the record', () => {
  it('stands under who is signed in, as staffing has them, with both its times', async () => {
    const { entry } = await rated({
      occurred: '2026-02-20',
      capacity: 'DELEGATED',
      onBehalfOf: 'N99A201',
      ownView: 'High.',
    })
    expect(entry).toMatchObject({
      kind: 'assessment.rosh',
      actor: {
        staffId: 'N99A101',
        name: 'Priya Lindqvist',
        role: 'probation practitioner',
        grade: 'PO',
        unit: 'PDU-1',
        capacity: 'DELEGATED',
        onBehalfOf: 'N99A201',
      },
      recordedBy: null,
      occurred: { edtf: '2026-02-20' },
      recorded: { status: 'ATTESTED', at: { edtf: '2026-03-02T10:00:00.000Z' } },
      entered: '2026-03-02T10:00:00.000Z',
      ownView: { text: 'High.' },
    })
    expect(entry['lag']).not.toBeNull()
  }, 30_000)

  it('is seen at once by whoever asks for at least its position', async () => {
    const { id, reference, position } = await rated()
    const view = await service.view<{ entry: object }>(
      'reviewer',
      crn,
      `entry(id: "${id}") { ... on EntryFound { entry { reference actor { staffId } recorded { status } } } }`,
      { atLeast: position },
    )
    expect(view.entry).toEqual({
      entry: { reference, actor: { staffId: 'N99A101' }, recorded: { status: 'ATTESTED' } },
    })
  })

  it('happens when it is recorded where it consists in that, and must say when elsewhere', async () => {
    expect((await rated()).entry).toMatchObject({ occurred: { edtf: '2026-03-02T10:00:00.000Z' } })
    const missed = { crn, contactType: 'office visit' }
    expect(await service.record('trainee', 'recordMissedContact', missed)).toMatchObject({
      __typename: 'ActNotValid',
      problems: [{ field: 'occurred', problem: 'is missing' }],
    })
    expect(await service.record('trainee', 'recordMissedContact', { ...missed, occurred: null })).toMatchObject({
      entry: { occurred: null },
    })
  })

  it('is recorded once, however often it is sent', async () => {
    const commandId = '00000000-0000-4000-9000-000000000001'
    const first = await rated({ commandId })
    const again = await rated({ commandId })
    expect(first.again).toBe(false)
    expect(again).toMatchObject({ again: true, id: first.id, position: first.position })
  })

  it('is not answered as recorded under the id of another one, nor written over it', async () => {
    const commandId = '00000000-0000-4000-9000-00000000000b'
    const first = await rated({ commandId })
    const another = { crn, commandId, act: { entry: first.id }, detail: 'I see it otherwise.' }
    expect(await service.record('practitioner', 'recordDissent', another)).toMatchObject({
      __typename: 'ActNotValid',
      problems: [{ field: 'commandId', problem: 'was used before for something else' }],
    })
  })

  it('is in somebody else’s stead only where the capacity says how', async () => {
    const asked = { crn, levels, onBehalfOf: 'N99A201' }
    for (const capacity of [undefined, 'SUBSTANTIVE']) {
      expect(await service.recordRead('practitioner', 'rateRosh', { ...asked, capacity })).toMatchObject({
        __typename: 'ActNotValid',
        problems: [{ field: 'capacity' }],
      })
    }
  })

  it('is not mistaken for an act of somebody else who sends the same command id', async () => {
    const commandId = '00000000-0000-4000-9000-00000000000a'
    const first = await rated({ commandId })
    expect(await rated({ commandId: commandId.toUpperCase() })).toMatchObject({ again: true, id: first.id })
    const other = { crn, levels, commandId }
    expect(await service.recordRead('trainee', 'rateRosh', other)).toMatchObject({
      again: false,
      entry: { actor: { staffId: 'N99A102' } },
    })
  })

  it('stands under no name, time or capacity that was sent in place of the own', async () => {
    for (const field of ['actor', 'entered', 'recordedBy', 'recorded', 'principal', 'kind']) {
      const errors = await service.refused('practitioner', 'rateRosh', { crn, levels, [field]: 'x' })
      expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
      expect(errors[0]!.message).toContain(`"${field}"`)
    }
  })
})

describe('what is wrong with an act', () => {
  it('is told under the names of the fields that were sent', async () => {
    const told = await service.record('practitioner', 'requestInformation', {
      crn,
      occurred: '2027-01-01',
      requestedOf: 'Police',
      subject: 'call-outs',
      due: 'soon',
      reliedOn: [on('D-02'), on('D-99')],
      relatesTo: [{ entry: 'nothing', as: 'FOLLOWS' }],
    })
    expect(told.problems.map(problem => problem.field)).toEqual(['relatesTo.0.entry', 'reliedOn.1.entry'])
    const later = await service.record('practitioner', 'requestInformation', {
      crn,
      occurred: '2027-01-01',
      requestedOf: 'Police',
      subject: 'call-outs',
      due: 'soon',
    })
    expect(later.problems.map(problem => problem.field)).toEqual(['occurred', 'due'])
  })

  it('is told of every field that cannot be taken at all', async () => {
    const errors = await service.refused('practitioner', 'rateRosh', {
      commandId: 'seven',
      crn: 'x9',
      levels: [{ group: ' ', level: 'HIGH' }],
    })
    const fields = errors[0]!.extensions['fields'] as readonly { readonly field: string }[]
    expect(fields.map(({ field }) => field)).toEqual(expect.arrayContaining(['commandId', 'crn', 'levels.0.group']))
  })

  it('is a field to amend that the entry does not have, with those that it has', async () => {
    const { id } = await rated()
    const { problems } = await service.record('practitioner', 'amendRecord', {
      crn,
      act: { entry: id, version: 1 },
      field: 'levls.public',
      old: 'medium',
      new: 'high',
      reason: 'typing error',
    })
    expect(problems).toEqual([
      {
        field: 'field',
        problem: '"levls.public" is not a field of ROSH assessment',
        expected: expect.stringMatching(/^one of: levels, /),
      },
    ])
  })

  it('is an entry to which the act cannot apply, with what that is', async () => {
    const dissent = await service.recordRead('practitioner', 'recordDissent', {
      crn,
      act: { entry: (await rated()).id },
      detail: 'I see it otherwise.',
    })
    const act = { entry: dissent.id }
    for (const [mutation, input, field] of [
      ['override', { act, to: 'low', rationale: 'Evidence.' }, 'act.entry'],
      ['returnForChanges', { act: { ...act, version: 1 }, detail: 'Say more.' }, 'act.entry'],
      ['countersign', { act: { ...act, version: 1 } }, 'act.entry'],
      ['discountInformation', { information: act, rationale: 'Not established.' }, 'information.entry'],
    ] as const) {
      const { problems } = await service.record('manager', mutation, { crn, ...input })
      expect(problems).toEqual([
        {
          field,
          problem: expect.stringContaining(`${dissent.reference} (Dissent) is nothing to which this can apply`),
          expected: expect.stringMatching(/decision|information/),
        },
      ])
    }
  })

  it('is a setting that only some levels state, and a group that is rated twice', async () => {
    const mixed = [
      { group: 'public', level: 'HIGH', setting: 'COMMUNITY' },
      { group: 'Public ', level: 'LOW', setting: 'COMMUNITY' },
      { group: 'prisoners', level: 'LOW' },
    ]
    const { problems } = await service.record('practitioner', 'rateRosh', { crn, levels: mixed })
    expect(problems.map(({ field }) => field)).toEqual(['levels.2.setting', 'levels.1.group'])
  })

  it('is an entry that the person may not read, as if there were none', async () => {
    const said = (user: string, entry: string) =>
      service.recordRead(user, 'recordDissent', {
        crn,
        detail: 'x',
        act: { entry },
      })
    const withheld = await said('trainee', `${file}:D-18`)
    const absent = await said('trainee', `${file}:D-00`)
    expect(withheld.problems).toEqual([
      { ...absent.problems[0]!, problem: absent.problems[0]!.problem.replace('D-00', 'D-18') },
    ])
    expect(await said('practitioner', `${file}:D-18`)).toMatchObject({ __typename: 'ActRecorded' })
  })
})

describe('levels in two settings', () => {
  it('stand beside each other', async () => {
    const { id } = await rated({
      levels: [
        { group: 'staff', level: 'LOW', setting: 'COMMUNITY' },
        { group: 'staff', level: 'HIGH', setting: 'CUSTODY' },
      ],
    })
    const { state } = await service.view<{ state: { rosh: { groups: readonly object[] } } }>(
      'reviewer',
      crn,
      'state { rosh { groups { group setting levels { level source { entry { id } } } } } }',
    )
    expect(state.rosh.groups).toEqual(
      expect.arrayContaining([
        { group: 'staff', setting: 'COMMUNITY', levels: [{ level: 'LOW', source: { entry: { id } } }] },
        { group: 'staff', setting: 'CUSTODY', levels: [{ level: 'HIGH', source: { entry: { id } } }] },
      ]),
    )
  })
})

describe('a record that moves on', () => {
  it('is shown in place of recording on a stale view', async () => {
    const { position } = await rated()
    const newer = await rated()
    const stale = await service.record('practitioner', 'rateRosh', { crn, levels, seen: position })
    expect(stale).toEqual({ __typename: 'RecordMovedOn', since: [{ id: newer.id }] })
    expect(await rated({ seen: newer.position })).toMatchObject({ again: false })
    expect(await service.record('practitioner', 'rateRosh', { crn, levels, seen: 'then' })).toMatchObject({
      problems: [{ field: 'seen' }],
    })
  })

  it('is passed over by nobody who says they had seen what is not there yet', async () => {
    const { position } = await rated()
    const { __typename, problems } = await service.recordRead('practitioner', 'rateRosh', {
      crn,
      levels,
      seen: position.replace(/^\d/, '9'),
    })
    expect(__typename).toBe('ActNotValid')
    expect(problems).toEqual([
      {
        field: 'seen',
        problem: 'is a position that the record has not reached',
        expected: 'a position exactly as an answer gave it',
      },
    ])
  })

  it('is no obstacle to whoever looked at the view before', async () => {
    const { basis } = await service.view<{ basis: { position: string } }>('manager', crn, 'basis { position }')
    const { __typename } = await service.recordRead('practitioner', 'rateRosh', {
      crn,
      levels,
      seen: basis.position,
    })
    expect(__typename).toBe('ActRecorded')
  })

  it('says what changed in what is countersigned', async () => {
    const { id } = await rated({ requestCountersignature: true })
    const amendment = await service.recordRead('practitioner', 'amendRecord', {
      crn,
      act: { entry: id, version: 1 },
      field: 'levels.public',
      old: 'medium',
      new: 'high',
      reason: 'typing error',
    })
    expect(await service.record('manager', 'countersign', { crn, act: { entry: id, version: 1 } })).toEqual({
      __typename: 'StaleInformation',
      changed: [{ entry: { id }, seen: 1, newest: 2, changes: [{ id: amendment.id }] }],
    })
    const signed = await service.record('manager', 'countersign', { crn, act: { entry: id, version: 2 } })
    expect(signed.entry).toMatchObject({ relatesTo: [{ as: 'countersigns', version: 2, entry: { id } }] })
  })
})

describe('who may', () => {
  it('is said to whoever may not', async () => {
    const { id } = await rated({ requestCountersignature: true })
    const act = { entry: id, version: 1 }
    for (const user of ['practitioner', 'mappa-coordinator', 'reviewer', 'administrator']) {
      expect(await service.record(user, 'countersign', { crn, act })).toEqual({
        __typename: 'NotPermitted',
        why: 'This is recorded by managers.',
      })
    }
  })

  it('never includes whoever did what is signed', async () => {
    const own = await service.recordRead('manager', 'rateRosh', {
      crn,
      levels,
      requestCountersignature: true,
    })
    for (const [mutation, detail] of [
      ['countersign', undefined],
      ['returnForChanges', 'no'],
      ['endorse', undefined],
      ['ratify', undefined],
    ] as const) {
      const act = mutation === 'endorse' || mutation === 'ratify' ? { entry: own.id } : { entry: own.id, version: 1 }
      const { problems } = await service.record('manager', mutation, { crn, act, ...(detail && { detail }) })
      expect(problems.map(({ field }) => field)).toEqual(['act'])
    }
  })
})

describe('an own view and a reason for recording late, beside an act that not everybody may read', () => {
  it('are withheld with it, and still shown to exist', async () => {
    const { id } = await service.recordRead('practitioner', 'amendRecord', {
      crn,
      act: on('D-18', 1),
      field: 'detail',
      old: 'Asked to lower a rating for capacity reasons.',
      new: 'Asked to lower a rating.',
      reason: 'shorter',
      occurred: '2026-02-01',
      reasonForLateRecording: 'I was away after it.',
      ownView: 'I was frightened.',
    })
    const ownView = (user: string) =>
      service.view<{ entry: { entry: object } }>(
        user,
        crn,
        `entry(id: "${id}") { ... on EntryFound { entry {
          ownView { __typename ... on DisclosedText { text } } noticesAcknowledged data
          reasonForLateRecording { __typename ... on DisclosedText { text } }
        } } }`,
      )
    expect((await ownView('reviewer')).entry.entry).toMatchObject({
      ownView: { text: 'I was frightened.' },
      reasonForLateRecording: { text: 'I was away after it.' },
    })
    expect((await ownView('trainee')).entry.entry).toEqual({
      ownView: { __typename: 'WithheldText' },
      reasonForLateRecording: { __typename: 'WithheldText' },
      noticesAcknowledged: [],
      data: null,
    })
  })
})

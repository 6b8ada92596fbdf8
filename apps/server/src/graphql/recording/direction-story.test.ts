import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startRecordingService, type RecordingService } from './testing/recording-service.ts'

/** The invented case whose file tells the same story afterwards. */
const loaded = 'X999004'
const live = 'X999041'

let service: RecordingService
beforeAll(async () => {
  service = await startRecordingService({ at: '2024-12-10T09:00:00Z', inventedCases: true })
})
afterAll(() => service.close())

/** Somebody records something at a time; every notice shown is read and acknowledged. */
async function records(user: string, at: string, mutation: string, input: object) {
  service.at(at)
  const last = await service.recordRead(user, mutation, { crn: live, ...input })
  if (last.__typename !== 'ActRecorded') throw new Error(JSON.stringify(last))
  return { id: last.id, notices: last.entry['noticesAcknowledged'] }
}

const exact = ({ id }: { readonly id: string }) => ({ entry: id, version: 1 })

const proposed = [
  { group: 'public', level: 'MEDIUM' },
  { group: 'known adult', level: 'HIGH' },
  { group: 'children', level: 'HIGH' },
  { group: 'staff', level: 'LOW' },
]
const asDirected = proposed.map(({ group, level }) => ({ group, level: level === 'HIGH' ? 'MEDIUM' : level }))

const manager = {
  staffId: 'N99A201',
  role: 'senior probation officer',
  grade: 'SPO',
  organisation: 'Probation',
  unit: 'PDU-1',
  capacity: 'SUBSTANTIVE',
}

/** 10 to 13 February as the three who were there record it, each at the time. */
async function fourDays() {
  const callOuts = await records('practitioner', '2024-12-10T09:00:00Z', 'receiveInformation', {
    occurred: '2024-12-09',
    status: 'SUBSTANTIVE',
    category: 'domestic abuse',
    detail: 'Call-outs to the former partner.',
  })
  const meeting = await records('mappa-coordinator', '2025-02-10T16:45:00Z', 'recordMappaMeeting', {
    occurred: '2025-02-10T10:00+00:00',
    channel: 'MEETING',
    meetingId: 'M-0210',
    level: 2,
    agencyViews: [
      { agency: 'Police', by: 'public protection officer', view: 'high to known adult; manage at level 2' },
      { agency: "Children's services", by: 'social work team manager', view: 'high to children' },
      { agency: 'Probation', by: 'senior probation officer N99A201', view: 'medium; level 1 is enough' },
    ],
    decision: 'manage at level 2',
  })
  const reliedOn = [exact(callOuts), exact(meeting)]
  const proposal = await records('practitioner', '2025-02-11T14:31:00Z', 'rateRosh', {
    occurred: '2025-02-11T14:20+00:00',
    channel: 'RECORD',
    levels: proposed,
    requestCountersignature: true,
    reliedOn,
    detail: 'Proposes known adult high, children high, public medium after the meeting.',
  })
  await records('manager', '2025-02-12T11:05:00Z', 'returnForChanges', {
    occurred: '2025-02-12T11:05+00:00',
    channel: 'RECORD',
    act: exact(proposal),
    detail: "Returned: children's services view not evidenced.",
  })
  const direction = await records('practitioner', '2025-02-12T15:52:00Z', 'reportDirection', {
    occurred: '2025-02-12T15:30+00:00',
    channel: 'SUPERVISION',
    act: exact(proposal),
    verbal: true,
    attributedTo: manager,
    response: 'COMPLIED_UNDER_DISSENT',
    detail: 'Keep known adult and children at medium until the view is evidenced.',
  })
  const rating = await records('practitioner', '2025-02-13T09:14:00Z', 'rateRosh', {
    occurred: '2025-02-13T09:10+00:00',
    channel: 'RECORD',
    levels: asDirected,
    narrativeLevel: 'HIGH',
    requestCountersignature: true,
    follows: exact(proposal),
    directedBy: exact(direction),
    reliedOn,
    ownView: 'Known adult and children are high.',
    detail: 'Known adult medium, children medium, as directed.',
  })
  await records('manager', '2025-02-13T09:22:00Z', 'countersign', {
    occurred: '2025-02-13T09:22+00:00',
    channel: 'RECORD',
    act: exact(rating),
  })
  await records('practitioner', '2025-02-13T09:41:00Z', 'recordDissent', {
    occurred: '2025-02-13T09:40+00:00',
    channel: 'RECORD',
    act: exact(rating),
    relatesTo: [{ entry: direction.id, as: 'FOLLOWS' }],
    detail: 'I do not agree with medium. I was told to keep it there.',
  })
  return { direction, rating }
}

const accountability = `
  decider { actor { staffId role grade unit capacity } } outcome options { status }
  influences {
    type bindingness effect response timing attestation establishment author { staffId role grade unit capacity }
    entry { kind channel occurred { edtf } recordedBy { staffId } lag { inWords } } through { kind }
    sinceOccurred { inWords } sinceRecorded { inWords }
  }
  dissents { entry { kind } author { staffId } }
  proposals { entry { kind occurred { edtf } actor { staffId } data } outcomeOfProposal everInForce returnedBy { kind } }
  oversight { standard { id } status entry { kind } }
  agencyViews { reliedOn views { agency by view } }
  information { reliedOn { entry { kind } category } }`

const answerFor = (crn: string, id: string) =>
  service.view<{ decision: Record<string, unknown> }>(
    'reviewer',
    crn,
    `decision(id: "${id}") { ... on DecisionAccountability { ${accountability} } }`,
  )

const directionsIn = async (id: string) => {
  const { decision } = await service.view<{ decision: { influences: readonly { readonly type: string }[] } }>(
    'reviewer',
    live,
    `decision(id: "${id}") { ... on DecisionAccountability {
      influences { type attestation establishment response author { staffId } }
    } }`,
  )
  return decision.influences.filter(({ type }) => type === 'DIRECTION')
}

describe('a rating made under a direction, recorded by those who were there', () => {
  it('answers as the same story told by a file afterwards', async () => {
    const { direction, rating } = await fourDays()
    expect(rating.notices).toContain('rosh-text-and-levels-differ')

    service.at('2025-02-13T12:00:00Z')
    const answer = await answerFor(live, rating.id)
    expect(answer.decision['influences']).toHaveLength(4)
    expect(answer).toEqual(await answerFor(loaded, 'D-15'))

    const shown = await service.view<object>(
      'reviewer',
      live,
      `entry(id: "${rating.id}") { ... on EntryFound { entry {
        ownView { ... on DisclosedText { text } } noticesAcknowledged
      } } }`,
    )
    expect(shown).toEqual({
      entry: {
        entry: { ownView: { text: 'Known adult and children are high.' }, noticesAcknowledged: rating.notices },
      },
    })

    const reported = { type: 'DIRECTION', response: 'complied under dissent', author: { staffId: 'N99A201' } }
    expect(await directionsIn(rating.id)).toMatchObject([{ ...reported, attestation: 'UNATTESTED' }])

    const act = { entry: direction.id }
    for (const user of ['practitioner', 'covering-manager', 'head-of-pdu']) {
      const refused = await service.record(user, 'confirmAttributed', { crn: live, act })
      expect(refused.problems.map(({ field }) => field)).toEqual(['act.entry'])
    }

    await records('manager', '2025-02-14T10:00:00Z', 'contestAttributed', { act, detail: 'I asked for evidence.' })
    expect(await directionsIn(rating.id)).toMatchObject([{ ...reported, attestation: 'CONTESTED' }])
    expect(
      (await service.view<{ decision: object }>('reviewer', live, before(rating.id), known)).decision,
    ).toMatchObject({ influences: expect.arrayContaining([{ type: 'DIRECTION', attestation: 'UNATTESTED' }]) })
  })

  it('is confirmed by its author and by nobody else', async () => {
    const rating = await records('practitioner', '2025-02-15T09:00:00Z', 'rateRosh', { levels: proposed })
    const direction = await records('practitioner', '2025-02-15T10:00:00Z', 'reportDirection', {
      occurred: '2025-02-15T09:30+00:00',
      act: exact(rating),
      attributedTo: manager,
      detail: 'Leave it there.',
    })
    await records('manager', '2025-02-15T11:00:00Z', 'confirmAttributed', { act: { entry: direction.id } })
    expect(await directionsIn(rating.id)).toMatchObject([{ attestation: 'CONFIRMED', establishment: 'CONFIRMED' }])
    const own = await service.record('practitioner', 'reportDirection', {
      crn: live,
      occurred: null,
      act: exact(rating),
      attributedTo: { ...manager, staffId: 'N99A101' },
      detail: 'Mine.',
    })
    expect(own.problems.map(({ field }) => field)).toEqual(['attributedTo.staffId'])
  })

  it('is answered for by whoever was directed', async () => {
    const rating = await records('practitioner', '2025-02-16T09:00:00Z', 'rateRosh', { levels: proposed })
    const direction = await records('manager', '2025-02-16T10:00:00Z', 'direct', {
      act: exact(rating),
      detail: 'Make it medium.',
    })
    const answer = { direction: { entry: direction.id }, response: 'DECLINED', reason: 'Not safe.' }
    await records('practitioner', '2025-02-16T11:00:00Z', 'respondToDirection', answer)
    expect(await directionsIn(rating.id)).toMatchObject([{ response: 'declined', attestation: 'CONFIRMED' }])
    const own = await service.record('manager', 'respondToDirection', { crn: live, ...answer })
    expect(own.problems.map(({ field }) => field)).toEqual(['direction.entry'])
  })
})

const known = { basis: { knownAt: '2025-02-13T12:00:00+00:00' } }
const before = (id: string) =>
  `decision(id: "${id}") { ... on DecisionAccountability { influences { type attestation } } }`

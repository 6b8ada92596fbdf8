import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { recordingActions } from '#access'
import type { About } from './testing/example.ts'
import { examples } from './testing/examples.ts'
import { startRecordingService, type Recorded, type RecordingService } from './testing/recording-service.ts'

const crn = 'X999031'
const occurred = '2025-02-11T09:00+00:00'

let service: RecordingService
beforeAll(async () => {
  service = await startRecordingService({ at: '2025-02-11T10:00:00Z' })
})
afterAll(() => service.close())

/** Recorded before, by somebody else than whoever acts: what the acts below are about. */
async function earlier(user: string, mutation: string, input: object) {
  const { id } = await service.record(user, mutation, { crn, occurred, ...input })
  return { entry: id }
}

const about: About = {
  rating: () => earlier('practitioner', 'rateRosh', { levels: [{ group: 'public', level: 'HIGH' }] }),
  direction: async () =>
    earlier('manager', 'direct', { act: await about.rating(), detail: 'Look at it again.', verbal: true }),
  request: () => earlier('practitioner', 'requestInformation', { requestedOf: 'Police', subject: 'call-outs' }),
  missed: () => earlier('practitioner', 'recordMissedContact', { sequence: '1' }),
  question: () => earlier('trainee', 'questionRecall', { detail: 'Why not?' }),
  action: () => earlier('mappa-coordinator', 'setMappaAction', { owner: 'Police', detail: 'Visit.' }),
  recall: () => earlier('trainee', 'considerRecall', { detail: 'Two missed.', recallId: 'RC-9' }),
  endorsement: () => earlier('practitioner', 'requestRecallEndorsement', { toRole: 'head of PDU', recallId: 'RC-9' }),
  invitation: () => earlier('mappa-coordinator', 'recordMappaInvitation', { meetingId: 'M-1', agency: 'Police' }),
  reported: async () =>
    earlier('practitioner', 'reportDirection', {
      act: await about.rating(),
      detail: 'Keep it.',
      attributedTo: { staffId: 'N99A201', role: 'senior probation officer', organisation: 'Probation' },
    }),
  application: () => earlier('manager', 'applyForReconsideration', { reason: 'Not all was seen.' }),
  violation: () => earlier('manager', 'recordMonitoringViolation', { type: 'curfew' }),
  task: () => earlier('manager', 'recordTaskAccepted', { task: 'welfare visit' }),
  escort: () => earlier('manager', 'requestEscort', { requestedOf: 'Police', subject: 'to Ash House' }),
}

const staffCodes: Readonly<Record<string, string | null>> = {
  practitioner: 'N99A101',
  trainee: 'N99A102',
  manager: 'N99A201',
  'head-of-pdu': 'N99A301',
  'mappa-coordinator': null,
  reviewer: 'N99A801',
}

describe('every action', () => {
  it.each(recordingActions)('%s: is recorded once as the person who did it, and seen in the case', async action => {
    const { by, input, kind, holds = {} } = examples[action]
    const act = { crn, occurred, ...(await input(about)) }
    const commandId = `00000000-0000-4000-a000-${String(recordingActions.indexOf(action)).padStart(12, '0')}`
    const { recorded, acknowledged } = await recordedAfterNotices(by, action, { ...act, commandId })
    expect(recorded).toMatchObject({ __typename: 'ActRecorded', again: false })
    const again = await service.record(by, action, { ...act, commandId, ...acknowledged })
    expect(again).toMatchObject({ __typename: 'ActRecorded', again: true, id: recorded.id })

    const { entry } = await service.view<{ entry: { entry: object } }>(
      'reviewer',
      crn,
      `entry(id: "${recorded.id}") { ... on EntryFound { entry {
        kind occurred { edtf } recorded { status } lag { inWords } channel data text { ... on DisclosedText { text } }
        actor { staffId role organisation capacity } recordedBy { staffId } relatesTo { as version }
      } } }`,
    )
    const self = { staffId: staffCodes[by]! }
    const attributed = 'attributedTo' in act
    expect(entry.entry).toMatchObject({
      kind,
      occurred: { edtf: occurred },
      recorded: { status: 'ATTESTED' },
      lag: { inWords: '1 hour' },
      ...(attributed ? { recordedBy: self } : { actor: { ...self, capacity: 'SUBSTANTIVE' }, recordedBy: null }),
    })
    expect(entry.entry).toMatchObject(holds)
  })
})

async function recordedAfterNotices(user: string, action: string, input: object) {
  const first: Recorded = await service.record(user, action, input)
  if (first.__typename !== 'NoticesToAcknowledge') return { recorded: first, acknowledged: {} }
  const acknowledged = { acknowledgedNotices: first.notices.map(notice => notice.id) }
  return { recorded: await service.record(user, action, { ...input, ...acknowledged }), acknowledged }
}

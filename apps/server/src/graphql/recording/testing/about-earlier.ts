import type { About } from './example.ts'
import type { RecordingService } from './recording-service.ts'

/** What examples are about, recorded on a case when an example asks for it, by somebody else than whoever acts. */
export function aboutEarlier(
  service: () => RecordingService,
  at: { readonly crn: string; readonly occurred: string },
): About {
  const earlier = async (user: string, mutation: string, input: object) => {
    const recorded = await service().recordRead(user, mutation, { ...at, ...input })
    if (recorded.__typename !== 'ActRecorded') throw new Error(JSON.stringify(recorded))
    return { entry: recorded.id }
  }
  const about: About = {
    rating: () => earlier('practitioner', 'rateRosh', { levels: [{ group: 'public', level: 'HIGH' }] }),
    direction: async () =>
      earlier('manager', 'direct', { act: await about.rating(), detail: 'Look at it again.', verbal: true }),
    request: () => earlier('practitioner', 'requestInformation', { requestedOf: 'Police', subject: 'call-outs' }),
    received: () =>
      earlier('practitioner', 'receiveInformation', { status: 'ALLEGATION', detail: 'Seen at the school.' }),
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
  return about
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startRecordingService, type RecordingService } from '../../graphql/recording/testing/recording-service.ts'
import { anotherOne } from './engine/reading/picked.ts'
import { FormVisitor } from './testing/form-visitor.ts'

const [meetings, reported, read, allocated] = ['X960001', 'X960002', 'X960003', 'X960004'] as const

let service: RecordingService
let coordinator: FormVisitor
let practitioner: FormVisitor
beforeAll(async () => {
  service = await startRecordingService({
    at: '2025-02-11T10:00:00Z',
    begun: [meetings, reported, read, allocated],
  })
  const yesterday = { crn: meetings, occurred: '2025-02-10' }
  await service.recordRead('mappa-coordinator', 'recordMappaMeeting', { ...yesterday, meetingId: 'M-1', level: 2 })
  await service.recordRead('mappa-coordinator', 'recordMappaInvitation', {
    ...yesterday,
    meetingId: 'M-2',
    agency: 'Police',
  })
  coordinator = await FormVisitor.signedIn(service, 'mappa-coordinator')
  practitioner = await FormVisitor.signedIn(service, 'practitioner')
})
afterAll(() => service.close())

const chosen = (meeting: string) => new RegExp(`name="meetingId" type="radio" value="${meeting}"`)

describe('the meeting that an act is about', () => {
  it('is chosen among those on the record, with when each was held', async () => {
    const shown = await coordinator.open(meetings, 'give-mappa-view')
    expect(shown.text).toMatch(chosen('M-1'))
    expect(shown.text).toMatch(chosen('M-2'))
    expect(shown.text).toContain('held 10 February 2025, level 2')
    expect(shown.text).toContain('Another meeting')
    const recorded = await coordinator.record(shown, { meetingId: 'M-1', view: 'High' })
    const readBack = await coordinator.pages.get(recorded.headers['location'] as string)
    expect(readBack.text).toContain('M-1')
  })

  it('is another by its number, and stays typed where something else is wrong', async () => {
    const shown = await coordinator.open(meetings, 'give-mappa-view')
    const answered = await coordinator.send(shown, { _go: 'record', meetingId: anotherOne, 'meetingId.other': 'M-9' })
    expect(answered.status).toBe(400)
    expect(answered.text).toContain('value="M-9"')
    expect((await coordinator.record(answered, { view: 'High' })).status).toBe(303)
  })

  it('is not offered once its holding is on the record where that is to be recorded', async () => {
    const shown = await coordinator.open(meetings, 'record-mappa-meeting')
    expect(shown.text).not.toMatch(chosen('M-1'))
    expect(shown.text).toMatch(chosen('M-2'))
  })

  it('is typed where none is on the record', async () => {
    const shown = await coordinator.open(reported, 'give-mappa-view')
    expect(shown.text).toMatch(/<input[^>]* id="meetingId"[^>]* type="text"/)
  })
})

describe('somebody whose act is reported', () => {
  it('needs no role beside a staff code of whom the record of staff knows one post', async () => {
    const { id } = await service.record('practitioner', 'recordContact', { crn: reported, occurred: '2025-02-10' })
    const shown = await practitioner.open(reported, 'report-direction')
    const typed = { act: `1 ${id}`, 'occurred.date': '10/2/2025', detail: 'Keep it.' }
    const missing = await practitioner.send(shown, { _go: 'record', ...typed })
    expect(missing.text).toContain('href="#attributedTo.role"')
    const recorded = await practitioner.record(missing, { 'attributedTo.staffId': 'N99A201' })
    const readBack = await practitioner.pages.get(recorded.headers['location'] as string)
    expect(readBack.text).toContain('senior probation officer')
  })

  it('is asked for by role where the record of staff does not know the staff code', async () => {
    const { id } = await service.record('practitioner', 'recordContact', { crn: reported, occurred: '2025-02-10' })
    const shown = await practitioner.open(reported, 'report-direction')
    const unknown = { 'attributedTo.staffId': 'N99A999', act: `1 ${id}`, detail: 'Keep it.' }
    const answered = await practitioner.send(shown, { _go: 'record', 'occurred.date': '10/2/2025', ...unknown })
    expect(answered.status).toBe(400)
    expect(answered.text).toContain('href="#attributedTo.role"')
  })
})

describe('an act read back', () => {
  it('leads to the entries that it names, and says in words which notices were read', async () => {
    const rated = await service.record('practitioner', 'rateRosh', {
      crn: read,
      levels: [{ group: 'public', level: 'HIGH' }],
    })
    const asking = { crn: read, requestedOf: 'Police', subject: 'call-outs', occurred: '2025-02-11' }
    await service.record('practitioner', 'requestInformation', asking)
    const shown = await practitioner.open(read, 'rate-rosh')
    const lower = { 'levels.community.public': 'MEDIUM', reliedOn: `1 ${rated.id}` }
    const asked = await practitioner.send(shown, { _go: 'record', ...lower })
    expect(asked.text).toMatch(/<a class="govuk-link app-wrap" href="\/cases\/X960003\/entries\/[^"]+" target="_blank"/)
    const recorded = await practitioner.send(asked)
    const readBack = await practitioner.pages.get(recorded.headers['location'] as string)
    expect(readBack.text).toContain('That it lowers ROSH while enquiries have no reply')
    expect(readBack.text).not.toContain('rosh-lowered-with-enquiries-open')
    expect(readBack.text).toContain(`href="/cases/${read}/decisions/${encodeURIComponent(rated.id)}"`)
  })
})

describe('whoever records from their start page', () => {
  it('is offered the cases that they hold', async () => {
    const allocation = { crn: allocated, to: 'N99A101', occurred: '2025-02-10', justification: 'Capacity.' }
    await service.recordRead('manager', 'allocate', allocation)
    const start = await practitioner.pages.get('/')
    expect(start.text).toContain(`<option value="${allocated}">`)
    expect(start.text).toContain(`href="/cases/${allocated}/record"`)
    expect((await practitioner.pages.get('/record')).text).toContain(`<option value="${allocated}">`)
  })
})

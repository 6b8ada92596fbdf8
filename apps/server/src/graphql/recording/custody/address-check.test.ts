import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { acknowledgementsOf, startRecordingService, type RecordingService } from '../testing/recording-service.ts'

let service: RecordingService
beforeAll(async () => {
  service = await startRecordingService({ at: '2025-02-11T10:00:00Z', begun: ['X999061', 'X999062'] })
})
afterAll(() => service.close())

const check = { occurred: '2025-02-10', outcome: 'suitable', address: 'with his sister' }

describe('a verdict on an address', () => {
  it('before its enquiries are answered is asked about in neutral words, and recorded with that', async () => {
    const commandId = '00000000-0000-4000-a000-000000000061'
    const act = { crn: 'X999061', commandId, ...check, enquiries: [{ of: 'Police', state: 'REQUESTED' }] }
    const asked = await service.record('practitioner', 'checkAddress', act)
    expect(asked).toMatchObject({
      __typename: 'NoticesToAcknowledge',
      notices: [{ id: 'verdict-before-replies', text: expect.stringContaining('You may record it') }],
    })
    const acknowledgedNotices = acknowledgementsOf(asked)
    const recorded = await service.record('practitioner', 'checkAddress', { ...act, acknowledgedNotices })
    expect(recorded).toMatchObject({
      __typename: 'ActRecorded',
      entry: { kind: 'address.check', noticesAcknowledged: ['verdict-before-replies'] },
    })
  })

  it.each([
    ['once every enquiry was answered', { enquiries: [{ of: 'Police', state: 'RECEIVED', answer: 'Nothing.' }] }],
    ['while there is none yet', { outcome: null, enquiries: [{ of: 'Police', state: 'REQUESTED' }] }],
  ])('is recorded without a word %s', async (_, more) => {
    const recorded = await service.record('practitioner', 'checkAddress', { crn: 'X999062', ...check, ...more })
    expect(recorded).toMatchObject({ __typename: 'ActRecorded', entry: { noticesAcknowledged: [] } })
  })
})

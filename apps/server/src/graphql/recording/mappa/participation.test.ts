import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startRecordingService, type RecordingService } from '../testing/recording-service.ts'

const meeting = { crn: 'X999051', meetingId: 'M-1', occurred: '2025-02-10' }

let service: RecordingService
beforeAll(async () => {
  service = await startRecordingService({ at: '2025-02-11T10:00:00Z', begun: ['X999051'] })
})
afterAll(() => service.close())

const decided = (input: object) => service.record('mappa-coordinator', 'recordMappaDecision', { ...meeting, ...input })

describe('who came to a meeting of agencies', () => {
  it.each(['recordMappaAttendance', 'recordMappaApologies'])('is named with the agency: %s', async mutation => {
    const { problems } = await service.record('mappa-coordinator', mutation, { ...meeting, agency: 'Police' })
    expect(problems).toMatchObject([{ field: 'who', problem: 'is missing' }])
  })
})

describe('a decision at a meeting of agencies', () => {
  it('may be that nothing was decided', async () => {
    const { id } = await decided({ decision: null })
    const { entry } = await service.view<{ entry: { entry: object } }>(
      'reviewer',
      meeting.crn,
      `entry(id: "${id}") { ... on EntryFound { entry { data } } }`,
    )
    expect(entry.entry).toEqual({ data: { meetingId: 'M-1', decision: null } })
  })

  it('is not left unsaid', async () => {
    expect(await decided({})).toMatchObject({
      __typename: 'ActNotValid',
      problems: [{ field: 'decision', problem: 'is missing' }],
    })
  })

  it('sets no level where there is none', async () => {
    const { problems } = await decided({ decision: null, level: 2, category: 3 })
    expect(problems.map(({ field }) => field)).toEqual(['level', 'category'])
  })
})

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startRecordingService, type RecordingService } from '../testing/recording-service.ts'

let service: RecordingService
beforeAll(async () => {
  service = await startRecordingService({ at: '2025-02-11T10:00:00Z', begun: ['X999052'] })
})
afterAll(() => service.close())

describe('a decision on breach', () => {
  it.each([
    [true, 'breach.initiated'],
    [false, 'breach.not_enforced'],
  ])('with breach %s stands as %s', async (breach, kind) => {
    const act = { crn: 'X999052', occurred: '2025-02-10', breach, rationale: 'Third absence.' }
    expect(await service.record('practitioner', 'decideBreach', act)).toMatchObject({ entry: { kind } })
  })

  it('is not recorded without a reason', async () => {
    const act = { crn: 'X999052', occurred: '2025-02-10', breach: false, rationale: ' ' }
    const [error] = await service.refused('practitioner', 'decideBreach', act)
    expect(error!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'rationale' }] })
  })
})

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startRecordingService, type RecordingService } from './testing/recording-service.ts'

const crn = 'X999068'

let service: RecordingService
beforeAll(async () => {
  service = await startRecordingService({ at: '2025-02-11T10:00:00Z', begun: [crn] })
})
afterAll(() => service.close())

interface State {
  readonly state: {
    readonly openRequests: readonly { readonly statement: string }[]
    readonly rosh: { readonly groups: readonly { readonly levels: readonly { readonly source: object }[] }[] }
  }
}

const state = `state { openRequests { statement } rosh { groups { levels {
  source { countersignedBy { id } countersignedEarlier { id } versionNotCountersigned } } } } }`

describe('a rating amended after it was countersigned', () => {
  it('says that the version that stands has no countersignature, where it waits and where it is in force', async () => {
    const { id } = await service.record('practitioner', 'rateRosh', {
      crn,
      levels: [{ group: 'public', level: 'HIGH' }],
      requestCountersignature: true,
    })
    const signed = await service.record('manager', 'countersign', { crn, act: { entry: id, version: 1 } })
    const before = await service.view<State>('reviewer', crn, state)
    expect(before.state.openRequests).toEqual([])
    expect(before.state.rosh.groups[0]!.levels[0]!.source).toMatchObject({ versionNotCountersigned: null })

    service.at('2025-02-12T10:00:00Z')
    const change = { field: 'levels.public', old: 'high', new: 'very high', reason: 'typing error' }
    await service.recordRead('practitioner', 'amendRecord', { crn, act: { entry: id, version: 1 }, ...change })
    const { state: after } = await service.view<State>('reviewer', crn, state)
    expect(after.openRequests.map(({ statement }) => statement)).toEqual([
      'No countersignature of version 2 recorded by 12 February 2025 at 10:00am; the one on record is of version 1; ' +
        'no due time recorded.',
    ])
    expect(after.rosh.groups[0]!.levels[0]!.source).toEqual({
      countersignedBy: null,
      countersignedEarlier: { id: signed.id },
      versionNotCountersigned: 2,
    })
  })
})

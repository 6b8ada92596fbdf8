import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startRecordingService, type RecordingService } from '../testing/recording-service.ts'

const recall = { crn: 'X999053', occurred: '2025-02-10' }

let service: RecordingService
beforeAll(async () => {
  service = await startRecordingService({ at: '2025-02-11T10:00:00Z' })
})
afterAll(() => service.close())

async function requested(by: string) {
  const act = { ...recall, toRole: 'head of PDU' }
  const { id } = await service.record(by, 'requestRecallEndorsement', act)
  return { entry: id }
}

describe.each(['endorseRecall', 'signRecallReport'])('%s', mutation => {
  it('is never done by whoever asked for it', async () => {
    const request = await requested('manager')
    const own = await service.record('manager', mutation, { ...recall, request })
    expect(own.problems.map(({ field }) => field)).toEqual(['request.entry'])
    const others = await service.record('head-of-pdu', mutation, { ...recall, request })
    expect(others).toMatchObject({ __typename: 'ActRecorded' })
  })

  it('is not open to a practitioner', async () => {
    expect(await service.record('practitioner', mutation, recall)).toMatchObject({ __typename: 'NotPermitted' })
  })
})

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startRecordingService, type RecordingService } from '../testing/recording-service.ts'

const begun = ['X999053', 'X999054', 'X999055', 'X999056', 'X999057', 'X999058']
const recall = { crn: 'X999053', occurred: '2025-02-10' }

let service: RecordingService
beforeAll(async () => {
  service = await startRecordingService({ at: '2025-02-11T10:00:00Z', begun })
})
afterAll(() => service.close())

async function requested(by: string, more: object) {
  const { id } = await service.record(by, 'requestRecallEndorsement', { ...recall, toRole: 'head of PDU', ...more })
  return { entry: id }
}

describe.each(['endorseRecall', 'signRecallReport'])('%s', mutation => {
  it('is never done by whoever asked for it', async () => {
    const request = await requested('manager', {})
    const own = await service.record('manager', mutation, { ...recall, request })
    expect(own.problems.map(({ field }) => field)).toEqual(['request.entry'])
    const others = await service.record('head-of-pdu', mutation, { ...recall, request })
    expect(others).toMatchObject({ __typename: 'ActRecorded' })
  })

  it('is known to be their own from the record, whatever they leave out', async () => {
    const crn = mutation === 'endorseRecall' ? 'X999055' : 'X999056'
    const { id } = await service.record('manager', 'initiateRecall', { ...recall, crn, recallId: 'RC-3' })
    await requested('practitioner', { crn, recallId: 'RC-3', recall: { entry: id } })
    const ways: readonly (readonly [string, object])[] = [
      ['recall.entry', { recall: { entry: id } }],
      ['recallId', { recallId: 'RC-3' }],
      ['request', {}],
    ]
    for (const [field, named] of ways) {
      const own = await service.record('manager', mutation, { ...recall, crn, ...named })
      expect(own.problems.map(problem => problem.field)).toEqual([field])
      expect(await service.record('head-of-pdu', mutation, { ...recall, crn, ...named })).toMatchObject({
        __typename: 'ActRecorded',
      })
    }
  })

  it('is open to whoever asked for another recall', async () => {
    const crn = mutation === 'endorseRecall' ? 'X999057' : 'X999058'
    await requested('manager', { crn, recallId: 'RC-1' })
    await requested('practitioner', { crn, recallId: 'RC-2' })
    expect(await service.record('manager', mutation, { ...recall, crn, recallId: 'RC-2' })).toMatchObject({
      __typename: 'ActRecorded',
    })
  })

  it('is not open to a practitioner', async () => {
    expect(await service.record('practitioner', mutation, recall)).toMatchObject({ __typename: 'NotPermitted' })
  })
})

describe('a recall recorded step by step', () => {
  it('is one run of its steps, in their order', async () => {
    const crn = 'X999054'
    const act = (day: number) => ({ crn, occurred: `2025-02-0${day}`, recallId: 'RC-1' })
    const attributedTo = { role: 'case worker', organisation: 'Central recall team' }
    await service.record('practitioner', 'initiateRecall', act(2))
    await service.record('practitioner', 'requestRecallEndorsement', { ...act(3), toRole: 'head of PDU' })
    await service.record('head-of-pdu', 'endorseRecall', { ...act(4), toRole: 'central recall team' })
    await service.record('practitioner', 'submitRecall', act(5))
    await service.record('practitioner', 'recordLicenceRevoked', { ...act(6), attributedTo })
    await service.record('practitioner', 'recordPoliceNotified', { ...act(7), attributedTo })
    const { processes } = await service.view<{ processes: readonly object[] }>(
      'reviewer',
      crn,
      'processes { id process steps { step } }',
    )
    const steps = ['initiated', 'endorsement requested', 'endorsed', 'submitted', 'licence revoked', 'police notified']
    expect(processes).toEqual([{ id: 'RC-1', process: 'recall', steps: steps.map(step => ({ step })) }])
  })
})

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { failed, type EventLog, type EventLogError } from '#event-log'
import { startRecordingService, type RecordingService } from './testing/recording-service.ts'

const crn = 'X999051'
const levels = [{ group: 'public', level: 'HIGH' }]
const input = { crn, levels }

type Trouble = 'none' | 'answer lost' | 'not written' | 'not readable' | 'staff not readable'

const unavailable: EventLogError = { kind: 'unavailable', detail: 'node 10.1.2.3 is down' }

let trouble: Trouble = 'none'
let service: RecordingService
beforeAll(async () => {
  service = await startRecordingService({ at: '2025-02-11T10:00:00Z', begun: ['X999051'], through: troubled })
})
afterAll(() => service.close())

function troubled(log: EventLog): EventLog {
  return {
    ...log,
    append: async request => {
      if (trouble === 'not written') return failed(unavailable)
      const appended = await log.append(request)
      return trouble === 'answer lost' ? failed({ kind: 'unknown-outcome', detail: 'timed out' }) : appended
    },
    readStream: request => {
      const wanted = trouble === 'not readable' ? 'case-' : trouble === 'staff not readable' ? 'staff-' : undefined
      if (wanted !== undefined && request.stream.startsWith(wanted)) return Promise.resolve(failed(unavailable))
      return log.readStream(request)
    },
  }
}

async function during(what: Trouble, commandId: string) {
  trouble = what
  const result = await service.record('practitioner', 'rateRosh', { ...input, commandId })
  trouble = 'none'
  return result
}

const ratings = async () => {
  const { chronology } = await service.view<{ chronology: { totalCount: number } }>(
    'reviewer',
    crn,
    'chronology(first: 1) { totalCount }',
  )
  return chronology.totalCount
}

describe('an act whose recording is in doubt', () => {
  it('says so, and is settled by the same command', async () => {
    const commandId = '00000000-0000-4000-b000-000000000001'
    expect(await during('answer lost', commandId)).toEqual({
      __typename: 'NotRecorded',
      code: 'UNKNOWN_OUTCOME',
      message: expect.stringContaining('Send the same command again'),
      outcomeUnknown: true,
    })
    const before = await ratings()
    expect(await during('none', commandId)).toMatchObject({ __typename: 'ActRecorded', again: true })
    expect(await ratings()).toBe(before)
  })

  it.each<Trouble>(['not written', 'not readable', 'staff not readable'])(
    'is not recorded where the log is %s, and tells nothing of the store',
    async what => {
      const before = await ratings()
      const commandId = '00000000-0000-4000-b000-000000000002'
      const result = await during(what, commandId)
      expect(result).toMatchObject({ __typename: 'NotRecorded', code: 'UNAVAILABLE', outcomeUnknown: false })
      expect(result.message).not.toContain('10.1.2.3')
      expect(await ratings()).toBe(before)
    },
  )
})

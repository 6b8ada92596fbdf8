import { describe, expect, it } from '@jest/globals'
import { createCodec, createMemoryEventLog, unwrap } from '#event-log'
import { staffEventTypes, staffStream } from '../facts/event-type.ts'
import { appointment, context } from '../testing/staff-history.ts'
import type { StaffingRequest } from './command.ts'
import { recordStaffing } from './record-staffing.ts'

const alex = 'N88A101'
const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

function desk() {
  const log = createMemoryEventLog({ codec: createCodec(staffEventTypes) })
  return {
    record: (number: number, request: StaffingRequest, seen?: bigint) => {
      const command = { ...request, context }
      return recordStaffing({ log, command, commandId: id(number), ...(seen === undefined ? {} : { seen }) })
    },
    written: async () =>
      unwrap(await log.readStream({ stream: staffStream(alex), from: 0n, limit: 100 })).events.map(({ type }) => type),
  }
}

describe('a command about staff', () => {
  it('is carried out once, however often it is sent', async () => {
    const { record, written } = desk()
    await record(1, appointment(alex))
    expect(await record(1, appointment(alex))).toMatchObject({ outcome: 'recorded', again: true })
    expect(await written()).toEqual(['staff.appointed'])
  })

  it('writes nothing where it is refused', async () => {
    const { record, written } = desk()
    const refused = await record(1, appointment(alex, { grade: '' }))
    expect(refused).toMatchObject({ outcome: 'refused', refusal: [{ field: 'grade' }] })
    expect(await written()).toEqual([])
  })

  it('is not carried out over what the person had not seen', async () => {
    const { record, written } = desk()
    await record(1, appointment(alex))
    await record(2, { name: 'absence-recorded', staffId: alex, fact: { kind: 'leave', from: '2025-03-03' } })
    const late = await record(3, { name: 'left', staffId: alex, fact: { until: '2025-03-31' } }, 0n)
    expect(late).toMatchObject({ outcome: 'stale', since: [{ type: 'staff.absence-recorded' }] })
    expect(await written()).toHaveLength(2)
  })

  it('keeps both of two people who appoint to two posts at once', async () => {
    const { record, written } = desk()
    const both = await Promise.all([record(1, appointment(alex)), record(2, appointment(alex, { unit: 'PDU-2' }))])
    expect(both.map(({ outcome }) => outcome)).toEqual(['recorded', 'recorded'])
    expect(await written()).toHaveLength(2)
  })
})

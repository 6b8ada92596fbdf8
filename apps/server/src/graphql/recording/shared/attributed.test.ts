import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { demoStaffing, type DemoStaffing } from '#staffing'
import { startRecordingService, type RecordingService } from '../testing/recording-service.ts'

const crn = 'X999064'

/** The invented people, of whom one has a second post besides. */
const staffing: readonly DemoStaffing[] = [
  ...demoStaffing(),
  {
    commandId: '00000000-0000-4000-9000-000000000001',
    request: {
      name: 'appointed',
      staffId: 'N99A202',
      fact: {
        ...{ name: 'Callum Verstraete', role: 'court probation officer', grade: 'PO', organisation: 'Probation' },
        ...{ unit: 'Court team', from: '2021-02-03' },
      },
    },
  },
]

let service: RecordingService
let act: { readonly entry: string }
beforeAll(async () => {
  service = await startRecordingService({ at: '2025-02-11T10:00:00Z', begun: ['X999064'], staffing })
  const { id } = await service.record('practitioner', 'rateRosh', { crn, levels: [{ group: 'public', level: 'HIGH' }] })
  act = { entry: id }
})
afterAll(() => service.close())

const report = (attributedTo: object) =>
  service.record('practitioner', 'reportDirection', {
    crn,
    occurred: '2025-02-11T09:00+00:00',
    act,
    detail: 'Keep it.',
    attributedTo,
  })

describe('somebody to whom an act is attributed', () => {
  it('is who the record of staff says they were then, where no more than their staff code is sent', async () => {
    const { entry } = await report({ staffId: 'N99A201' })
    expect(entry).toMatchObject({
      actor: {
        staffId: 'N99A201',
        name: 'Marguerite Oyelaran',
        role: 'senior probation officer',
        grade: 'SPO',
        organisation: 'Probation',
        unit: 'PDU-1',
        capacity: 'NOT_STATED',
      },
      recordedBy: { staffId: 'N99A101' },
    })
  })

  it('is who was sent where a role was sent: nothing is added to it', async () => {
    const { entry } = await report({ staffId: 'N99A201', role: 'acting head of PDU', capacity: 'ACTING' })
    expect(entry).toMatchObject({
      actor: { staffId: 'N99A201', name: null, role: 'acting head of PDU', grade: null, capacity: 'ACTING' },
    })
  })

  it.each([
    ['nobody', {}],
    ['an organisation alone', { organisation: 'Police' }],
    ['somebody of whom nothing is on the record of staff', { staffId: 'N99A999' }],
    ['somebody with two posts, of which the act may have been done in either', { staffId: 'N99A202' }],
  ])('is asked for by role where it is %s', async (_, attributedTo) => {
    expect((await report(attributedTo)).problems).toEqual([
      {
        field: 'attributedTo.role',
        problem: 'is missing',
        expected: 'a role, or the staff code of somebody on the record of staff',
      },
    ])
  })
})

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { startStaffingService, type StaffingService } from './testing/staffing-service.ts'

let service: StaffingService
beforeEach(async () => {
  service = await startStaffingService()
})
afterEach(() => service.close())

const organisation = 'Probation'
const priya = {
  staffId: 'N99A101',
  name: 'Priya Lindqvist',
  role: 'probation practitioner',
  grade: 'PO',
  organisation,
  unit: 'PDU-1',
  from: '2022-07-01',
}
const marguerite = {
  staffId: 'N99A201',
  name: 'Marguerite Oyelaran',
  role: 'senior probation officer',
  grade: 'SPO',
  organisation,
  unit: 'PDU-1',
  from: '2019-09-02',
}

async function recorded(mutation: string, input: object, user = 'administrator'): Promise<Record<string, unknown>> {
  const answer = await service.record(user, mutation, input)
  expect(answer).toMatchObject({ __typename: 'StaffingRecorded' })
  return answer
}

async function staff(fields: string, args: string, user = 'reviewer'): Promise<Record<string, unknown>> {
  const { data, errors } = await service.ask(user, `{ staff(${args}) { ${fields} } }`)
  expect(errors).toEqual([])
  return data!['staff']!
}

describe('every business action of staffing', () => {
  it('is put on the record and shows in who somebody was', async () => {
    await recorded('appointStaff', marguerite)
    const { entry } = await recorded('appointStaff', { ...priya, until: null })
    await recorded('assignLineManager', { staffId: 'N99A101', manager: 'N99A201', from: '2022-07-01' })
    await recorded('recordWorkloadSnapshot', {
      staffId: 'N99A101',
      measures: [
        { measure: 'caseload', value: 38 },
        { measure: 'workload percent', value: 118.5 },
      ],
      source: { kind: 'TOOL', name: 'workload tool' },
      asOf: '2025-01-13',
      confidence: 'entered by hand',
    })
    await recorded('recordAbsence', { staffId: 'N99A101', kind: 'SICK', from: '2025-02-24' })
    await recorded('recordReturn', { staffId: 'N99A101', from: '2025-05-06' })
    await recorded('recordCover', { staffId: 'N99A101', unit: 'PDU-2', from: '2025-06-02', until: '2025-06-06' })
    await recorded('recordActingUp', {
      staffId: 'N99A101',
      role: 'senior probation officer',
      grade: 'SPO',
      from: '2025-07-01',
      until: '2025-07-11',
    })
    await recorded('changeGrade', { staffId: 'N99A101', grade: 'SPO', from: '2025-09-01' })
    await recorded('changeUnit', { staffId: 'N99A101', unit: 'PDU-2', from: '2025-10-01' })
    await recorded('recordLeaving', { staffId: 'N99A101', until: '2025-12-31' })

    const fields = `inWords registration unit { status values } grade { values } inPost { values { months } } posts { appointment }
      absences { kind from } arrangements { inWords } lineManagers { manager }
      workload { measure value ageInDays source confidence }
      lineOfManagement { steps { staffId name { inWords } } } entries { kind recordedBy { inWords } }`
    expect(await staff(fields, 'staffId: "N99A101", at: "2025-03-10"')).toMatchObject({
      inWords: 'Priya Lindqvist, probation practitioner (PO), PDU-1, 32 months in post',
      registration: 'IN_POST',
      unit: { status: 'RECORDED', values: ['PDU-1'] },
      posts: [{ appointment: entry }],
      absences: [{ kind: 'SICK', from: '2025-02-24' }],
      arrangements: [],
      lineManagers: [{ manager: 'N99A201' }],
      workload: [
        { measure: 'caseload', value: 38, ageInDays: 56, source: 'workload tool', confidence: 'entered by hand' },
        { measure: 'workload percent', value: 118.5 },
      ],
      lineOfManagement: {
        steps: [{ staffId: 'N99A101' }, { staffId: 'N99A201', name: { inWords: 'Marguerite Oyelaran' } }],
      },
    })
    expect(await staff(fields, 'staffId: "N99A101", at: "2025-07-01"')).toMatchObject({
      absences: [],
      arrangements: [{ inWords: 'acting senior probation officer (SPO) from 2025-07-01 until 2025-07-11' }],
    })
    expect(await staff(fields, 'staffId: "N99A101", at: "2025-11-01"')).toMatchObject({
      grade: { values: ['SPO'] },
      unit: { values: ['PDU-2'] },
      inPost: { values: [{ months: 2 }] },
    })
    expect(await staff('inWords', 'staffId: "N99A101"')).toEqual({
      inWords: 'No appointment of N99A101 is on record for this time.',
    })
    expect(await staff('spanOfControl { reports inWords }', 'staffId: "N99A201", at: "2025-03-10"')).toEqual({
      spanOfControl: { reports: ['N99A101'], inWords: '1 person by recorded line management' },
    })
  })

  it('says that nothing is on record where nothing is, and what was known before it was entered', async () => {
    await recorded('appointStaff', priya)
    expect(await staff('registration inWords name { inWords }', 'staffId: "N99A999"')).toEqual({
      registration: 'NOTHING_RECORDED',
      inWords: 'Nothing is on record of N99A999.',
      name: { inWords: 'not recorded' },
    })
    expect(await staff('registration', 'staffId: "N99A101", at: "2025-01-01", knownAt: "2025-01-01"')).toEqual({
      registration: 'NOTHING_RECORDED',
    })
  })
})

describe('a change to staffing', () => {
  it('carries who recorded it, as they stand on record', async () => {
    await recorded('appointStaff', marguerite)
    await recorded('appointStaff', priya, 'manager')
    expect(await staff('entries { recordedBy { name grade unit } }', 'staffId: "N99A101"')).toEqual({
      entries: [{ recordedBy: { name: 'Marguerite Oyelaran', grade: 'SPO', unit: 'PDU-1' } }],
    })
    expect(await staff('entries { recordedBy { name role grade } }', 'staffId: "N99A201"')).toEqual({
      entries: [{ recordedBy: { name: 'Ade Winterbourne', role: null, grade: null } }],
    })
  })

  it('changes nothing when it is sent again, and answers as the first time', async () => {
    const commandId = '00000000-0000-4000-9000-000000000001'
    const first = await recorded('appointStaff', { ...priya, commandId })
    const again = await recorded('appointStaff', { ...priya, commandId })
    expect(again).toEqual({ ...first, again: true })
    expect(await staff('entries { id }', 'staffId: "N99A101"')).toEqual({ entries: [{ id: first['entry'] }] })
  })

  it('corrects an earlier one, which stays readable', async () => {
    const wrong = await recorded('appointStaff', { ...priya, grade: 'PSO' })
    const correction = { entry: wrong['entry'], reason: 'the grade was mistyped' }
    const right = await recorded('appointStaff', { ...priya, correction })
    expect(await staff('grade { inWords } entries { id corrects reason supersededBy }', 'staffId: "N99A101"')).toEqual({
      grade: { inWords: 'PO' },
      entries: [
        { id: wrong['entry'], corrects: null, reason: null, supersededBy: [right['entry']] },
        { id: right['entry'], corrects: wrong['entry'], reason: 'the grade was mistyped', supersededBy: [] },
      ],
    })
  })

  it('may be that an entry was made in error', async () => {
    const { entry } = await recorded('appointStaff', priya)
    await recorded('withdrawStaffingEntry', { staffId: 'N99A101', entry, reason: 'another person was meant' })
    expect(await staff('registration', 'staffId: "N99A101"')).toEqual({ registration: 'NO_APPOINTMENT_IN_FORCE' })
  })

  it('is not made over what the person had not seen, and shows that', async () => {
    const { position } = await recorded('appointStaff', priya)
    await recorded('recordAbsence', { staffId: 'N99A101', kind: 'LEAVE', from: '2026-02-02' })
    const leaving = { staffId: 'N99A101', until: '2026-02-28', seen: position }
    expect(await service.record('manager', 'recordLeaving', leaving)).toMatchObject({
      __typename: 'StaffingMovedOn',
      since: [{ kind: 'absence-recorded', inWords: 'absent (leave) from 2026-02-02' }],
    })
    expect(await service.record('manager', 'recordLeaving', { ...leaving, seen: 'x' })).toMatchObject({
      problems: [{ field: 'seen' }],
    })
  })

  it('is refused with every problem named under the field it was sent in', async () => {
    const refused = await service.record('manager', 'recordCover', {
      staffId: 'N99A101',
      from: '2025-02-30',
      until: 'soon',
    })
    expect(refused).toMatchObject({ __typename: 'ActNotValid', problems: [{ field: 'staffId' }] })
    await recorded('appointStaff', priya)
    const then = await service.record('manager', 'recordCover', {
      staffId: 'N99A101',
      from: '2025-02-30',
      until: 'soon',
    })
    expect((then['problems'] as { field: string }[]).map(({ field }) => field)).toEqual(['staff', 'from', 'until'])
  })

  it('is refused where a field is not known or holds nothing', async () => {
    const unknown = await service.record('manager', 'appointStaff', { ...priya, salary: 1 })
    expect(JSON.stringify(unknown)).toContain('salary')
    const empty = await service.record('manager', 'appointStaff', { ...priya, name: '' })
    expect(empty).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT', fields: [{ field: 'name' }] } }] })
  })
})

describe('who may', () => {
  it('record staffing: managers and administrators', async () => {
    for (const user of ['practitioner', 'reviewer', 'mappa-coordinator']) {
      expect(await service.record(user, 'appointStaff', priya)).toMatchObject({ __typename: 'NotPermitted' })
    }
    await recorded('appointStaff', priya, 'head-of-pdu')
  })

  it('record workload: a manager of people of theirs, while covering too', async () => {
    const workload = {
      staffId: 'N99A101',
      measures: [{ measure: 'caseload', value: 38 }],
      source: { kind: 'PERSON', name: 'line manager' },
      asOf: '2026-02-27',
    }
    await recorded('appointStaff', priya)
    await recorded('appointStaff', marguerite)
    await recorded('appointStaff', { ...marguerite, staffId: 'N99A202', name: 'Callum Verstraete', unit: 'PDU-2' })
    await recorded('recordWorkloadSnapshot', workload, 'manager')
    expect(await service.record('covering-manager', 'recordWorkloadSnapshot', workload)).toMatchObject({
      __typename: 'NotPermitted',
    })
    await recorded('recordCover', { staffId: 'N99A202', unit: 'PDU-1', from: '2026-03-01' })
    await recorded('recordWorkloadSnapshot', workload, 'covering-manager')
    await recorded('recordWorkloadSnapshot', workload, 'administrator')
  })

  it('read staffing: everybody who reads cases or records it', async () => {
    for (const user of ['practitioner', 'manager', 'reviewer', 'mappa-coordinator', 'administrator']) {
      expect((await staff('registration', 'staffId: "N99A101"', user))['registration']).toBe('NOTHING_RECORDED')
    }
  })
})

describe('the list of staff', () => {
  const list = async (args: string) => {
    const query = `{ staffList(${args}) { edges { cursor node { staffId } } pageInfo { hasNextPage endCursor } } }`
    const { data, errors } = await service.ask('reviewer', query)
    expect(errors).toEqual([])
    const answer = data!['staffList'] as {
      edges: { cursor: string; node: { staffId: string } }[]
      pageInfo: { hasNextPage: boolean; endCursor: string | null }
    }
    return { ids: answer.edges.map(({ node }) => node.staffId), ...answer.pageInfo }
  }

  it('goes page by page, and by unit as it was', async () => {
    await recorded('appointStaff', marguerite)
    await recorded('appointStaff', priya)
    await recorded('changeUnit', { staffId: 'N99A101', unit: 'PDU-2', from: '2025-10-01' })
    const first = await list('first: 1')
    expect(first).toMatchObject({ ids: ['N99A101'], hasNextPage: true })
    expect(await list(`first: 1, after: "${first.endCursor}"`)).toMatchObject({ ids: ['N99A201'], hasNextPage: false })
    expect((await list('first: 5, unit: "PDU-1"')).ids).toEqual(['N99A201'])
    expect((await list('first: 5, unit: "PDU-1", at: "2025-09-30"')).ids).toEqual(['N99A101', 'N99A201'])
  })
})

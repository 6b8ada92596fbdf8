import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Consultation, ConsultationLog, ConsultationsAsked } from './consultation.ts'
import { createMemoryConsultationLog } from './memory-consultation-log.ts'
import { openSqliteConsultationLog } from './sqlite/sqlite-consultation-log.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'consultations-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const crn = 'X999001'

function reading(at: string, rest: Partial<Consultation> = {}): Consultation {
  return {
    at: `2026-03-02T${at}:00.000Z`,
    username: 'IDA',
    clientId: 'ui',
    roles: ['practitioner', 'manager'],
    crn,
    reading: 'view',
    correlationId: 'c-1',
    outcome: 'shown',
    ...rest,
  }
}

describe.each([
  ['memory', (): Promise<ConsultationLog> => Promise.resolve(createMemoryConsultationLog('server-1'))],
  [
    'SQLite',
    (): Promise<ConsultationLog> =>
      openSqliteConsultationLog({ file: join(folder, 'consultations.sqlite'), server: 'server-1' }),
  ],
])('a log of consultations in %s', (_, open) => {
  let log: ConsultationLog
  beforeEach(async () => {
    log = await open()
  })
  afterEach(() => log.close())

  const read = async (asked: Partial<ConsultationsAsked> = {}) => {
    const found = await log.read({ crns: [crn], first: 100, ...asked })
    if (!found.ok) throw new Error(found.error.detail)
    return found.value
  }
  const times = async (asked: Partial<ConsultationsAsked> = {}) => (await read(asked)).map(({ at }) => at.slice(11, 16))

  it('gives back everything that was said, with the server, and nothing that was not', async () => {
    const whole = reading('09:00', {
      name: 'Ida',
      staffId: 'N99A500',
      asked: '{"knownAt":"2025-01-01"}',
      purpose: 'SFO review',
      commission: 'R-1',
    })
    expect(await log.append([whole, reading('09:01')])).toMatchObject({ ok: true })
    const [first, second] = await read()
    expect(first).toEqual({ ...whole, id: first!.id, server: 'server-1', sequence: 1 })
    expect(second).toEqual({ ...reading('09:01'), id: second!.id, server: 'server-1', sequence: 2 })
    expect(first!.id).not.toBe(second!.id)
  })

  it('answers for one case, in order, page by page', async () => {
    await log.append([reading('09:00'), reading('09:01', { crn: 'X999002' }), reading('09:02'), reading('09:03')])
    expect(await times()).toEqual(['09:00', '09:02', '09:03'])
    const [first] = await read({ first: 1 })
    expect(await times({ after: first!.sequence })).toEqual(['09:02', '09:03'])
  })

  it('answers for a period, both ends included, and for one outcome', async () => {
    await log.append([reading('09:00'), reading('09:01', { outcome: 'refused' }), reading('09:02')])
    expect(await times({ from: '2026-03-02T09:01:00.000Z', to: '2026-03-02T09:02:00.000Z' })).toEqual([
      '09:01',
      '09:02',
    ])
    expect(await times({ outcome: 'refused' })).toEqual(['09:01'])
  })

  it('answers for every number of a person, and for some readings only', async () => {
    await log.append([reading('09:00'), reading('09:01', { crn: 'X999002' }), reading('09:02', { reading: 'list' })])
    expect(await times({ crns: [crn, 'X999002'] })).toEqual(['09:00', '09:01', '09:02'])
    expect(await times({ crns: [crn, 'X999002'], readings: ['view'] })).toEqual(['09:00', '09:01'])
  })

  it('answers none where none was logged, and keeps what concerns no single case', async () => {
    const { crn: none, ...list } = reading('09:00', { reading: 'list' })
    expect(none).toBe(crn)
    expect(await log.append([list])).toMatchObject({ ok: true })
    expect(await read()).toEqual([])
  })

  it('takes many at once and loses none', async () => {
    const appends = Array.from({ length: 200 }, () => log.append([reading('09:00'), reading('09:00')]))
    expect((await Promise.all(appends)).every(result => result.ok)).toBe(true)
    expect(await read({ first: 1000 })).toHaveLength(400)
  })

  it('refuses once it is closed, and says so', async () => {
    await log.close()
    expect(await log.append([reading('09:00')])).toMatchObject({ ok: false, error: { kind: 'unavailable' } })
    expect(log.problem()).toBeDefined()
  })
})

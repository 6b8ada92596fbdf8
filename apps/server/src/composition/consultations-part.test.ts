import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openConsultationsPart } from './consultations-part.ts'

let dataDir: string
beforeEach(() => {
  dataDir = join(mkdtempSync(join(tmpdir(), 'sfo-consultations-')), 'not', 'yet')
})
afterEach(() => rmSync(join(dataDir, '..', '..'), { recursive: true }))

describe('the log of consultations as a part of the service', () => {
  it.each([
    { kind: 'sqlite', file: 'elsewhere.sqlite' } as const,
    { kind: 'eventstoredb', connectionString: 'esdb://127.0.0.1:1?tls=false' } as const,
  ])('is a file of its own in the data folder beside a record in $kind', async store => {
    const part = await openConsultationsPart({ store, dataDir, serverName: 'server-1' })
    expect(existsSync(join(dataDir, 'consultations.sqlite'))).toBe(true)
    expect(await part.health.check()).toEqual({ status: 'UP' })
    await part.close()
  })

  it('leaves nothing behind in memory', async () => {
    const part = await openConsultationsPart({ store: { kind: 'memory' }, dataDir, serverName: 'server-1' })
    await part.close()
    expect(existsSync(dataDir)).toBe(false)
  })

  it('is down once it takes nothing more, without saying of whom', async () => {
    const part = await openConsultationsPart({ store: { kind: 'memory' }, dataDir, serverName: 'server-1' })
    await part.close()
    expect(await part.health.check()).toEqual({ status: 'DOWN', reason: 'not written' })
  })
})

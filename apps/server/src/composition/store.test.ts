import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createCodec, eventIdOf, unwrap } from '#event-log'
import type { StoreConfig } from '../config/config.ts'
import { openStore } from './store.ts'

const codec = createCodec([{ type: 'noted', version: 1 }])
const noted = {
  id: eventIdOf('6f2ac7a5-5d0a-4c5e-9d0e-0d4ab7a3a001', 0),
  type: 'noted',
  version: 1,
  data: {},
  metadata: {},
}
const now = () => new Date('2026-03-02T10:00:00Z')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sfo-store-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const open = (store: StoreConfig) => openStore({ store, dataDir: folder }, codec, now)

describe('the store of the event log', () => {
  it('is a file whose folder is made, and which is there again after a restart', async () => {
    const file = join(folder, 'not', 'yet', 'log.sqlite')
    const first = unwrap(await open({ kind: 'sqlite', file }))
    unwrap(await first.append({ stream: 's', expected: 'no-stream', events: [noted] }))
    await first.close()
    expect(existsSync(file)).toBe(true)
    const second = unwrap(await open({ kind: 'sqlite', file }))
    const page = unwrap(await second.readStream({ stream: 's', from: 0n, limit: 10 }))
    expect(page.events).toMatchObject([{ type: 'noted', entered: now().toISOString() }])
    await second.close()
  })

  it('is said to be unavailable where its folder cannot be made', async () => {
    writeFileSync(join(folder, 'in-the-way'), '')
    const opened = await open({ kind: 'sqlite', file: join(folder, 'in-the-way', 'log.sqlite') })
    expect(opened).toMatchObject({ ok: false, error: { kind: 'unavailable' } })
  })

  it('may be memory, each time anew', async () => {
    const log = unwrap(await open({ kind: 'memory' }))
    unwrap(await log.append({ stream: 's', expected: 'no-stream', events: [noted] }))
    expect(unwrap(await unwrap(await open({ kind: 'memory' })).head())).toBe('start')
  })

  it('is said to be unavailable where no server answers, without repeating a password', async () => {
    const opened = await open({ kind: 'eventstoredb', connectionString: 'esdb://me:hunter2@127.0.0.1:1?tls=false' })
    expect(opened).toMatchObject({ ok: false, error: { kind: 'unavailable' } })
    expect(JSON.stringify(opened)).not.toContain('hunter2')
  })
})

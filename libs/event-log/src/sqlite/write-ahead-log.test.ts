import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { statSync } from 'node:fs'
import { note } from '../contract/index.ts'
import { unwrap } from '../errors.ts'
import { openTemporaryLog, type TemporaryLog } from './testing/temporary-log.ts'
import { createCheckpointer, pagesOf } from './write-ahead-log.ts'

const megabyte = 1024 * 1024

let opened: TemporaryLog
beforeEach(async () => {
  opened = await openTemporaryLog()
})
afterEach(() => opened.close())

it('the write-ahead log is used again from its beginning, however much is appended without a quiet moment', async () => {
  const text = 'x'.repeat(50_000)
  for (let append = 0; append < 100; append++) {
    const events = Array.from({ length: 4 }, (_, index) => note(`${append}`, index, { text }))
    unwrap(await opened.log.append({ stream: `case-${append}`, expected: 'no-stream', events }))
  }
  expect(statSync(opened.file).size).toBeGreaterThan(8 * megabyte)
  expect(statSync(`${opened.file}-wal`).size).toBeLessThan(11 * megabyte)
})

describe('what was committed is moved into the database', () => {
  const checkpointer = () => {
    const asked: string[] = []
    return { asked, ...createCheckpointer({ pragma: sql => asked.push(sql) }) }
  }

  it('after much of it, and then not again with every commit', () => {
    const log = checkpointer()
    for (let commit = 0; commit < 3; commit++) log.committed(800)
    expect(log.asked.length).toBe(1)
    log.committed(1)
    expect(log.asked.length).toBe(1)
    for (let commit = 0; commit < 3; commit++) log.committed(800)
    expect(log.asked.length).toBe(2)
  })

  it('in a quiet moment, once', () => {
    const log = checkpointer()
    log.quiet()
    expect(log.asked.length).toBe(0)
    log.committed(1)
    log.quiet()
    log.quiet()
    expect(log.asked.length).toBe(1)
  })

  it('as much more of it as its events are larger', () => {
    const event = { id: '', type: 'noted', version: 1, hash: '' }
    const job = (bytes: number) => ({
      stream: 's',
      expected: 'no-stream' as const,
      events: [{ ...event, body: 'x'.repeat(bytes) }],
    })
    expect(pagesOf(job(40_960))).toBe(11)
    expect(pagesOf(job(0))).toBe(1)
  })
})

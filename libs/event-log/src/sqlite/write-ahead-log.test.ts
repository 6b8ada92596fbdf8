import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { statSync } from 'node:fs'
import { note } from '../contract/index.ts'
import { unwrap } from '../errors.ts'
import { openTemporaryLog, type TemporaryLog } from './testing/temporary-log.ts'

const megabyte = 1024 * 1024

let opened: TemporaryLog
beforeEach(async () => {
  opened = await openTemporaryLog()
})
afterEach(() => opened.close())

it('the write-ahead log is used again from its beginning, however much is appended without a quiet moment', async () => {
  const text = 'x'.repeat(50_000)
  for (let append = 0; append < 50; append++) {
    const events = Array.from({ length: 4 }, (_, index) => note(`${append}`, index, { text }))
    unwrap(await opened.log.append({ stream: `case-${append}`, expected: 'no-stream', events }))
  }
  expect(statSync(opened.file).size).toBeGreaterThan(4 * megabyte)
  expect(statSync(`${opened.file}-wal`).size).toBeLessThan(6 * megabyte)
})

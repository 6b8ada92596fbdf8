import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import { caughtUp, contractCodec, follow, notes, placeOf, wholeLog } from '../contract/index.ts'
import { unwrap } from '../errors.ts'
import { openSqliteEventLog, openSqliteEventReader } from './sqlite-event-log.ts'
import { runInChild } from './testing/child-process.ts'
import { temporaryFolder } from './testing/temporary-log.ts'

describe('a reader beside the writer', () => {
  let folder: ReturnType<typeof temporaryFolder>
  let file: string
  beforeEach(() => {
    folder = temporaryFolder()
    file = join(folder.path, 'events.db')
  })
  afterEach(() => folder.remove())
  const openReader = async () => unwrap(await openSqliteEventReader({ file, codec: contractCodec }))

  it('follows the writer of another process, live, missing and repeating nothing', async () => {
    const child = runInChild('append-forever.ts', file, '1')
    await child.printed(10)
    const reader = await openReader()
    const follower = follow(reader, { after: 'start' })
    await follower.until(caughtUp)
    const atFirst = follower.events().length
    await follower.until(each => each.events().length >= atFirst + 200)
    await child.kill()
    await follower.stop()

    const all = (await wholeLog(reader, {}, 'start', 1000)).events
    expect(follower.events().map(placeOf)).toEqual(all.slice(0, follower.events().length).map(placeOf))
    await reader.close()
  })

  it('outlives the writer, and follows the next one', async () => {
    const first = unwrap(await openSqliteEventLog({ file, codec: contractCodec }))
    unwrap(await first.append({ stream: 'a', expected: 'no-stream', events: notes('a', 2) }))
    const reader = await openReader()
    const follower = follow(reader, { after: 'start' })
    await follower.until(caughtUp)
    await first.close()

    const second = unwrap(await openSqliteEventLog({ file, codec: contractCodec }))
    unwrap(await second.append({ stream: 'a', expected: 1n, events: notes('b', 2) }))
    await follower.until(each => each.events().length >= 4)
    await follower.stop()
    await second.close()
    await reader.close()
  })

  it('works without any writer', async () => {
    const log = unwrap(await openSqliteEventLog({ file, codec: contractCodec }))
    unwrap(await log.append({ stream: 'a', expected: 'no-stream', events: notes('a', 2) }))
    await log.close()
    const reader = await openReader()
    expect((await wholeLog(reader, {})).events.length).toBe(2)
    await reader.close()
  })
})

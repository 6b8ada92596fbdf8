import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { appendFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { runCli, temporaryFolder, type TemporaryFolder } from '../testing/run-cli.ts'

const entries = 20_000
const heapMegabytes = 48

/**
 * The part of memory for what was just made is kept small as well: left to itself it grows to the size of the whole heap
 * allowed here, and what it hands on at once can end the process although next to nothing is held.
 */
const nodeArgs = [`--max-old-space-size=${heapMegabytes}`, '--max-semi-space-size=2']

/** Writes a file piece by piece: the test must not hold it whole either. */
function writeLargeFile(folder: TemporaryFolder): string {
  const detail = 'as it stood in the record; '.repeat(100)
  const file = folder.write(
    'large.json',
    '{"format":"sfo-review/chronology","version":1,"id":"large","source":{"system":null},"entries":[\n',
  )
  for (let from = 0; from < entries; from += 1000) {
    const block = Array.from({ length: 1000 }, (_, index) =>
      JSON.stringify({ id: `E-${from + index}`, kind: 'charge', occurred: '2025-02-11', by: { role: null }, detail }),
    )
    appendFileSync(file, `${from === 0 ? '' : ',\n'}${block.join(',\n')}`)
  }
  appendFileSync(file, '],"person":{"crn":"X999001"}}')
  return file
}

describe('a file larger than the memory allowed', () => {
  let folder: TemporaryFolder
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(() => folder.remove())

  it('is loaded piece by piece, and recognised when it comes again', async () => {
    const file = writeLargeFile(folder)
    expect(statSync(file).size).toBeGreaterThan(heapMegabytes * 1024 * 1024)
    const args = ['load', '--data-dir', join(folder.path, 'data'), file]
    expect(await runCli(args, { nodeArgs })).toMatchObject({
      code: 0,
      out: expect.stringContaining(`loaded ${entries} entries of X999001`),
    })
    expect(await runCli(args, { nodeArgs })).toMatchObject({ code: 0, out: expect.stringContaining('already loaded') })
  }, 120_000)
})

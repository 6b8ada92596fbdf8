import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { currentGeneration, digestOfReadModel } from '#replay'
import { runCli, temporaryFolder, type TemporaryFolder } from '../testing/run-cli.ts'

const caseB = fileURLToPath(
  new URL('../../../../test/cases/invented-B-enumerated-recall-decisions.json', import.meta.url),
)

describe('sfo-review rebuild', () => {
  let folder: TemporaryFolder
  let data: string
  beforeEach(() => {
    folder = temporaryFolder()
    data = join(folder.path, 'data')
  })
  afterEach(() => folder.remove())

  it('builds the read model from the log, and the same one again', async () => {
    await runCli(['load', '--data-dir', data, caseB])
    const first = await runCli(['rebuild', '--data-dir', data])
    expect(first.code).toBe(0)
    expect(first.out).toContain('built from 9 events and in use; there was none')
    const digest = digestOfReadModel(currentGeneration(data)!)

    const second = await runCli(['rebuild', '--data-dir', data])
    expect(second.out).toContain('it holds the same as the one it replaces')
    expect(digestOfReadModel(currentGeneration(data)!)).toBe(digest)
  })

  it('answers 4 where there is no log', async () => {
    const result = await runCli(['rebuild', '--data-dir', data])
    expect(result).toMatchObject({ code: 4, out: '' })
    expect(result.err).not.toBe('')
  })

  it('answers 2 for a store that nobody knows', async () => {
    expect(await runCli(['rebuild', '--store', 'postgres://h'])).toMatchObject({ code: 2, out: '' })
  })
})

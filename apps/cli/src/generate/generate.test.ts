import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { runCli, temporaryFolder, type TemporaryFolder } from '../testing/run-cli.ts'

let folder: TemporaryFolder

beforeEach(() => {
  folder = temporaryFolder()
})

afterEach(() => folder.remove())

function filesIn(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.json'))
    .sort()
}

describe('sfo-review generate', () => {
  it('writes files that load without a problem, the same ones for the same seed', async () => {
    const [first, second] = [join(folder.path, 'first'), join(folder.path, 'second')]
    for (const out of [first, second]) {
      expect(await runCli(['generate', '--cases', '12', '--seed', 'x', '--out', out])).toMatchObject({ code: 0 })
    }
    const names = filesIn(first)
    expect(names).toHaveLength(12)
    expect(filesIn(second)).toEqual(names)
    for (const name of names) {
      expect(readFileSync(join(second, name), 'utf8')).toBe(readFileSync(join(first, name), 'utf8'))
    }
    const load = await runCli(['load', '--data-dir', folder.path, ...names.map(name => join(first, name))])
    expect(load).toMatchObject({ code: 0, err: '' })
  })

  it('loads a caseload into the log, and nothing anew when asked again', async () => {
    const args = ['generate', '--cases', '5', '--load', '--data-dir', folder.path]
    const first = await runCli(args)
    expect(first.out).toMatch(/^loaded 5 cases with \d+ entries\n$/)
    expect(await runCli(args)).toMatchObject({ code: 0, out: first.out })
  })

  it('says what is wrong with how it is called', async () => {
    expect(await runCli(['generate', '--cases', '5'])).toMatchObject({ code: 2 })
    expect(await runCli(['generate', '--cases', 'many', '--out', folder.path])).toMatchObject({ code: 2 })
    expect(await runCli(['generate', '--cases', '1', '--until', 'soon', '--out', folder.path])).toMatchObject({
      code: 2,
    })
  })
})

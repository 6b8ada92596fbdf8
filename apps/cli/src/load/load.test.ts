import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { caseEventTypes } from '#case-record'
import { createCodec, openEventLog, unwrap } from '#event-log'
import { runCli, temporaryFolder, type TemporaryFolder } from '../testing/run-cli.ts'

const caseFile = (name: string) => fileURLToPath(new URL(`../../../../test/cases/${name}.json`, import.meta.url))
const caseA = caseFile('invented-A-late-recording-and-waits')
const caseD = caseFile('invented-D-direction-dissent-and-silence')

function chronology(entries: readonly object[]): object {
  return {
    format: 'sfo-review/chronology',
    version: 1,
    id: 'small',
    person: { crn: 'X999001' },
    source: { system: null },
    entries,
  }
}

const entry = (id: string, fields: object = {}) => ({
  id,
  kind: 'charge',
  occurred: '2025',
  by: { role: null },
  ...fields,
})

describe('sfo-review load', () => {
  let folder: TemporaryFolder
  let data: string
  const load = (...args: string[]) => runCli(['load', '--data-dir', data, ...args])

  beforeEach(() => {
    folder = temporaryFolder()
    data = join(folder.path, 'data')
  })
  afterEach(() => folder.remove())

  it('loads files, making the data folder, and says what was not stated in them', async () => {
    expect(await load(caseA, caseD)).toEqual({
      code: 0,
      err: '',
      out:
        `${caseA}: loaded 16 entries of X999001\n` +
        `${caseD}: loaded 49 entries of X999004\n` +
        '  2 entries without a time of recording\n' +
        '  3 entries with nobody named\n',
    })
  })

  it('changes nothing the second time and takes the data folder from the environment', async () => {
    await load(caseA)
    const again = await runCli(['load', caseA], { env: { SFO_DATA_DIR: data } })
    expect(again).toMatchObject({ code: 0, out: `${caseA}: already loaded, 16 entries of X999001; nothing to do\n` })
  })

  it('refuses a file with every problem named and loads the others', async () => {
    const bad = folder.write(
      'bad.json',
      chronology([entry('a', { channel: 'pigeon' }), entry('a', { occurred: 'soon' })]),
    )
    const result = await load(bad, caseA)
    expect(result.code).toBe(1)
    expect(result.out).toContain(`${caseA}: loaded 16 entries`)
    const lines = result.err.trim().split('\n')
    expect(lines).toHaveLength(4)
    expect(lines[0]).toMatch(/ \/entries\/0\/channel: "pigeon" is not allowed here; expected one of: record, email/)
    expect(lines[1]).toMatch(/ \/entries\/1\/occurred: "soon" is not a date in EDTF level 1; expected an EDTF/)
    expect(lines[2]).toMatch(/ \/entries\/1\/id: the id is also that of \/entries\/0; expected /)
    expect(lines[3]).toBe(`${bad}: not loaded: 3 problems; nothing of it was written`)
  })

  it('says line and column where a file is not JSON', async () => {
    const bad = folder.write('bad.json', '{\n  "format": sfo\n}')
    expect((await load(bad)).err).toContain(`${bad} /format (line 2, column 13): "s" cannot stand here`)
  })

  it('answers 3 when the log holds an entry with other content', async () => {
    await load(folder.write('first.json', chronology([entry('a'), entry('b')])))
    const changed = folder.write('second.json', chronology([entry('a', { detail: 'new' }), entry('b')]))
    const result = await load(changed)
    expect(result).toMatchObject({ code: 3, out: '' })
    expect(result.err).toMatch(/second\.json \/entries\/0: entry "a" was loaded on \d{4}-.* with other content/)
  })

  it('answers 4 while another process has the log open, and says which', async () => {
    await load(caseA)
    const log = unwrap(await openEventLog({ store: 'sqlite:', dataDir: data, codec: createCodec(caseEventTypes) }))
    try {
      const result = await load(caseD)
      expect(result.code).toBe(4)
      expect(result.err).toContain(`process ${process.pid}`)
    } finally {
      await log.close()
    }
  })

  it.each([
    ['no file', ['load']],
    ['an unknown option', ['load', '--frobnicate', 'x']],
    ['an unknown command', ['lode']],
    ['an unknown store', ['load', '--store', 'postgres://u:secret@h/db', 'x.json']],
  ])('answers 2 for %s', async (_, args) => {
    const result = await runCli(args, { env: { SFO_DATA_DIR: data } })
    expect(result.code).toBe(2)
    expect(result.err).not.toBe('')
    expect(result.err).not.toContain('secret')
  })

  it('prints a report for programs, with the same exit code', async () => {
    const bad = folder.write('bad.json', chronology([]))
    const result = await load('--json', caseA, bad)
    expect(result).toMatchObject({ code: 1, err: '' })
    expect(JSON.parse(result.out)).toMatchObject({
      exitCode: 1,
      files: [
        { file: caseA, result: { outcome: 'loaded', report: { added: 16, crn: 'X999001' } } },
        { file: bad, result: { outcome: 'refused', problems: { total: 1, listed: [{ pointer: '/entries' }] } } },
      ],
    })
  })

  it('shows control characters of a file and does not obey them', async () => {
    const bad = folder.write(
      'bad.json',
      chronology([entry('a', { data: { 'x\u001b[2J': 1, 'x\u001b[2J ': '\ud800' } })]),
    )
    const { err } = await load(bad)
    expect(err).toContain('x\\u001b[2J')
    expect(err).not.toContain('\u001b')
  })

  it('documents its exit codes', async () => {
    const { out, code } = await runCli(['load', '--help'])
    expect(code).toBe(0)
    expect(out).toMatch(/Exit codes[^]*0 [^]*1 [^]*2 [^]*3 [^]*4 [^]*5 /)
  })
})

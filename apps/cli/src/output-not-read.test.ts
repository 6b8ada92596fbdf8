import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const cases = fileURLToPath(new URL('../../../test/cases/', import.meta.url))

describe('the command line', () => {
  it('finishes what it began when nobody reads its output any more', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sfo-review-'))
    try {
      const file = join(cases, 'invented-D-direction-dissent-and-silence.json')
      const command = spawn(
        process.execPath,
        ['--conditions=source', main, 'load', file, '--json', '--data-dir', folder],
        { stdio: ['ignore', 'pipe', 'pipe'] },
      )
      command.stdout.destroy()
      let complaints = ''
      command.stderr.on('data', text => (complaints += String(text)))
      const [code] = (await once(command, 'exit')) as [number]
      expect({ code, complaints }).toEqual({ code: 0, complaints: '' })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }, 30_000)
})

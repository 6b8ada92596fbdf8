import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'

describe('a process that loses every node of its cluster', () => {
  it('is told so by each call, and lives', async () => {
    const script = fileURLToPath(new URL('./lose-every-node.ts', import.meta.url))
    const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=source', script])
    expect(stdout.trim()).toBe('EventLogFailure ok unavailable unknown-outcome')
  })
})

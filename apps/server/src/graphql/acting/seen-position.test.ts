import { describe, expect, it } from '@jest/globals'
import { failed, ok, parsePosition, type ReadFrom, type Result } from '#event-log'
import { readSeen } from './seen-position.ts'

const at = (count: number) => parsePosition(String(count).padStart(20, '0'))!
const noWait = () => Promise.resolve()

/** A log whose end is given anew at each asking; the last answer stays. */
function logEnding(...heads: readonly Result<ReadFrom>[]) {
  let asked = 0
  return { head: () => Promise.resolve(heads[Math.min(asked++, heads.length - 1)]!) }
}

describe('a position that was seen', () => {
  it('is one that the log has come to', async () => {
    expect(await readSeen(logEnding(ok(at(7))), at(7), noWait)).toEqual({ kind: 'position', position: at(7) })
    expect(await readSeen(logEnding(ok(at(7))), at(3), noWait)).toEqual({ kind: 'position', position: at(3) })
    expect(await readSeen(logEnding(ok(at(7))), undefined, noWait)).toEqual({ kind: 'not said' })
  })

  it('is refused by name where the log ends before it, and where it is none', async () => {
    for (const end of [at(7), 'start'] as const) {
      expect(await readSeen(logEnding(ok(end)), at(8), noWait)).toMatchObject({
        problem: { field: 'seen', problem: 'is a position that the record has not reached' },
      })
    }
    expect(await readSeen(logEnding(ok(at(7))), 'then', noWait)).toMatchObject({
      problem: { field: 'seen', problem: 'is not a position' },
    })
  })

  it('is taken once a node that lay behind has caught up', async () => {
    const seen = await readSeen(logEnding(ok(at(6)), ok(at(8))), at(8), noWait)
    expect(seen).toEqual({ kind: 'position', position: at(8) })
  })

  it('is not known where the log cannot be read', async () => {
    const error = { kind: 'unavailable', detail: 'no answer' } as const
    expect(await readSeen(logEnding(failed(error)), at(8), noWait)).toEqual({ kind: 'failed', error })
  })
})

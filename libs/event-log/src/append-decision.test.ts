import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { decideAppend } from './append-decision.ts'

/** The published rule, said once more as plainly as possible: stream is a list, expected is its stated length. */
function byTheTable(stream: readonly string[], statedLength: number, ids: readonly string[]): string {
  if (statedLength === stream.length) return 'write'
  if (statedLength > stream.length) return 'conflict'
  const standing = stream.slice(statedLength, statedLength + ids.length)
  return JSON.stringify(standing) === JSON.stringify(ids) ? 'already-stands' : 'conflict'
}

describe('the decision on an append', () => {
  const id = fc.constantFrom('a', 'b', 'c')
  const given = (stream: readonly string[], statedLength: number, ids: readonly string[]) =>
    decideAppend({
      expected: statedLength === 0 ? 'no-stream' : BigInt(statedLength - 1),
      head: stream.length === 0 ? 'no-stream' : BigInt(stream.length - 1),
      ids,
      idsFrom: (first, count) => stream.slice(Number(first), Number(first) + count),
    })

  it('follows the table for any stream, expectation and ids', () => {
    fc.assert(
      fc.property(
        fc.array(id, { maxLength: 6 }),
        fc.nat(8),
        fc.array(id, { minLength: 1, maxLength: 5 }),
        (stream, statedLength, ids) => {
          const decision = given(stream, statedLength, ids)
          expect(decision.kind).toBe(byTheTable(stream, statedLength, ids))
          if (decision.kind === 'write') expect(decision.firstRevision).toBe(BigInt(stream.length))
          if (decision.kind === 'already-stands') expect(decision.revision).toBe(BigInt(statedLength + ids.length - 1))
          if (decision.kind === 'conflict')
            expect(decision.actual).toBe(stream.length === 0 ? 'no-stream' : BigInt(stream.length - 1))
        },
      ),
    )
  })

  it('recognises the retry of any append after it was written, whatever followed', () => {
    fc.assert(
      fc.property(
        fc.array(id, { maxLength: 4 }),
        fc.array(id, { minLength: 1, maxLength: 4 }),
        fc.array(id, { minLength: 1, maxLength: 4 }),
        (before, ids, after) => {
          const decision = given([...before, ...ids, ...after], before.length, ids)
          expect(decision).toEqual({ kind: 'already-stands', revision: BigInt(before.length + ids.length - 1) })
        },
      ),
    )
  })
})

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { positionOf } from '#event-log'
import {
  describeBasisRefusal,
  isBasisRefusal,
  resolveBasis,
  snapshotToken,
  type BasisContext,
  type ResolvedBasis,
} from './basis.ts'

const now = Date.parse('2025-06-01T12:00Z')
const context: BasisContext = { now, head: positionOf(40n), policySet: 'standards-1' }

const resolved = (request: Parameters<typeof resolveBasis>[0], then: BasisContext = context): ResolvedBasis => {
  const basis = resolveBasis(request, then)
  if (isBasisRefusal(basis)) throw new Error(basis.kind)
  return basis
}

describe('the basis of a view', () => {
  it('is now, on everything that the log holds, where nothing is asked', () => {
    const position = positionOf(40n)
    expect(resolved({})).toEqual({ effectiveAt: now, knownAt: now, position, policySet: 'standards-1' })
  })

  it('takes what held at the moment of what was known, unless another moment is asked', () => {
    expect(resolved({ knownAt: now - 5 })).toMatchObject({ effectiveAt: now - 5, knownAt: now - 5 })
    expect(resolved({ knownAt: now - 5, effectiveAt: now + 9 })).toMatchObject({
      effectiveAt: now + 9,
      knownAt: now - 5,
    })
    expect(resolved({ effectiveAt: now - 9 })).toMatchObject({ effectiveAt: now - 9, knownAt: now })
  })

  it('is refused for what nobody can know yet, and for two answers to one question', () => {
    expect(resolveBasis({ knownAt: now + 1 }, context)).toEqual({ kind: 'known-in-the-future' })
    const snapshot = snapshotToken(resolved({}))
    expect(resolveBasis({ snapshot, knownAt: now }, context)).toEqual({ kind: 'snapshot-and-times' })
  })
})

describe('a snapshot token', () => {
  it('gives the same basis for ever, however late and however much has been recorded since', () => {
    const basis = resolved({ knownAt: now - 5, effectiveAt: now - 9 })
    const later = { ...context, now: now + 1_000_000, head: positionOf(99n) }
    expect(resolved({ snapshot: snapshotToken(basis) }, later)).toEqual(basis)
  })

  it('of an empty log is good for ever as well', () => {
    const empty = resolved({}, { ...context, head: 'start' })
    expect(resolved({ snapshot: snapshotToken(empty) })).toEqual(empty)
  })

  it('is refused by a server that has not read so far, and under other standards', () => {
    const snapshot = snapshotToken(resolved({}))
    const behind = { kind: 'snapshot-ahead-of-log' }
    expect(resolveBasis({ snapshot }, { ...context, head: positionOf(39n) })).toEqual(behind)
    expect(resolveBasis({ snapshot }, { ...context, head: 'start' })).toEqual(behind)
    const other = { kind: 'snapshot-of-other-standards', policySet: 'standards-1' }
    expect(resolveBasis({ snapshot }, { ...context, policySet: 'standards-2' })).toEqual(other)
  })

  it('is refused in words, whatever else is passed for one', () => {
    const lists = [[], ['start', 1, 2], ['start', 'x', 2, 'p'], ['nowhere', 1, 2, 'p'], ['start', 1, null, 'p']]
    const encoded = lists.map(list => Buffer.from(JSON.stringify(list)).toString('base64url'))
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...encoded)), snapshot => {
        const basis = resolveBasis({ snapshot }, context)
        expect(basis).toEqual({ kind: 'malformed-snapshot' })
        if (isBasisRefusal(basis)) expect(describeBasisRefusal(basis)).not.toBe('')
      }),
    )
  })
})

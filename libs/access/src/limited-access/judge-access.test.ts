import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { AccessLimit, AccessRecord, Commission, LimitKind } from '#case-record'
import { allRoles } from '../roles.ts'
import { judgeAccess, judgeOverseeing, type Judged } from './judge-access.ts'

const now = 1000
const standing = {
  crn: 'X999001',
  reason: 'why',
  message: 'Speak to your manager.',
  from: 0,
  until: Infinity,
  setAt: 0,
  setBy: { username: 'ADE', roles: ['administrator'] },
}

function limit(kind: LimitKind, ...usernames: readonly string[]): AccessLimit {
  return { ...standing, id: 'L-1', kind, people: usernames.map(username => ({ username })) }
}

function commission(username: string): Commission {
  return { ...standing, id: 'R-1', reviewer: { username }, purpose: 'SFO review' }
}

function record(limits: readonly AccessLimit[], commissions: readonly Commission[] = []): AccessRecord {
  return { limits, commissions }
}

const ida: Judged = { username: 'IDA', roles: ['practitioner'] }
const rowan: Judged = { username: 'ROWAN', roles: ['sfo-reviewer'] }

describe('an exclusion', () => {
  it('keeps out whom it names and nobody else', () => {
    const excluding = record([limit('exclusion', 'ida')])
    expect(judgeAccess(ida, excluding, now)).toMatchObject({ allowed: false, limit: { message: standing.message } })
    expect(judgeAccess(rowan, excluding, now)).toEqual({ allowed: true, limited: true })
  })

  it('keeps out a reviewer whom it names, commissioned or named in a restriction or not', () => {
    const limits = [limit('restriction', 'ROWAN'), limit('exclusion', 'ROWAN')]
    expect(judgeAccess(rowan, record(limits, [commission('ROWAN')]), now)).toMatchObject({ allowed: false })
  })
})

describe('a restriction', () => {
  const restricted = record([limit('restriction', 'IDA')])

  it('lets in whom it names and nobody else, a reviewer no more than others', () => {
    expect(judgeAccess(ida, restricted, now)).toEqual({ allowed: true, limited: true })
    expect(judgeAccess({ ...ida, username: 'OTHER' }, restricted, now).allowed).toBe(false)
    expect(judgeAccess(rowan, restricted, now).allowed).toBe(false)
  })

  it('does not keep out the reviewer who was commissioned, whose purpose goes with it', () => {
    const commissioned = record(restricted.limits, [commission('ROWAN')])
    expect(judgeAccess(rowan, commissioned, now)).toEqual({
      allowed: true,
      limited: true,
      commission: { id: 'R-1', purpose: 'SFO review' },
    })
  })

  it('is passed by no commission of somebody who is not a reviewer, or of another one', () => {
    expect(
      judgeAccess({ ...rowan, roles: ['manager'] }, record(restricted.limits, [commission('ROWAN')]), now),
    ).toEqual(expect.objectContaining({ allowed: false }))
    expect(judgeAccess(rowan, record(restricted.limits, [commission('OTHER')]), now).allowed).toBe(false)
  })

  it('beside another lets in only those whom both name', () => {
    const both = record([limit('restriction', 'IDA', 'ROWAN'), limit('restriction', 'ROWAN')])
    expect(judgeAccess(ida, both, now).allowed).toBe(false)
    expect(judgeAccess(rowan, both, now)).toEqual({ allowed: true, limited: true })
  })

  it.each(['administrator', 'data-protection'] as const)('does not keep %s from overseeing it', role => {
    expect(judgeOverseeing({ username: 'ADE', roles: [role] }, restricted, now).allowed).toBe(true)
  })

  it('keeps a reviewer who was not commissioned from asking who looked', () => {
    expect(judgeOverseeing(rowan, restricted, now).allowed).toBe(false)
  })
})

describe('limits that do not hold at the moment of asking', () => {
  it.each([
    ['has not begun', { from: now + 1 }],
    ['is over', { until: now }],
    ['was lifted', { ended: { at: now, by: standing.setBy, reason: 'over' } }],
  ])('keep nobody out: one that %s', (_, times) => {
    expect(judgeAccess(ida, record([{ ...limit('exclusion', 'IDA'), ...times }]), now)).toEqual({
      allowed: true,
      limited: false,
    })
  })
})

describe('any limits', () => {
  const usernames = fc.constantFrom('IDA', 'ROWAN', 'ADE')
  const limits = fc.array(
    fc
      .tuple(fc.constantFrom<LimitKind>('restriction', 'exclusion'), fc.array(usernames, { minLength: 1 }))
      .map(([kind, names]) => limit(kind, ...names)),
  )
  const people = fc.record({ username: usernames, roles: fc.subarray([...allRoles], { minLength: 1 }) })
  const commissions = fc.array(usernames.map(commission))

  it('never let anybody in whom taking a limit away would keep out', () => {
    fc.assert(
      fc.property(limits, commissions, people, (all, commissioned, person) => {
        if (!judgeAccess(person, record(all, commissioned), now).allowed) return
        expect(judgeAccess(person, record(all.slice(1), commissioned), now).allowed).toBe(true)
      }),
    )
  })

  it('keep from overseeing whomever an exclusion names', () => {
    fc.assert(
      fc.property(limits, commissions, people, (all, commissioned, person) => {
        const excluding = record([...all, limit('exclusion', person.username)], commissioned)
        expect(judgeOverseeing(person, excluding, now).allowed).toBe(false)
        expect(judgeAccess(person, excluding, now).allowed).toBe(false)
      }),
    )
  })
})

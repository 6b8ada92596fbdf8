import { describe, expect, it } from '@jest/globals'
import type { CaseEntry } from '../entry/entry.ts'
import { anEntry } from '../kinds/testing/an-entry.ts'
import { isListedKind } from '../kinds/registry.ts'
import { readEdtf } from '../time/edtf.ts'
import { seniorManager, seniorProbationOfficer } from './ranks.ts'
import {
  holdsRank,
  policySetId,
  policySetIdOf,
  standards,
  standardsFor,
  standardsInForce,
  type Standard,
} from './index.ts'

const practitioner = (grade: string): Partial<CaseEntry> => ({
  actor: { role: 'probation practitioner', grade, organisation: 'Probation' },
})

function applying(entry: CaseEntry, earlier: readonly CaseEntry[] = []) {
  return standardsFor(entry, earlier).map(({ standard }) => standard.id)
}

describe('which standards apply', () => {
  it('a high rating, or one by an author not yet qualified, calls for a countersignature', () => {
    const medium = { levels: { public: 'medium' } }
    expect(applying(anEntry('assessment.rosh', { levels: { children: 'high' } }, practitioner('PO')))).toEqual([
      'rosh-countersignature',
    ])
    expect(applying(anEntry('assessment.rosh', medium, practitioner('PQiP')))).toEqual(['rosh-countersignature'])
    expect(applying(anEntry('assessment.rosh', medium, practitioner('PO')))).toEqual([])
  })

  it('a rating that its source says awaits countersignature calls for one by that alone', () => {
    const entry = anEntry('assessment.rosh', { levels: { public: 'low' }, status: 'awaiting countersignature' })
    expect(standardsFor(entry, [])).toMatchObject([
      { standard: { id: 'rosh-countersignature-awaited', confirmed: true }, inForce: 'surely' },
    ])
  })

  it('a draft calls for nothing', () => {
    expect(applying(anEntry('assessment.rosh', { levels: { public: 'high' }, status: 'draft' }))).toEqual([])
  })

  it('a second decision not to recall calls for a senior manager, unless one decided it', () => {
    const first = anEntry('recall.not_recalled', { occasion: 1 })
    const second = anEntry('recall.not_recalled', { occasion: 2 })
    const byHead = anEntry('recall.not_recalled', { occasion: 2, decidedBy: 'head of service' })
    expect(applying(first)).toEqual(['recall-rationale'])
    expect(applying(second, [first])).toEqual(['recall-rationale', 'repeated-decision-not-to-recall'])
    expect(applying(byHead, [first])).toEqual(['recall-rationale'])
  })

  it('a recall calls for endorsement and countersignature, and from its endorsement on for 24 hours', () => {
    expect(applying(anEntry('recall.initiated'))).toEqual(['recall-spo-endorsement', 'recall-senior-countersignature'])
    expect(standardsFor(anEntry('recall.endorsed'), [])).toMatchObject([
      { standard: { requires: [{ kind: 'entry', within: { milliseconds: 86_400_000 } }] } },
    ])
  })
})

describe('whether a standard was in force', () => {
  const allocation = standards.find(({ id }) => id === 'allocation-justified')!
  const inForce = (at: string, among: readonly Standard[] = [allocation]) => standardsInForce(readEdtf(at), among)

  it('is sure from the day by which it is known to have existed', () => {
    expect(inForce('2025-01-13T10:00Z')).toEqual([{ standard: allocation, inForce: 'surely' }])
  })

  it('is left open before that day, because its start is not known', () => {
    expect(inForce('2022-06-01')).toEqual([{ standard: allocation, inForce: 'possibly' }])
  })

  it('is no once it has ended, and open on an imprecise date across its end', () => {
    const ended = { ...allocation, effectiveFrom: '2020-01-01', effectiveTo: '2024-12-31' }
    expect(inForce('2019-12-31', [ended])).toEqual([])
    expect(inForce('2025-01-01', [ended])).toEqual([])
    expect(inForce('2024-12', [ended])).toMatchObject([{ inForce: 'possibly' }])
    expect(inForce('2024-06', [ended])).toMatchObject([{ inForce: 'surely' }])
  })

  it('is open for an entry whose time nobody recorded', () => {
    const undated = anEntry('allocation.made', {}, { occurred: undefined, recorded: { status: 'not stated' } })
    expect(standardsFor(undated, [])).toMatchObject([{ inForce: 'possibly' }])
  })
})

describe('ranks', () => {
  it('are held by grade where one is given, else by role, else not recorded', () => {
    const probation = { organisation: 'Probation' }
    expect(holdsRank({ ...probation, role: 'senior probation officer', grade: 'SPO' }, seniorProbationOfficer)).toBe(
      'yes',
    )
    expect(holdsRank({ ...probation, role: 'senior probation officer', grade: 'PO' }, seniorProbationOfficer)).toBe(
      'no',
    )
    expect(holdsRank({ ...probation, role: 'Senior probation officer (covering)' }, seniorProbationOfficer)).toBe('yes')
    expect(holdsRank({ ...probation, role: 'deputy head of service (acting)' }, seniorManager)).toBe('yes')
    expect(holdsRank({ ...probation, role: null }, seniorManager)).toBe('not recorded')
  })
})

describe('the set of standards', () => {
  it('says plainly that what was not checked is unconfirmed, and applies to known kinds only', () => {
    expect(standards.filter(standard => standard.confirmed).map(({ id }) => id)).toEqual([
      'rosh-countersignature-awaited',
    ])
    for (const standard of standards) expect(standard.appliesToKinds.every(isListedKind)).toBe(true)
    expect(new Set(standards.map(({ id }) => id)).size).toBe(standards.length)
  })

  it('has a name that changes with anything it says', () => {
    expect(policySetIdOf(standards)).toBe(policySetId)
    expect(policySetId).toMatch(/^[0-9a-f]{12}$/)
    const [first, ...others] = standards
    expect(policySetIdOf([{ ...first!, effectiveTo: '2026-12-31' }, ...others])).not.toBe(policySetId)
    expect(policySetIdOf(others)).not.toBe(policySetId)
  })
})

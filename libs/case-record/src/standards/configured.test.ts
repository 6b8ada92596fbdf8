import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { anEntry } from '../kinds/testing/an-entry.ts'
import { policySetId, standards, standardsFor } from './index.ts'
import { standardsFrom } from './configured.ts'

const read = (...items: readonly unknown[]) => standardsFrom(JSON.stringify({ standards: items }))

function problems(...items: readonly unknown[]): readonly string[] {
  const result = read(...items)
  return result.ok ? [] : result.problems.map(({ pointer, problem }) => `${pointer} ${problem}`)
}

function used(...items: readonly unknown[]) {
  const result = read(...items)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result
}

const own = {
  id: 'closure-agreed',
  title: 'Agreement to close a case',
  appliesToKinds: ['case.closed'],
  requires: [
    {
      kind: 'influence',
      types: ['endorsement'],
      by: { inWords: 'a senior probation officer', grades: ['SPO'], roles: [] },
      within: { inWords: 'within a day', milliseconds: 86_400_000 },
    },
  ],
  effectiveFrom: '2025-01-01',
  source: 'Invented for this test.',
  confirmed: true,
}

describe('standards by configuration', () => {
  it('are the known ones, by the same name, where nothing is configured', () => {
    expect(used()).toEqual({ ok: true, standards, policySetId })
  })

  it('take the place of the fields they give, and keep the condition', () => {
    const source = 'Checked in June 2026.'
    const set = used({ id: 'rosh-countersignature', effectiveFrom: '2021-06-01', confirmed: true, source })
    const changed = set.standards.find(({ id }) => id === 'rosh-countersignature')!
    const before = standards.find(({ id }) => id === 'rosh-countersignature')!
    expect(changed).toEqual({ ...before, effectiveFrom: '2021-06-01', confirmed: true, source })
    expect(changed.when).toBe(before.when)
    expect(set.policySetId).not.toBe(policySetId)
  })

  it('leave out what is not in use', () => {
    const set = used({ id: 'recall-rationale', inUse: false })
    expect(set.standards.map(({ id }) => id)).toEqual(
      standards.map(({ id }) => id).filter(id => id !== 'recall-rationale'),
    )
    expect(set.policySetId).not.toBe(policySetId)
  })

  it('may be one’s own, for every entry of its kinds', () => {
    const set = used(own)
    expect(standardsFor(anEntry('case.closed'), [], set.standards)).toMatchObject([
      { standard: { id: 'closure-agreed', appliesWhere: 'every entry of these kinds' }, inForce: 'surely' },
    ])
  })

  it('are refused with every problem named at its place', () => {
    const wrong = {
      ...own,
      appliesToKinds: ['case.opened'],
      requires: [
        { kind: 'influence', types: ['approval'], within: { inWords: 'soon', milliseconds: -1 } },
        { kind: 'x' },
      ],
      effectiveFrom: 'June',
      confirmed: 'yes',
      mood: 'x',
    }
    expect(problems(wrong, { id: 'recall-rationale', appliesWhere: 'never', title: null }).map(place)).toEqual([
      '/standards/0/appliesToKinds/0',
      '/standards/0/requires/0/within/milliseconds',
      '/standards/0/requires/0/types/0',
      '/standards/0/requires/1',
      '/standards/0/effectiveFrom',
      '/standards/0/confirmed',
      '/standards/0/mood',
      '/standards/1/appliesWhere',
      '/standards/1/title',
    ])
  })

  it('are refused where they are incomplete, stand there twice, or end before they begin', () => {
    expect(problems({ id: 'new' }).map(place)).toEqual(
      ['title', 'appliesToKinds', 'requires', 'source', 'confirmed'].map(field => `/standards/0/${field}`),
    )
    expect(problems(own, own)).toEqual(['/standards/1/id "closure-agreed" stands there twice'])
    expect(problems({ ...own, effectiveTo: '2024-12-31' }).map(place)).toEqual(['/standards/0/effectiveTo'])
    expect(problems({ ...own, requires: [] }).map(place)).toEqual(['/standards/0/requires'])
  })

  it('are refused where the file is something else', () => {
    for (const text of [
      '',
      '[]',
      '{"standard": []}',
      '"standards"',
      '{"standards": {}}',
      '{"standards": [], "x": 1}',
    ]) {
      expect(standardsFrom(text)).toMatchObject({ ok: false })
    }
    expect(problems(3, null, [])).toHaveLength(3)
  })

  it('are read or refused whatever the text, without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.jsonValue(), (text, item) => {
        expect(typeof standardsFrom(text).ok).toBe('boolean')
        expect(typeof read(item, { ...own, requires: [item] }).ok).toBe('boolean')
      }),
    )
  })

  function place(problem: string): string {
    return problem.split(' ')[0]!
  }
})

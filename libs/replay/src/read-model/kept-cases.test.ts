import { describe, expect, it } from '@jest/globals'
import type { CaseEntry } from '#case-record'
import { KeptCases } from './kept-cases.ts'

/** Only how many there are matters here. */
const entries = (count: number) => Array.from({ length: count }) as readonly CaseEntry[]

function keep(cases: number, size: number): { readonly kept: KeptCases; readonly found: () => number } {
  const kept = new KeptCases()
  const keys = Array.from({ length: cases }, (_, index) => `case ${index}`)
  for (const key of keys) kept.keep(key, entries(size))
  return { kept, found: () => keys.filter(key => kept.find(key) !== undefined).length }
}

describe('the cases in memory', () => {
  it('are sixty-four of any size', () => {
    expect(keep(80, 5000).found()).toBe(64)
  })

  it('are more where they are small', () => {
    expect(keep(200, 50).found()).toBe(200)
    expect(keep(300, 50).found()).toBe(200)
  })

  it('are those asked about last, each counted once', () => {
    const { kept } = keep(200, 50)
    for (let time = 0; time < 5; time++) kept.keep('case 0', entries(50))
    kept.keep('another', entries(50))
    expect(kept.find('case 0')).toHaveLength(50)
    expect(kept.find('case 1')).toBeUndefined()
    expect(kept.find('case 2')).toHaveLength(50)
  })
})

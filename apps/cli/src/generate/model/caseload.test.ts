import { describe, expect, it } from '@jest/globals'
import { caseload } from '../caseload.ts'

const until = Date.parse('2026-09-30T22:59Z')
const request = { cases: 3000, seed: 'shape', until }
const all = [...caseload(request)]

describe('an invented caseload', () => {
  it('begins the same however many cases are asked for', () => {
    const few = [...caseload({ ...request, cases: 20 })]
    expect(few).toEqual(all.slice(0, 20))
  })

  it('gives each case a CRN of its own in the invented range', () => {
    expect(new Set(all.map(one => one.crn)).size).toBe(all.length)
    for (const one of all) expect(one.crn).toMatch(/^Z\d{6}$/)
  })

  it('has many ordinary cases and a long tail of heavy ones, none over the limit', () => {
    const sizes = all.map(one => one.entries.length).sort((left, right) => left - right)
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(120)
    expect(sizes.at(-1)).toBeGreaterThan(1500)
    expect(sizes.at(-1)).toBeLessThanOrEqual(5000)
    expect(sizes[0]).toBeGreaterThan(0)
  })

  it('has notifications of further offences at about the published rate', () => {
    const entriesOf = (kind: string) => all.flatMap(one => one.entries).filter(entry => entry['kind'] === kind).length
    // About 1.1 years of supervision for each case, at 872 notifications in a year for 240,000 people.
    expect(entriesOf('sfo.notified')).toBeGreaterThanOrEqual(4)
    expect(entriesOf('sfo.notified')).toBeLessThanOrEqual(25)
  })

  it('has late entries, imprecise and unknown times, nobody named, and requests that nobody answered', () => {
    const entries = all.flatMap(one => one.entries)
    const share = (holds: (entry: (typeof entries)[number]) => boolean) => entries.filter(holds).length / entries.length
    expect(share(entry => entry['occurred'] === null)).toBeGreaterThan(0.001)
    expect(share(entry => entry['recordedAt'] === undefined)).toBeGreaterThan(0.01)
    expect(share(entry => (entry['by'] as { role: unknown }).role === null)).toBeGreaterThan(0.01)
    expect(share(entry => /^\d{4}-\d{2}~?$/.test(entry['occurred'] as string))).toBeGreaterThan(0.005)
    const asked = entries.filter(entry => entry['kind'] === 'info.requested').length
    const answered = entries.filter(entry => ['info.received', 'info.refused'].includes(entry['kind'] as string)).length
    expect(answered / asked).toBeGreaterThan(0.7)
    expect(answered / asked).toBeLessThan(0.9)
  })
})

import { describe, expect, it } from '@jest/globals'
import { basisInWords, chronologyCsv, csvFileName } from './chronology-csv.ts'
import { item } from './testing/items.ts'

const basis = { knownAt: '2025-06-12T14:30:45.123Z', effectiveAt: '2025-06-12T14:30:45.123Z' }

describe('the rows of a chronology as a file', () => {
  it('are as many as the entries, under one heading, each with its basis', () => {
    const lines = chronologyCsv([item(), item({ id: 'file:D-13' })], basisInWords(basis))
      .trimEnd()
      .split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[0]).toMatch(/^\uFEFFbasis,id,/)
    expect(lines[2]).toMatch(/^Recorded by 12 June 2025 at 3:30pm,file:D-13,/)
  })

  it.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1'])('hold no formula: %s', text => {
    const csv = chronologyCsv([item({ text: { __typename: 'DisclosedText', text } })], 'b')
    const quoted = `'${text}`.replaceAll('"', '""')
    expect(csv).toContain(quoted)
  })

  it('say why an act was recorded late', () => {
    const reasonForLateRecording = { __typename: 'DisclosedText', text: 'Found in the post.' } as const
    expect(chronologyCsv([item({ reasonForLateRecording }, { recordedLate: true })], 'b')).toContain(
      ',yes,Found in the post.,',
    )
  })

  it('say that a text is withheld, and why', () => {
    const text = { __typename: 'WithheldText', why: 'Restricted, for reviewers.', holder: null } as const
    expect(chronologyCsv([item({ text })], 'b')).toContain(',,"Restricted, for reviewers.",')
  })

  it('are named by the case and the London minute that they stand on', () => {
    expect(csvFileName({ crn: 'X999004', ...basis })).toBe('X999004-chronology-recorded-by-2025-06-12T1530.csv')
  })

  it('say where the moment in the world is another', () => {
    expect(basisInWords({ ...basis, effectiveAt: '2025-01-02T09:00:00.000Z' })).toBe(
      'Recorded by 12 June 2025 at 3:30pm, as it held on 2 January 2025 at 9:00am',
    )
  })
})

import { describe, expect, it } from '@jest/globals'
import { askedChronology, filterInput, isFiltered, parametersOf } from './asked-chronology.ts'

describe('the address of a chronology', () => {
  it('that says nothing asks for everything, newest day first', () => {
    const { asked, problems } = askedChronology({})
    expect(problems).toEqual([])
    expect(isFiltered(asked.filters)).toBe(false)
    expect(asked).toMatchObject({ newestFirst: true, page: 1, silence: 14, later: false })
    expect(
      Object.values(parametersOf(asked))
        .flat()
        .filter(value => value !== undefined),
    ).toEqual([])
  })

  it('is written as it was read', () => {
    const query = {
      q: 'known adult',
      actor: ['N1', 'N2'],
      family: 'decision',
      from: '2025-03-01',
      sensitive: 'yes',
      late: '7',
      order: 'oldest',
      silence: '30',
      later: 'yes',
    }
    const written = parametersOf(askedChronology(query).asked)
    expect(askedChronology(written).asked).toEqual(askedChronology(query).asked)
    expect(written).toMatchObject({ q: 'known adult', actor: ['N1', 'N2'], family: ['decision'], order: 'oldest' })
  })

  it('takes dates as people type them, and leaves out of a select what was left at any', () => {
    const { asked } = askedChronology({
      from: '1/3/2025',
      to: '14 March 2025',
      role: ['', 'head of PDU', 'head of PDU'],
    })
    expect(asked.filters).toMatchObject({ from: '2025-03-01', to: '2025-03-14', roles: ['head of PDU'] })
  })

  it.each([
    [{ from: '31/2/2025' }, 'from'],
    [{ to: 'soon' }, 'to'],
    [{ from: '2/3/2025', to: '1/3/2025' }, 'to'],
    [{ late: '-1' }, 'late'],
    [{ silence: '0' }, 'silence'],
    [{ day: 'x' }, 'day'],
    [{ page: '1e3' }, 'page'],
  ])('that is wrong in %j says which field, and asks without it', (query, field) => {
    expect(askedChronology(query).problems.map(problem => problem.field)).toEqual([field])
  })

  it('becomes the filter of the API, with nothing in it that was not asked', () => {
    const { filters } = askedChronology({ q: 'x', late: '2', kind: 'recall.*' }).asked
    expect(filterInput(filters)).toEqual({ text: 'x', recordedLateByHours: 48, kinds: ['recall.*'] })
    expect(filterInput(askedChronology({}).asked.filters)).toBeNull()
    expect(filterInput(askedChronology({}).asked.filters, '2025-01-01T00:00:00Z')).toEqual({
      notRecordedBy: '2025-01-01T00:00:00Z',
    })
  })
})

import { describe, expect, it } from '@jest/globals'
import { basisFrom, basisParameters } from './basis-query.ts'

describe('the moment that an address asks for', () => {
  it('is now where the address says nothing', () => {
    expect(basisFrom({ filter: 'x' })).toEqual({ kind: 'basis', basis: {} })
  })

  it('takes a London time for what it was there, in summer and in winter', () => {
    expect(basisFrom({ knownAt: '2025-07-14T17:10' })).toEqual({
      kind: 'basis',
      basis: { knownAt: '2025-07-14T17:10:00+01:00' },
    })
    expect(basisFrom({ knownAt: '2025-02-12T17:10', effectiveAt: '2025-01-01' })).toEqual({
      kind: 'basis',
      basis: { knownAt: '2025-02-12T17:10:00+00:00', effectiveAt: '2025-01-01' },
    })
  })

  it('is what a token stands for, whatever else is there', () => {
    expect(basisFrom({ snapshot: 'abc', knownAt: '2025-02-12' })).toEqual({ kind: 'basis', basis: { snapshot: 'abc' } })
  })

  it('passes on what it cannot read, so that whoever answers says what is wrong', () => {
    expect(basisFrom({ knownAt: '2025-99-99T17:10' })).toEqual({
      kind: 'basis',
      basis: { knownAt: '2025-99-99T17:10' },
    })
  })
})

describe('a moment typed into the form', () => {
  it('is written into the address, which keeps everything else', () => {
    const asked = basisFrom({
      knownDate: '14/3/2025',
      knownTime: '5:10pm',
      effectiveDate: '',
      role: ['a', 'b'],
      snapshot: 's',
    })
    expect(asked.kind === 'typed' && asked.query.toString()).toBe('role=a&role=b&knownAt=2025-03-14T17%3A10')
  })

  it('is taken away where the fields are emptied', () => {
    const asked = basisFrom({ knownDate: '', knownTime: '', knownAt: '2025-01-01' })
    expect(asked.kind === 'typed' && asked.query.toString()).toBe('')
  })

  it('names each field that is wrong, and what would be right', () => {
    expect(basisFrom({ knownDate: '31/2/2025', effectiveDate: '1/2/2025', effectiveTime: 'noon' })).toEqual({
      kind: 'wrong',
      problems: [
        { field: 'knownDate', message: 'Enter a date, such as 14/3/2025' },
        { field: 'effectiveTime', message: 'Enter a time, such as 5:10pm, or leave it empty' },
      ],
    })
  })

  it('needs a date where there is a time', () => {
    const asked = basisFrom({ knownDate: '', knownTime: '5pm' })
    expect(asked).toMatchObject({ kind: 'wrong', problems: [{ field: 'knownDate' }] })
  })
})

describe('the part of an address that says the moment', () => {
  it('is all that other pages of the case take over', () => {
    expect(basisParameters({ knownAt: '2025-02-12', filter: 'x', snapshot: '' })).toEqual([['knownAt', '2025-02-12']])
  })
})

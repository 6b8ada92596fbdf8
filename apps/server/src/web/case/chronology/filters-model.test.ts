import { describe, expect, it } from '@jest/globals'
import { CaseLinks } from '../frame/case-links.ts'
import { askedChronology } from './asked-chronology.ts'
import { ChronologyLinks } from './chronology-links.ts'
import { type Choices, filtersModel } from './filters-model.ts'

const choices: Choices = {
  actors: [
    { value: 'N1', inWords: 'probation practitioner N1', entries: 3 },
    { value: 'N2', inWords: 'senior probation officer N2', entries: 1 },
  ],
  roles: [],
  agencies: [],
  families: [{ value: 'decision', inWords: 'decision', entries: 2 }],
  kinds: [],
}

function model(query: Readonly<Record<string, string | readonly string[]>>) {
  const { asked, problems } = askedChronology(query)
  const links = new ChronologyLinks(new CaseLinks('X999004', { knownAt: '2025-03-01' }), asked)
  return filtersModel(asked, choices, links, { query, problems })
}

describe('filters in use', () => {
  it('are chips, each an address without it that keeps the rest and the moment', () => {
    const { chips } = model({ q: 'high', actor: ['N1', 'N2'], late: '7', order: 'oldest', page: '3' })
    expect(chips.map(({ group, text }) => `${group}: ${text}`)).toEqual([
      'Words: ‘high’',
      'Person: probation practitioner N1',
      'Person: senior probation officer N2',
      'Recorded late: 7 days or more after',
    ])
    expect(chips[1]!.href).toBe('/cases/X999004/chronology?knownAt=2025-03-01&q=high&actor=N2&late=7&order=oldest')
  })

  it('are named as they are asked for where nothing on record is called so', () => {
    expect(model({ agency: 'nobody' }).chips).toMatchObject([{ group: 'Agency', text: 'nobody' }])
  })

  it('go along in the form, which offers what is not chosen yet', () => {
    const actors = model({ actor: 'N1' }).selects.find(({ name }) => name === 'actor')!
    expect(actors.chosen).toEqual(['N1'])
    expect(actors.options).toEqual([{ value: 'N2', text: 'senior probation officer N2 (1)', checked: false }])
  })

  it('that are wrong stay as they were typed', () => {
    const { values, chips } = model({ from: 'soon', to: '1/3/2025' })
    expect(values).toMatchObject({ from: 'soon', to: '1/3/2025' })
    expect(chips).toHaveLength(1)
  })
})

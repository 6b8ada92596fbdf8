import { describe, expect, it } from '@jest/globals'
import { CaseLinks } from '../frame/case-links.ts'
import { askedChronology } from './asked-chronology.ts'
import { ChronologyLinks } from './chronology-links.ts'
import { monthsOf, type ShownDays } from './days-model.ts'
import { item } from './testing/items.ts'

const links = new CaseLinks('X999004', {})
const chronology = new ChronologyLinks(links, askedChronology({}).asked)

function day(key: string, parts: Partial<ShownDays['days'][number]> = {}): ShownDays['days'][number] {
  const month = 'March 2025'
  return { key, place: 'DAY', inWords: key, month, silenceBefore: null, items: [item({ id: key })], ...parts }
}

function shownDays(days: ShownDays['days']): ShownDays {
  return { page: 1, pages: [], totalCount: 1, landing: null, silenceToKnownAt: null, silenceOfDays: 14, days }
}

describe('the days of a chronology page', () => {
  it('stand under their months, and a time longer than a month under itself', () => {
    const months = monthsOf(
      shownDays([
        day('not-placed', { place: 'NOT_PLACED', month: null, inWords: 'when it happened is not recorded' }),
        day('2025', { place: 'PERIOD', month: null, inWords: '2025' }),
        day('2025-03', { place: 'PERIOD', inWords: 'March 2025' }),
        day('14 March 2025'),
        day('15 March 2025'),
      ]),
      { links, chronology, newestFirst: false },
    )
    expect(months.map(({ heading, days }) => [heading, ...days.map(one => one.heading)])).toEqual([
      ['When it happened is not recorded', undefined],
      ['2025', undefined],
      ['March 2025', 'March 2025 – day not certain', '14 March 2025', '15 March 2025'],
    ])
  })

  it('tell a silence on the side on which it lies', () => {
    const days = shownDays([day('a', { silenceBefore: { inWords: '47 days, no entry' } })])
    const [oldest] = monthsOf(days, { links, chronology, newestFirst: false })[0]!.days
    const [newest] = monthsOf(days, { links, chronology, newestFirst: true })[0]!.days
    expect([oldest!.silenceAbove, oldest!.silenceBelow]).toEqual(['47 days, no entry', undefined])
    expect([newest!.silenceAbove, newest!.silenceBelow]).toEqual([undefined, '47 days, no entry'])
  })

  it('have anchors of their own where they do not belong to the basis of the page', () => {
    const [month] = monthsOf(shownDays([day('a')]), { links, chronology, newestFirst: false, prefix: 'later-' })
    expect(month!.days[0]!.anchor).toBe('later-day-a')
    expect(month!.days[0]!.entries[0]!.anchor).toBe('later-a')
  })
})

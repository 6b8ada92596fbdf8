import { describe, expect, it } from '@jest/globals'
import { newsInWords, toldWith } from './live-words.ts'

const nothing = { newer: 0, gone: 0 }

describe('what a page says of news', () => {
  it('counts the entries of a case over several messages', () => {
    const told = toldWith(toldWith(nothing, { count: 1 }), { count: 2 })
    expect(newsInWords(told, 'case')).toBe('3 newer entries')
    expect(newsInWords(toldWith(nothing, { count: 1 }), 'case')).toBe('1 newer entry')
  })

  it('tells of a queue what came and what waits no longer', () => {
    const told = toldWith(nothing, { newlyWaiting: [{}], noLongerWaiting: [{}, {}] })
    expect(newsInWords(told, 'queue')).toBe('1 newer item, 2 items no longer wait')
  })

  it('says nothing where only counts changed', () => {
    expect(newsInWords(toldWith(nothing, { newlyWaiting: [], noLongerWaiting: [] }), 'queue')).toBe('')
  })
})

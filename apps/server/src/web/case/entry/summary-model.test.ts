import { describe, expect, it } from '@jest/globals'
import { factsOf } from './summary-model.ts'
import { aWholeEntry } from './testing/a-card.ts'

const name = 'Reason given for recording it late'
const lateBy = (least: string) => ({ least, inWords: 'some time' })
const here = { status: 'ATTESTED', at: { inWords: '1 May 2024 at 9:00am' } } as const

function reasonIn(parts: Parameters<typeof aWholeEntry>[0]) {
  return factsOf(aWholeEntry(parts)).find(fact => fact.name === name)
}

describe('what an entry says of why it was recorded late', () => {
  it('is the reason that was given', () => {
    const reasonForLateRecording = { __typename: 'DisclosedText', text: 'Found in the post.' } as const
    expect(reasonIn({ recorded: here, lag: lateBy('P3D'), reasonForLateRecording })?.value).toBe('Found in the post.')
  })

  it('is that none is recorded, where whoever recorded it here gave none', () => {
    expect(reasonIn({ recorded: here, lag: lateBy('PT24H') })).toEqual({ name, value: 'None recorded', silent: true })
  })

  it('is nothing where it was not recorded late, or came from a source that was asked for none', () => {
    expect(reasonIn({ recorded: here, lag: lateBy('PT23H') })).toBeUndefined()
    expect(reasonIn({ lag: lateBy('P3D') })).toBeUndefined()
  })
})

describe('what an entry is dated before', () => {
  it('is said where it can only have come after it', () => {
    const rated = { reference: 'D-1', title: 'ROSH assessment', occurred: { inWords: '11 February 2025' } }
    const [, contradiction] = factsOf(aWholeEntry({ datedBefore: [{ as: 'ratifies', entry: rated }] }))
    expect(contradiction).toEqual({
      name: 'The dates contradict each other',
      value: 'Dated before what it ratifies: D-1 (ROSH assessment), 11 February 2025',
    })
  })
})

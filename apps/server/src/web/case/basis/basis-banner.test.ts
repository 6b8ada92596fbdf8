import { describe, expect, it } from '@jest/globals'
import { basisBanner } from './basis-banner.ts'

const moment = '2025-03-14T17:10:00.000Z'

describe('what a page says of the moment it stands on', () => {
  it('says the moment and how many entries came later', () => {
    expect(basisBanner({ knownAt: moment, effectiveAt: moment, asked: true, leftOut: 12 })).toEqual({
      past: true,
      sentence: 'Showing what had been recorded by 14 March 2025 at 5:10pm',
      effective: undefined,
      notShown: '12 later entries not shown',
    })
  })

  it('says a single one as one, and none not at all', () => {
    const facts = { knownAt: moment, effectiveAt: moment, asked: true }
    expect(basisBanner({ ...facts, leftOut: 1 }).notShown).toBe('1 later entry not shown')
    expect(basisBanner({ ...facts, leftOut: 0 }).notShown).toBeUndefined()
  })

  it('says so where the page shows later entries, marked', () => {
    const facts = { knownAt: moment, effectiveAt: moment, asked: true, leftOut: 12, laterShown: true }
    expect(basisBanner(facts).notShown).toBe('Of 12 later entries, those below are marked “not yet recorded”')
  })

  it('says both moments where they differ', () => {
    const { effective } = basisBanner({
      knownAt: moment,
      effectiveAt: '2025-02-01T12:00:00.000Z',
      asked: true,
      leftOut: 0,
    })
    expect(effective).toBe('As it held in the world on 1 February 2025 at 12:00pm')
  })

  it('says that it is the live record where no moment was asked for', () => {
    const banner = basisBanner({ knownAt: moment, effectiveAt: moment, asked: false, leftOut: 0 })
    expect(banner).toMatchObject({
      past: false,
      sentence: 'Showing everything recorded up to now, 14 March 2025 at 5:10pm',
      notShown: undefined,
    })
  })
})

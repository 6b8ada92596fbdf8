import { describe, expect, it } from '@jest/globals'
import { kindOf } from '../registry.ts'
import { anEntry } from '../testing/an-entry.ts'

const police = { actor: { role: 'detective inspector', organisation: 'Police' } }

describe('parts in a meeting, each on its own record', () => {
  it('are of the agency named, or of whoever came', () => {
    const came = anEntry('mappa.attended', { meetingId: 7 }, police)
    expect(kindOf(came).meetingPart?.(came)).toEqual({
      part: 'attended',
      agency: 'Police',
      who: 'detective inspector',
      meetingId: '7',
    })
    const asked = anEntry('mappa.invited', { agency: 'Housing' }, police)
    expect(kindOf(asked).meetingPart?.(asked)).toEqual({ part: 'invited', agency: 'Housing', who: null })
    expect(kindOf(asked).request?.(asked)).toMatchObject({ of: 'Housing' })
  })

  it('attribute a view to the agency and its representative', () => {
    const given = anEntry('mappa.view.given', { view: 'level 3' }, police)
    expect(kindOf(given).agencyView?.(given)).toEqual({ agency: 'Police', by: 'detective inspector', view: 'level 3' })
    expect(kindOf(given).agencyView?.(anEntry('mappa.view.given', {}, police))).toBeUndefined()
  })
})

describe('a decision at a meeting', () => {
  it('sets the level it gives in its own field, else the one its words name', () => {
    const coded = anEntry('mappa.decision.recorded', { decision: 'manage at level 2', level: 3 })
    const inWords = anEntry('mappa.decision.recorded', { decision: 'manage at level 2' })
    expect(kindOf(coded).effects?.(coded)).toEqual([{ aspect: 'mappa-level', level: '3' }])
    expect(kindOf(inWords).effects?.(inWords)).toEqual([{ aspect: 'mappa-level', level: '2' }])
  })

  it('says that there was none', () => {
    const none = anEntry('mappa.decision.recorded', { decision: null })
    expect(kindOf(none).outcome?.(none)).toBe('no decision')
    expect(kindOf(none).effects?.(none)).toEqual([])
  })
})

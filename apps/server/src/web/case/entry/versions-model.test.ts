import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { CaseLinks } from '../frame/case-links.ts'
import type { VersionParts } from './entry-parts.query.ts'
import { aCard } from './testing/a-card.ts'
import { shownVersions, textDifference, type TextPart } from './versions-model.ts'

const textOf = (parts: readonly TextPart[], without: TextPart['change']) =>
  parts
    .filter(({ change }) => change !== without)
    .map(({ text }) => text)
    .join('')

describe('the difference between two texts', () => {
  it('marks what was put in and keeps the rest', () => {
    expect(textDifference('Agreed, as discussed.', 'Agreed pending evidence, as discussed.')).toEqual([
      { change: 'same', text: 'Agreed' },
      { change: 'added', text: ' pending evidence' },
      { change: 'same', text: ', as discussed.' },
    ])
  })

  it('puts two texts one after the other where they have little in common', () => {
    expect(textDifference('Trip noted, no decision.', 'Panel agreed attendance.')).toEqual([
      { change: 'removed', text: 'Trip noted, no decision.' },
      { change: 'same', text: '\n' },
      { change: 'added', text: 'Panel agreed attendance.' },
    ])
  })

  it('holds both texts whole, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const parts = textDifference(before, after)
        const onAnotherLine = parts.some(({ change, text }) => change === 'same' && text === '\n') ? '\n' : ''
        expect([before, `${before}${onAnotherLine}`]).toContain(textOf(parts, 'added'))
        expect([after, `${onAnotherLine}${after}`]).toContain(textOf(parts, 'removed'))
      }),
    )
  })
})

describe('a version', () => {
  const version: VersionParts = {
    version: '2',
    field: 'detail',
    old: 'Agreed.',
    text: 'Agreed, with conditions.',
    reason: 'clarity',
    requestedBy: 'offender manager',
    oldDiffersFromRecord: false,
    afterNotification: true,
    afterFurtherOffence: { inWords: '3 days' },
    at: null,
    by: { inWords: 'a manager' },
    contentWithheld: null,
    entry: aCard(),
  }
  const links = new CaseLinks('X1', {})

  it('says at whose request it was made, why, and after what, and that its time is not stated', () => {
    const [shown] = shownVersions(links, [version])
    expect(shown!.notes).toEqual([
      'Changed at the request of: offender manager',
      'Reason given: clarity',
      'Written after the SFO notification',
      'Written 3 days after the further offence',
    ])
    expect(shown!.at).toBe('time of writing not stated')
  })

  it('has no difference where no earlier text is on record', () => {
    expect(shownVersions(links, [{ ...version, old: null }])[0]!.difference).toBeUndefined()
  })
})

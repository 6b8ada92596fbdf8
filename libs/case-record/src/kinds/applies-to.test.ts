import { describe, expect, it } from '@jest/globals'
import type { JsonObject } from '#event-log'
import { kindOf, listedKinds } from './registry.ts'
import { anEntry } from './testing/an-entry.ts'

function applies(kind: string, to: string, data: JsonObject = {}): boolean {
  return kindOf({ kind }).appliesTo!.includes(anEntry(to, data), kindOf({ kind: to }))
}

describe('what acts can apply to', () => {
  it('is said by each that puts something in place of an act, signs it, or sets it aside', () => {
    const said = listedKinds().flatMap(({ kind, appliesTo }) => (appliesTo ? [`${kind} ${appliesTo.as}`] : []))
    expect(said).toEqual([
      'countersignature.given countersigns',
      'countersignature.returned returns',
      'endorsement.given endorses',
      'override.made overrides',
      'ratification.given ratifies',
      'info.discounted follows',
    ])
  })

  it.each([
    ['override.made', ['assessment.rosh', 'recall.considered', 'override.made', 'manager.direction', 'tier.set']],
    ['countersignature.returned', ['assessment.rosh', 'assessment.rsr', 'recall.endorsed', 'mappa.minute.issued']],
    ['countersignature.given', ['assessment.rosh', 'court.report.prepared', 'override.made', 'info.not_sought']],
    ['endorsement.given', ['assessment.rosh', 'dissent.recorded', 'manager.direction', 'recall.initiated']],
    ['ratification.given', ['contact.attended', 'info.shared', 'warning.issued', 'manager.direction']],
    ['info.discounted', ['info.received', 'arrest', 'testimony.given', 'mappa.view.given', 'assessment.specialist']],
  ])('%s: %j', (kind, targets) => {
    expect(targets.filter(target => !applies(kind, target))).toEqual([])
  })

  it.each([
    ['override.made', ['dissent.recorded', 'contact.recorded', 'info.received', 'testimony.given', 'concern.raised']],
    ['countersignature.returned', ['dissent.recorded', 'contact.recorded', 'info.received', 'record.amended']],
    ['countersignature.given', ['dissent.recorded', 'contact.recorded', 'info.requested', 'manager.advice']],
    ['endorsement.given', ['contact.missed', 'info.received', 'concern.raised']],
    ['ratification.given', ['dissent.recorded', 'manager.advice', 'testimony.given', 'concern.raised']],
    ['info.discounted', ['dissent.recorded', 'manager.direction', 'info.requested', 'warning.issued', 'info.read']],
  ])('%s, never to %j', (kind, targets) => {
    expect(targets.filter(target => applies(kind, target))).toEqual([])
  })

  it('is what an entry sets, whatever its kind, for an override', () => {
    expect(applies('override.made', 'custody.released', { levels: { public: 'high' } })).toBe(true)
    expect(applies('override.made', 'mappa.meeting', { level: '2', decision: 'Level 2.' })).toBe(true)
    expect(applies('override.made', 'arrest')).toBe(false)
  })

  it('is anything, for a disagreement, a direction, advice and an escalation: nobody is kept from saying so', () => {
    for (const kind of ['dissent.recorded', 'manager.direction', 'manager.advice', 'escalation.raised']) {
      expect(kindOf({ kind }).appliesTo).toBeUndefined()
    }
  })
})

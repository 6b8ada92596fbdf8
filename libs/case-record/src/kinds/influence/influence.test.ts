import { describe, expect, it } from '@jest/globals'
import { kindOf, listedKinds } from '../registry.ts'
import { anEntry } from '../testing/an-entry.ts'

describe('influences', () => {
  it.each([
    ['manager.direction', 'direction', 'binding'],
    ['manager.advice', 'advice', 'advisory'],
    ['endorsement.given', 'endorsement', 'advisory'],
    ['countersignature.given', 'countersignature', 'required'],
    ['countersignature.returned', 'return', 'required'],
    ['override.made', 'override', 'binding'],
    ['dissent.recorded', 'dissent', 'advisory'],
    ['escalation.raised', 'escalation', 'advisory'],
    ['ratification.given', 'ratification', 'advisory'],
  ])('%s is a %s, %s', (kind, type, bindingness) => {
    expect(kindOf({ kind }).influence).toEqual({ type, bindingness })
  })

  it('asking for advice influences nothing yet', () => {
    expect(kindOf({ kind: 'advice.requested' }).influence).toBeUndefined()
  })

  it('an override is a decision of its own', () => {
    const entry = anEntry('override.made', { from: 'recall', to: 'final warning' })
    expect(kindOf(entry).family).toBe('decision')
    expect(kindOf(entry).outcome?.(entry)).toBe('final warning')
    expect(kindOf(entry).headline?.(entry)).toBe('From recall to final warning')
  })
})

describe('requests', () => {
  it.each([
    ['info.requested', { requestedOf: 'Police', subject: 'call-outs', due: '2025-02-21' }, 'Police', 'call-outs'],
    ['advice.requested', { to: 'N99A201', due: '2025-02-21' }, 'N99A201', null],
    ['concern.raised', { category: 'safety', to: 'N99A301', due: '2025-02-21' }, 'N99A301', 'safety'],
    ['concern.escalated', { to: 'N99A401', due: '2025-02-21' }, 'N99A401', null],
    ['escalation.raised', { due: '2025-02-21' }, null, null],
    ['recall.questioned', { occasion: 3, due: '2025-02-21' }, null, 'recall, occasion 3'],
    ['recall.endorsement.requested', { toRole: 'SPO', due: '2025-02-21' }, 'SPO', 'endorsement of recall'],
    ['escort.requested', { requestedOf: 'Police', due: '2025-02-21' }, 'Police', 'escort'],
    ['parole.reconsideration.applied', { due: '2025-02-21' }, null, 'reconsideration of the parole decision'],
    ['ap.referral', { due: '2025-02-21' }, null, 'approved premises place'],
  ])('%s %j asks %j about %j', (kind, data, of, subject) => {
    const entry = anEntry(kind, data)
    expect(kindOf(entry).request?.(entry)).toMatchObject({ of, subject, due: { edtf: '2025-02-21' } })
  })

  it('have no due time where none, or none that can be read, was given', () => {
    for (const data of [{}, { due: null }, { due: 'soon' }]) {
      const entry = anEntry('info.requested', data)
      expect(kindOf(entry).request?.(entry)).toEqual({ of: null, subject: null })
    }
  })

  it('end with a referral that states its own outcome', () => {
    const entry = anEntry('ap.referral', { outcome: 'no place' })
    expect(kindOf(entry).request?.(entry)).toBeUndefined()
  })

  it('are answered, acknowledged and chased by different kinds', () => {
    const answering = (as: string) => listedKinds().flatMap(({ kind, answering }) => (answering === as ? [kind] : []))
    expect(answering('acknowledges')).toEqual(['concern.acknowledged'])
    expect(answering('chases')).toEqual(['info.chased'])
    expect(answering('answers')).toEqual(
      expect.arrayContaining([
        'info.received',
        'info.refused',
        'manager.advice',
        'concern.answered',
        'escort.refused',
        'recall.endorsed',
        'recall.not_recalled',
        'recall.decided',
        'parole.reconsideration.decided',
      ]),
    )
  })
})

describe('accounts and concordance', () => {
  it('read a position only in the two words that are one', () => {
    const position = (data: object) =>
      kindOf({ kind: 'testimony.given' }).testimony?.(anEntry('testimony.given', { ...data }))
    expect(position({ position: 'denied', about: 'the call' })).toEqual({ position: 'denied', about: 'the call' })
    expect(position({ position: 'unsure' })).toEqual({})
  })

  it.each([
    ['court.report.prepared', { proposal: 'curfew' }, { matter: 'sentence', side: 'proposal', text: 'curfew' }],
    ['sentence.imposed', { sentence: 'custody' }, { matter: 'sentence', side: 'outcome', text: 'custody' }],
    ['parole.report', { recommendation: 'release' }, { matter: 'parole', side: 'proposal', text: 'release' }],
    ['parole.decision', { outcome: 'no release' }, { matter: 'parole', side: 'outcome', text: 'no release' }],
  ])('%s is one side of a matter', (kind, data, side) => {
    const entry = anEntry(kind, data)
    expect(kindOf(entry).concordance?.(entry)).toEqual(side)
  })
})

describe('triggers and acts of the holder', () => {
  it('are those that ordinarily call for recall or breach to be considered', () => {
    expect(
      listedKinds()
        .flatMap(({ kind, trigger }) => (trigger ? [kind] : []))
        .sort(),
    ).toEqual([
      'arrest',
      'charge',
      'contact.missed',
      'em.violation',
      'incident.alleged',
      'licence.breach.identified',
      'third_party.contact',
    ])
  })

  it('are those that ordinarily fall to whoever holds the case', () => {
    expect(
      listedKinds()
        .flatMap(({ kind, usuallyByHolder }) => (usuallyByHolder ? [kind] : []))
        .sort(),
    ).toEqual([
      'absence.judged',
      'assessment.actuarial',
      'assessment.rosh',
      'assessment.rsr',
      'assessment.specialist',
      'breach.initiated',
      'contact.attended',
      'contact.missed',
      'contact.recorded',
      'info.chased',
      'info.requested',
      'mappa.referred',
      'recall.considered',
      'recall.initiated',
      'warning.issued',
    ])
  })
})

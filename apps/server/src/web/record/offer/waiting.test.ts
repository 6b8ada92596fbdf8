import { describe, expect, it } from '@jest/globals'
import { formAt } from '../forms/forms.ts'
import { nothingOffered, type OfferedEntry } from './offer.ts'
import { waitingFor } from './waiting.ts'

const judging = formAt('judge-absence')!

function missed(id: string): OfferedEntry {
  const said = { text: 'Did not attend', detail: '11 February 2025', family: 'supervision', unread: false }
  return { id, value: `1 ${id}`, version: 1, kind: 'contact.missed', ...said }
}

describe('what waits for a form', () => {
  it('is what nothing on the record has settled', () => {
    const offer = {
      ...nothingOffered,
      entries: [missed('judged'), missed('open')],
      settledBy: new Map([['judged', ['absence.judged']]]),
    }
    expect(waitingFor(offer, [judging]).map(({ entry }) => entry.id)).toEqual(['open'])
  })

  it('is nothing for a form that can do without an entry', () => {
    const offer = { ...nothingOffered, entries: [missed('open')] }
    expect(waitingFor(offer, [formAt('record-contact')!])).toEqual([])
  })

  it('is nothing that need not be settled: not every assessment is to be countersigned', () => {
    const assessment = { ...missed('open'), kind: 'assessment.completed' }
    expect(waitingFor({ ...nothingOffered, entries: [assessment] }, [formAt('countersign')!])).toEqual([])
  })

  it('is no longer than can be taken in', () => {
    const offer = { ...nothingOffered, entries: ['a', 'b', 'c', 'd', 'e'].map(missed) }
    expect(waitingFor(offer, [judging]).map(({ entry }) => entry.id)).toEqual(['a', 'b', 'c'])
  })
})

import { describe, expect, it } from '@jest/globals'
import { aCard, aWholeEntry } from '../entry/testing/a-card.ts'
import { CaseLinks } from '../frame/case-links.ts'
import { meetingModel } from './meeting-model.ts'
import type { Meeting } from './meetings.query.ts'

const links = new CaseLinks('X1', {})

function aMeeting(parts: Partial<Meeting> = {}): Meeting {
  return {
    meetingId: 'M-1',
    held: true,
    level: '2',
    topic: null,
    decision: null,
    reasonNotHeld: null,
    entry: aWholeEntry({ id: 'file:M', kind: 'mappa.meeting' }),
    attendance: { attendees: ['chair'], apologies: ['housing'], takenFrom: 'DATA' },
    parts: [],
    views: [],
    decisions: [],
    dissents: [],
    withheld: [],
    actions: [],
    minuteVersions: [],
    followedBy: [],
    ...parts,
  }
}

const words = { __typename: 'DisclosedText', text: 'Visit the address.' } as const

function anAction(parts: Partial<Meeting['actions'][number]> = {}): Meeting['actions'][number] {
  return {
    owner: 'police',
    overdue: 'NO',
    due: null,
    entry: { ...aCard(), text: words },
    completedBy: [],
    completedLate: null,
    ...parts,
  }
}

describe('the page of a meeting', () => {
  it('says that a meeting was not held, and why or that nobody recorded why', () => {
    expect(meetingModel(links, aMeeting()).notHeld).toBeUndefined()
    expect(meetingModel(links, aMeeting({ held: false })).notHeld).toBe('Not held. Why is not recorded.')
    expect(meetingModel(links, aMeeting({ held: false, reasonNotHeld: 'no chair' })).notHeld).toBe('Not held: no chair')
  })

  it('shows attendance as the meeting lists it beside what was recorded on its own', () => {
    const came = { part: 'ATTENDED' as const, agency: 'Police', who: null, entry: aCard({ id: 'came' }) }
    const { attended, apologies, invited } = meetingModel(links, aMeeting({ parts: [came] }))
    expect(attended.map(({ who, link }) => [who, link !== undefined])).toEqual([
      ['chair', false],
      ['Police', true],
    ])
    expect([apologies.length, invited.length]).toEqual([1, 0])
  })

  it('tells a view that an agency recorded itself from one that the record of the meeting gives it', () => {
    const view = { agency: 'Police', by: null, view: 'level 2' }
    const { views } = meetingModel(
      links,
      aMeeting({
        views: [
          { ...view, entry: aCard({ id: 'file:M' }) },
          { ...view, entry: aCard({ id: 'file:V' }) },
        ],
      }),
    )
    expect(views.map(({ own }) => own)).toEqual([false, true])
  })

  it.each([
    [anAction(), 'no completion recorded'],
    [anAction({ overdue: 'YES' }), 'no completion recorded; the due time had passed'],
    [anAction({ overdue: 'POSSIBLY' }), 'no completion recorded; the due time may have passed'],
    [anAction({ completedBy: [aCard()] }), 'completed'],
    [anAction({ overdue: 'WITHHELD' }), 'withheld'],
    [anAction({ completedBy: [aCard()], completedLate: { inWords: '2 days' } }), 'completed late, by 2 days'],
  ])('says how an action stands', (action, state) => {
    expect(meetingModel(links, aMeeting({ actions: [action] })).actions[0]!.state).toBe(state)
  })

  it('lists nothing twice among what is also recorded of it', () => {
    const [action, other] = [aCard({ id: 'action' }), aCard({ id: 'other' })]
    const model = meetingModel(
      links,
      aMeeting({ actions: [anAction({ entry: { ...action, text: words } })], followedBy: [action, other] }),
    )
    expect(model.others).toHaveLength(1)
  })
})

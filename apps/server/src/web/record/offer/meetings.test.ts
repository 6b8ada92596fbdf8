import { describe, expect, it } from '@jest/globals'
import { type MeetingEntry, meetingsOf } from './meetings.ts'

const entry = (kind: string, data: object | null, day: string): MeetingEntry => ({
  kind,
  data,
  occurred: { inWords: day },
})

describe('the meetings that a form offers', () => {
  it('are each told once, by their holding where it is on the record', () => {
    const entries = [
      entry('mappa.invited', { meetingId: 'M-2' }, '3 March 2025'),
      entry('mappa.meeting', { meetingId: 'M-1', level: 2 }, '10 February 2025'),
      entry('mappa.invited', { meetingId: 'M-1' }, '1 February 2025'),
      entry('mappa.meeting.not_held', { meetingId: 'M-0', level: '3' }, '6 January 2025'),
    ]
    expect(meetingsOf(entries)).toEqual([
      { id: 'M-2', detail: 'invited 3 March 2025', held: false },
      { id: 'M-1', detail: 'held 10 February 2025, level 2', held: true },
      { id: 'M-0', detail: 'not held 6 January 2025, level 3', held: false },
    ])
  })

  it('leave out what has no number, or none that may be read', () => {
    expect(meetingsOf([entry('mappa.meeting', {}, 'a day'), entry('mappa.meeting', null, 'a day')])).toEqual([])
  })

  it('say where no date is recorded', () => {
    const undated = { kind: 'mappa.invited', data: { meetingId: 'M-3' }, occurred: null }
    expect(meetingsOf([undated])[0]!.detail).toBe('invited on a date that is not recorded')
  })
})

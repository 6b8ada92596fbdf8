import { describe, expect, it } from '@jest/globals'
import { kindOf } from '../registry.ts'
import { anEntry } from '../testing/an-entry.ts'
import { agencyViewsOf } from './agency-views.ts'
import { attendanceOf } from './attendance.ts'
import { levelDecided } from './level.ts'

describe('the level that a meeting sets', () => {
  it.each([
    ['manage at level 2', '2'],
    ['Remain at Level 3. Review in six weeks.', '3'],
    ['Manage at level 1, level 1 agreed by all', '1'],
    ['No further disclosure; manage at level 2', '2'],
  ])('is what "%s" names', (decision, level) => {
    expect(levelDecided(decision)).toBe(level)
  })

  it.each([
    'manage the case jointly',
    'step down from level 3 to level 2',
    'not to be managed at level 3',
    'consider level 3 at the next meeting',
    'refer for level 3',
    'level 2 if the hostel place falls through',
    'level 12',
  ])('is not guessed from "%s"', decision => {
    expect(levelDecided(decision)).toBeUndefined()
  })

  it('is not the level at which the meeting was held', () => {
    const entry = anEntry('mappa.meeting', { meetingId: 'M-1', level: 3 })
    expect(kindOf(entry).effects?.(entry)).toEqual([])
    expect(kindOf(entry).meeting?.(entry)).toEqual({ meetingId: 'M-1', held: true, level: '3' })
  })

  it('stays a proposal in a referral, which has the effects it asks for', () => {
    const entry = anEntry('mappa.referred', { level: 2, category: 3 })
    expect(kindOf(entry).standing?.(entry)).toBe('proposed')
    expect(kindOf(entry).effects?.(entry)).toEqual([
      { aspect: 'mappa-level', level: '2' },
      { aspect: 'mappa-category', category: '3' },
    ])
    expect(kindOf(entry).headline?.(entry)).toBe('level 2, category 3')
  })
})

describe('attendance', () => {
  it('is read from coded fields', () => {
    const data = { attendees: ['MAPPA co-ordinator', 'police'], apologies: ['housing'] }
    expect(attendanceOf({ data, detail: 'Present: nobody else.' })).toEqual({ ...data, takenFrom: 'data' })
  })

  it('is read from the labels of the minute where the fields are absent', () => {
    const detail =
      'Held. Present: chair, offender manager, police, specialist police unit, security adviser. Apologies: prison.'
    expect(attendanceOf({ data: { meetingId: 'M-0912' }, detail })).toEqual({
      attendees: ['chair', 'offender manager', 'police', 'specialist police unit', 'security adviser'],
      apologies: ['prison'],
      takenFrom: 'text',
    })
  })

  it.each([
    [
      'In attendance: chair; police (D.I. Smith, acting); and housing\nLater notes.',
      ['chair', 'police (D.I. Smith, acting)', 'housing'],
    ],
    ['Attendees - A. Jones, chair. The meeting opened.', ['A. Jones', 'chair']],
    ['Attended by: police, prison Apologies: housing', ['police', 'prison']],
  ])('copes with how minutes are written: %j', (detail, attendees) => {
    expect(attendanceOf({ data: {}, detail }).attendees).toEqual(attendees)
  })

  it('says which list came from where when the record splits them', () => {
    expect(attendanceOf({ data: { attendees: 'chair' }, detail: 'Apologies received from: prison.' })).toEqual({
      attendees: ['chair'],
      apologies: ['prison'],
      takenFrom: 'data and text',
    })
  })

  it('takes "none" for an empty list and not for a person', () => {
    expect(attendanceOf({ data: {}, detail: 'Apologies: none.' })).toEqual({
      attendees: [],
      apologies: [],
      takenFrom: 'text',
    })
  })

  it('does not take everybody mentioned for somebody present', () => {
    const detail = 'The police were present and the prison sent its apologies later.'
    expect(attendanceOf({ data: {}, detail }).takenFrom).toBe('none recorded')
  })
})

describe('agency views', () => {
  it('are kept with who gave them, and with what is missing left open', () => {
    const agencyViews = [
      { agency: 'Police', by: 'public protection officer', view: 'high to known adult' },
      { agency: 'Housing', view: 'no view' },
      'not a view',
    ]
    expect(agencyViewsOf({ data: { agencyViews } })).toEqual([
      { agency: 'Police', by: 'public protection officer', view: 'high to known adult' },
      { agency: 'Housing', by: null, view: 'no view' },
    ])
  })
})

describe('minutes', () => {
  it('are versions of one document, by their meeting', () => {
    const entry = anEntry('mappa.minute.amended', { meetingId: 'M-0912', version: 2, requestedBy: 'offender manager' })
    expect(kindOf(entry).version?.(entry)).toEqual({
      document: 'minute of meeting M-0912',
      version: '2',
      requestedBy: 'offender manager',
    })
  })

  it('without a meeting number belong to no known document', () => {
    const entry = anEntry('mappa.minute.issued', { version: 1 })
    expect(kindOf(entry).version?.(entry)).toBeUndefined()
  })
})

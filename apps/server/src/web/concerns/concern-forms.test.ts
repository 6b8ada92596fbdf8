import { describe, expect, it } from '@jest/globals'
import { typedIn } from '../forms/act-outcome.ts'
import { asking, concernFieldOf, concernFields, deedsFor, missingInConcern, raiseInput } from './concern-forms.ts'
import type { WholeConcern } from './concern.query.ts'

type Ask = WholeConcern['asks'][number]

const ask = (staffId: string, status: Ask['status']): Ask => ({
  to: { staffId, role: null },
  as: 'OWNER',
  askedAt: '2025-03-01T09:00:00.000Z',
  due: '2025-03-10',
  reason: null,
  status,
  acknowledged: { inWords: 'none recorded' },
  answered: { inWords: 'none recorded' },
  overdue: null,
})

const concern = (status: WholeConcern['status'], asks: Ask[]): WholeConcern => ({
  id: 'c',
  category: 'WORKLOAD',
  text: 'Too much',
  status,
  overdueSince: null,
  position: '1',
  raisedAt: '2025-03-01T09:00:00.000Z',
  raisedBy: { staffId: 'N99A101', inWords: 'N99A101' },
  about: null,
  answered: { inWords: 'none recorded' },
  asks,
  acts: [],
})

const typed = (fields: object) => typedIn(fields, concernFields)

describe('the forms of a concern', () => {
  it('are those of use to whoever looks at it', () => {
    const raised = concern('RAISED', [ask('N99A301', 'RAISED')])
    expect(deedsFor(raised, 'N99A301')).toEqual(['acknowledge', 'answer'])
    expect(deedsFor(raised, 'N99A101')).toEqual(['escalate', 'withdraw'])
    expect(deedsFor(raised, 'N99A801')).toEqual([])
    expect(deedsFor(raised, undefined)).toEqual([])
    expect(deedsFor(concern('ACKNOWLEDGED', [ask('N99A301', 'ACKNOWLEDGED')]), 'N99A301')).toEqual(['answer'])
    expect(deedsFor(concern('ANSWERED', [ask('N99A301', 'ANSWERED')]), 'N99A101')).toEqual([])
  })

  it('say which fields are missing, and that a date is none', () => {
    expect(missingInConcern('raise', typed({ due: 'soon' })).map(({ field }) => field)).toEqual([
      'category',
      'text',
      'toStaffId',
      'due',
    ])
    expect(missingInConcern('answer', typed({ text: 'Yes' }))).toEqual([])
    expect(missingInConcern('acknowledge', typed({}))).toEqual([])
    expect(missingInConcern('escalate', typed({ toStaffId: 'N99A301', due: '14/3/2027' }))).toEqual([])
  })

  it('send a date as the API takes it, and only what was typed', () => {
    const form = typed({ toStaffId: ' N99A301 ', due: '14 March 2027', text: 'Too much', commandId: 'id' })
    expect(asking(form)).toEqual({ to: { staffId: 'N99A301' }, due: '2027-03-14' })
    expect(raiseInput(form)).not.toHaveProperty('about')
    expect(raiseInput({ ...form, crn: 'X999004', entry: 'f:1' })).toMatchObject({
      about: { crn: 'X999004', entries: ['f:1'] },
    })
  })

  it('show a problem beside the field that it is about', () => {
    const fieldOf = concernFieldOf('category')
    expect(['to.staffId', 'about.crn', 'due', 'commandId'].map(fieldOf)).toEqual([
      'toStaffId',
      'crn',
      'due',
      'category',
    ])
  })
})

import { describe, expect, it } from '@jest/globals'
import { typedIn } from '../forms/act-outcome.ts'
import { missingInSite, siteFieldOf, siteFields, siteInputs } from './site-forms.ts'

const typed = (fields: object) => typedIn(fields, siteFields)

describe('the forms of an office', () => {
  it('say which fields are missing, and that a date is none', () => {
    const fields = (form: Parameters<typeof missingInSite>[0], sent: object) =>
      missingInSite(form, typed(sent)).map(({ field }) => field)
    expect(fields('record', { assessed: '31/2/2025' })).toEqual(['assessed', 'findings'])
    expect(fields('set-action', {})).toEqual(['what', 'owner', 'due'])
    expect(fields('complete', { completed: 'yesterday' })).toEqual(['completed'])
    expect(fields('sign-off', {})).toEqual([])
  })

  it('send dates as the API takes them, and only what was typed', () => {
    const { record, complete } = siteInputs('PDU-1', typed({ commandId: 'id', assessed: '1/3/2025', findings: 'Dark' }))
    expect(record).toEqual({ commandId: 'id', site: 'PDU-1', assessed: '2025-03-01', findings: 'Dark' })
    expect(complete).not.toHaveProperty('note')
  })

  it('show a problem beside the field that it is about', () => {
    expect(siteFieldOf('set-action')('owner.staffId')).toBe('owner')
    expect(siteFieldOf('record')('site')).toBe('assessed')
    expect(siteFieldOf('sign-off')('check')).toBe('note')
  })
})

import { describe, expect, it } from '@jest/globals'
import { keepForm, keptFormOf } from './kept-form.ts'

describe('a form that is kept', () => {
  it('holds every value in the order of the form, and nothing of the page it stood on', () => {
    const kept = keepForm('/cases/X1/record', { _csrf: 'x', text: 'one', group: ['a', 'b'] })
    expect(kept.fields).toEqual([
      { name: 'text', value: 'one' },
      { name: 'group', value: 'a' },
      { name: 'group', value: 'b' },
    ])
  })

  it('comes back whole from the sign-in page', () => {
    const body = { _keptAction: '/record', _keptName: ['text', 'group'], _keptValue: ['one', 'a'], user: 'x' }
    expect(keptFormOf(body)).toEqual({
      action: '/record',
      fields: [
        { name: 'text', value: 'one' },
        { name: 'group', value: 'a' },
      ],
    })
  })

  it('comes back with a single field too', () => {
    expect(keptFormOf({ _keptAction: '/a', _keptName: 'text', _keptValue: 'one' })?.fields).toEqual([
      { name: 'text', value: 'one' },
    ])
  })

  it('is none where none was kept', () => {
    expect(keptFormOf({ user: 'reviewer' })).toBeUndefined()
  })
})

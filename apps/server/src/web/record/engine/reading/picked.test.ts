import { describe, expect, it } from '@jest/globals'
import type { TextField } from '../field.ts'
import { typedFrom } from '../typed.ts'
import { anotherOne } from './picked.ts'
import { readField } from './read-field.ts'

const meeting: TextField = {
  widget: 'text',
  name: 'meetingId',
  label: 'Number of the meeting',
  picks: 'meeting',
  required: 'Enter the number of the meeting',
}
const read = (typed: object) => readField(meeting, typedFrom(typed), { now: '' })

describe('a meeting chosen or named', () => {
  it('is the one chosen', () => {
    expect(read({ meetingId: 'M-1', 'meetingId.other': '' }).value).toBe('M-1')
  })

  it('is another, by the number typed, whether or not it is ticked that it is another', () => {
    expect(read({ meetingId: anotherOne, 'meetingId.other': ' M-9 ' }).value).toBe('M-9')
    expect(read({ 'meetingId.other': 'M-9' }).value).toBe('M-9')
  })

  it('is asked for where another is meant and none is named', () => {
    const missing = [{ field: 'meetingId', message: 'Enter the number of the meeting' }]
    expect(read({ meetingId: anotherOne }).wrong).toEqual(missing)
    expect(read({}).wrong).toEqual(missing)
  })

  it('is asked about where one is chosen and another typed', () => {
    expect(read({ meetingId: 'M-1', 'meetingId.other': 'M-9' }).wrong).toMatchObject([{ field: 'meetingId.other' }])
    expect(read({ meetingId: 'M-1', 'meetingId.other': 'M-1' }).value).toBe('M-1')
  })
})

import { ErrorType, UnknownError } from '@eventstore/db-client'
import { describe, expect, it } from '@jest/globals'
import { appendMeaningOf, detailOf, readErrorOf } from './client-errors.ts'

const errorOfType = (type: string) => Object.assign(new UnknownError(), { type })

describe('an error of the client', () => {
  const certain = new Map<string, string>([
    [ErrorType.NOT_LEADER, 'not-leader'],
    [ErrorType.ACCESS_DENIED, 'not-written'],
    [ErrorType.WRONG_EXPECTED_VERSION, 'wrong-version'],
    [ErrorType.STREAM_DELETED, 'gone'],
    [ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED, 'too-large'],
    [ErrorType.INVALID_ARGUMENT, 'invalid'],
    [ErrorType.MISSING_REQUIRED_METADATA_PROPERTY, 'invalid'],
    [ErrorType.UNSUPPORTED, 'invalid'],
  ])

  it.each(Object.values(ErrorType))('%s leaves the outcome of an append unknown unless the store refused it', type => {
    expect(appendMeaningOf(errorOfType(type))).toBe(certain.get(type) ?? 'unknown')
  })

  it.each(Object.values(ErrorType))('%s has a meaning for a read', type => {
    const noEvents = type === ErrorType.STREAM_NOT_FOUND || type === ErrorType.NO_STREAM
    expect(readErrorOf(errorOfType(type), 'case-1') === undefined).toBe(noEvents)
  })

  it.each<unknown>([
    new Error('lost'),
    new TypeError('a defect'),
    'text',
    undefined,
    errorOfType('from-a-later-release'),
  ])('that is not known (%s) leaves the outcome unknown and makes a read unavailable', cause => {
    expect(appendMeaningOf(cause)).toBe('unknown')
    expect(readErrorOf(cause)).toMatchObject({ kind: 'unavailable' })
  })

  it('without words of its own is told by its type', () => {
    expect(detailOf(errorOfType('unavailable'))).toBe('unavailable')
  })
})

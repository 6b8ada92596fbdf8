import { describe, expect, it } from '@jest/globals'
import type { NewEvent } from '../event.ts'
import type { JsonObject } from '../json.ts'
import { maxEventBytes, maxEventsPerAppend, maxPageSize } from '../port.ts'
import { maxStreamNameLength } from '../requests.ts'
import { errorOf, follow, wholeStream } from './reading.ts'
import type { Suite } from './suite.ts'
import { note, notes } from './test-codec.ts'

/** Requests that every store refuses alike, before anything is written. */
export function describeRefusing(suite: Suite): void {
  const refusalOf = async (events: readonly NewEvent[], expected: 'no-stream' | bigint = 'no-stream') => {
    const error = errorOf(await suite.log().append({ stream: suite.stream(), expected, events }))
    expect(await wholeStream(suite.log(), suite.stream())).toEqual([])
    return error
  }
  const unfit = (value: unknown): NewEvent => note('a', 0, { deep: [value] } as unknown as JsonObject)

  describe('an append that cannot be meant', () => {
    it('is refused when it is empty', async () => {
      expect(await refusalOf([])).toMatchObject({ kind: 'invalid-request' })
    })

    it('is refused when it holds one id twice', async () => {
      expect(await refusalOf([note('a', 0), note('b', 0), note('a', 0)])).toMatchObject({ kind: 'invalid-request' })
    })

    it.each(['', 'not a uuid', '6F0F5C0E-0E2A-5D3B-9C55-0B6A0F2D7C11'])('is refused for the id "%s"', async id => {
      expect(await refusalOf([{ ...note('a', 0), id }])).toMatchObject({ kind: 'invalid-request' })
    })

    it('is refused for a type that is not known', async () => {
      expect(await refusalOf([{ ...note('a', 0), type: 'unheard-of' }])).toMatchObject({ kind: 'invalid-request' })
    })

    it('is refused for a version that is not the newest of its type', async () => {
      expect(await refusalOf([{ ...note('a', 0), version: 2 }])).toMatchObject({ kind: 'invalid-request' })
    })

    it.each<[string, unknown]>([
      ['NaN', NaN],
      ['infinity', Infinity],
      ['a lone surrogate', 'broken \ud800'],
      ['undefined', undefined],
      ['a bigint', 1n],
      ['a function', () => 1],
      ['a date', new Date(0)],
      ['a map', new Map()],
    ])('is refused for %s in its content', async (_name, value) => {
      expect(await refusalOf([note('b', 0), unfit(value)])).toMatchObject({ kind: 'invalid-request' })
    })

    it('is refused for undefined as the value of a key, which JSON would drop', async () => {
      const data = { kept: 1, dropped: undefined } as unknown as JsonObject
      expect(await refusalOf([note('a', 0, data)])).toMatchObject({ kind: 'invalid-request' })
    })

    it('is refused for a lone surrogate in a key', async () => {
      expect(await refusalOf([note('a', 0, { 'broken \udc00': 1 })])).toMatchObject({ kind: 'invalid-request' })
    })

    it('is refused for content that contains itself', async () => {
      const round: Record<string, unknown> = {}
      round.again = round
      expect(await refusalOf([note('a', 0, round as JsonObject)])).toMatchObject({ kind: 'invalid-request' })
    })

    it.each([[[]], [null], ['text']])('is refused when its data is not an object: %j', async data => {
      expect(await refusalOf([note('a', 0, data as unknown as JsonObject)])).toMatchObject({ kind: 'invalid-request' })
    })

    it('is refused for a negative revision', async () => {
      expect(await refusalOf(notes('a', 1), -1n)).toMatchObject({ kind: 'invalid-request' })
    })

    it.each<[string, string]>([
      ['an empty one', ''],
      ['one that belongs to the store', '$all'],
      ['one with a control character', 'a\u0000b'],
      ['one with a lone surrogate', 'a\ud800'],
      ['one that is too long', 'a'.repeat(maxStreamNameLength + 1)],
    ])('is refused for a stream name: %s', async (_name, stream) => {
      const result = await suite.log().append({ stream, expected: 'no-stream', events: notes('a', 1) })
      expect(errorOf(result)).toMatchObject({ kind: 'invalid-request' })
    })
  })

  describe('an append past a limit', () => {
    it('is too large with one event more than the most, and writes nothing', async () => {
      const actual = maxEventsPerAppend + 1
      expect(await refusalOf(notes('a', actual))).toEqual({
        kind: 'too-large',
        what: 'append',
        actual,
        limit: maxEventsPerAppend,
      })
    })

    it('is taken with exactly the most events', async () => {
      const request = { stream: suite.stream(), expected: 'no-stream', events: notes('a', maxEventsPerAppend) } as const
      expect((await suite.log().append(request)).ok).toBe(true)
    })

    it('is too large when one event has a byte more than the most, counted in UTF-8', async () => {
      const actual = maxEventBytes + 1
      expect(await refusalOf([note('a', 0), eventOfBytes(actual)])).toEqual({
        kind: 'too-large',
        what: 'event',
        actual,
        limit: maxEventBytes,
        index: 1,
      })
    })

    it('is taken when an event has exactly the most bytes, and comes back whole', async () => {
      const event = eventOfBytes(maxEventBytes)
      const result = await suite.log().append({ stream: suite.stream(), expected: 'no-stream', events: [event] })
      expect(result.ok).toBe(true)
      expect((await wholeStream(suite.log(), suite.stream()))[0]!.data).toEqual(event.data)
    })
  })

  describe('a read that cannot be meant', () => {
    it.each([0, -1, 1.5, maxPageSize + 1])('is refused for pages of %s', async limit => {
      const ofStream = await suite.log().readStream({ stream: suite.stream(), from: 0n, limit })
      const ofLog = await suite.log().readAll({ after: 'start', limit })
      expect([errorOf(ofStream).kind, errorOf(ofLog).kind]).toEqual(['invalid-request', 'invalid-request'])
    })

    it('is refused for a negative revision', async () => {
      const result = await suite.log().readStream({ stream: suite.stream(), from: -1n, limit: 10 })
      expect(errorOf(result).kind).toBe('invalid-request')
    })

    it.each([{ streamPrefixes: [] }, { streamPrefixes: [''] }, { types: [] }])(
      'is refused for the filter %j',
      async filter => {
        expect(errorOf(await suite.log().readAll({ after: 'start', limit: 1, filter })).kind).toBe('invalid-request')
        expect((await follow(suite.log(), { after: 'start', filter }).failure()).kind).toBe('invalid-request')
      },
    )
  })
}

/** A note whose canonical `{data, metadata}` has exactly so many bytes, with characters of more than one byte. */
function eventOfBytes(bytes: number): NewEvent {
  const frame = Buffer.byteLength('{"data":{"text":"é"},"metadata":{}}')
  return note('large', 0, { text: `é${'x'.repeat(bytes - frame)}` })
}

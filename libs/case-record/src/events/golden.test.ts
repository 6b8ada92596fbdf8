import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { contentHash, createCodec, positionOf, type EventContent, type RecordedEvent } from '#event-log'
import { caseEventTypes, isEntryEvent } from './definitions.ts'
import { entryOf } from './entry-recorded.ts'

interface Golden {
  readonly stream: string
  readonly id: string
  readonly type: string
  readonly version: number
  readonly content: EventContent
  readonly body: string
  readonly hash: string
  /** What the entry event reads as; absent for events that carry no entry. */
  readonly reads?: unknown
}

const folder = new URL('../../golden/', import.meta.url)
const codec = createCodec(caseEventTypes)

/** Parts that events of a version may carry or not, so that each is found as it stood with them and without. */
const optionalParts: readonly string[] = ['case.decision-recorded.v1.recorded-here.json']

/** Every version of every event type ever written. */
const written = [
  ...caseEventTypes.flatMap(({ type, version }) =>
    Array.from({ length: version }, (_, index) => `${type}.v${index + 1}.json`),
  ),
  ...optionalParts,
]

function golden(name: string): Golden {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Golden
}

function decoded({ stream, id, type, version, content, hash }: Golden): RecordedEvent {
  const place = { revision: 0n, position: positionOf(1n), entered: '2026-01-05T09:00:00.000Z' }
  const result = codec.decode({ stream, id, type, version, content, hash, ...place })
  if (!result.ok) throw new Error(result.error.kind)
  return result.value
}

describe('golden files of the events of a case', () => {
  it('hold every version of every event type, and nothing else', () => {
    expect(readdirSync(folder).sort()).toEqual([...written].sort())
  })

  describe.each(written.filter(name => existsSync(new URL(name, folder))))('%s', name => {
    const stood = golden(name)

    it('is found whole: its hash is that of its content', () => {
      expect(contentHash(stood.stream, { ...stood, ...stood.content })).toBe(stood.hash)
    })

    it('is read today as it was when it was written', () => {
      const event = decoded(stood)
      expect({ data: event.data, metadata: event.metadata }).toEqual(stood.content)
      if (isEntryEvent(stood.type)) expect(JSON.parse(JSON.stringify(entryOf(event)))).toEqual(stood.reads)
    })

    it('is written today with the same bytes and the same hash', () => {
      const result = codec.encode(stood.stream, decoded(stood), 0)
      expect(result).toMatchObject({ ok: true, value: { body: stood.body, hash: stood.hash } })
    })

    it('is refused once a single character of it has changed', () => {
      const metadata = { ...stood.content.metadata, software: '0.1.1' }
      expect(() => decoded({ ...stood, content: { ...stood.content, metadata } })).toThrow('corrupt')
    })
  })
})

import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { contentHash, createCodec, positionOf, type EventContent, type RecordedEvent } from '#event-log'
import { reviewEventTypes } from './definitions.ts'
import { notebookFrom } from './notebook/record.ts'

interface Golden {
  readonly stream: string
  readonly id: string
  readonly type: string
  readonly version: number
  readonly content: EventContent
  readonly body: string
  readonly hash: string
  /** What a notebook reads as in which the events that must come before it and this one stand. */
  readonly reads: unknown
}

const folder = new URL('../golden/', import.meta.url)
const codec = createCodec(reviewEventTypes)

/** Every version of every event type ever written. */
const written = reviewEventTypes.flatMap(({ type, version }) =>
  Array.from({ length: version }, (_, index) => `${type}.v${index + 1}.json`),
)

/** What must stand in a notebook before another event means anything. */
const before: Readonly<Record<string, readonly string[]>> = {
  'notebook.bookmark-removed': ['notebook.entry-bookmarked.v1.json'],
  'notebook.note-revised': ['notebook.note-written.v1.json'],
  'notebook.story-revised': ['notebook.story-begun.v1.json'],
}

function golden(name: string): Golden {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Golden
}

function decoded({ stream, id, type, version, content, hash }: Golden, revision = 0n): RecordedEvent {
  const place = { revision, position: positionOf(1n + revision), entered: '2026-03-02T10:00:00.000Z' }
  const result = codec.decode({ stream, id, type, version, content, hash, ...place })
  if (!result.ok) throw new Error(result.error.kind)
  return result.value
}

describe('golden files of the events of a review', () => {
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
      const earlier = (before[stood.type] ?? []).map(golden)
      const events = [...earlier, stood].map((each, index) => decoded(each, BigInt(index)))
      expect(notebookFrom(events)).toEqual(stood.reads)
    })

    it('is written today with the same bytes and the same hash', () => {
      expect(codec.encode(stood.stream, decoded(stood), 0)).toMatchObject({
        ok: true,
        value: { body: stood.body, hash: stood.hash },
      })
    })

    it('is refused once a single character of it has changed', () => {
      const metadata = { ...stood.content.metadata, software: '0.1.1' }
      expect(() => decoded({ ...stood, content: { ...stood.content, metadata } })).toThrow('corrupt')
    })
  })
})

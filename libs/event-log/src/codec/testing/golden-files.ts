import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { contentHash, createCodec, positionOf, type EventContent, type RecordedEvent } from '../../index.ts'

/** An event as a version of the software wrote it, kept for good. */
interface Golden {
  readonly stream: string
  readonly id: string
  readonly type: string
  readonly version: number
  readonly content: EventContent
  readonly body: string
  readonly hash: string
  /** What it reads as, in the words of its library; absent where nothing reads it by itself. */
  readonly reads?: unknown
}

/** Reads a golden file by its name, as the event at a revision of its stream. */
type OpenGolden = (name: string, revision?: bigint) => RecordedEvent

export interface GoldenFiles {
  /** Whose events they are, for people. */
  readonly of: string
  readonly folder: URL
  readonly types: Parameters<typeof createCodec>[0]
  /** Files besides one for each version: of parts that events of a version may carry or not. */
  readonly besides?: readonly string[]
  /** When every one of them is taken to have been entered. */
  readonly entered: string
  /** What a file reads as today; to be equal to what it says of itself. */
  readonly readToday: (stood: Golden, name: string, open: OpenGolden) => unknown
}

/** Declares the tests that hold every version of every event type ever written to what it was. */
export function describeGoldenFiles({ of, folder, types, besides = [], entered, readToday }: GoldenFiles): void {
  const codec = createCodec(types)
  const versions = types.flatMap(({ type, version }) =>
    Array.from({ length: version }, (_, index) => `${type}.v${index + 1}.json`),
  )
  const golden = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Golden
  const decoded = ({ stream, id, type, version, content, hash }: Golden, revision = 0n): RecordedEvent => {
    const place = { revision, position: positionOf(1n + revision), entered }
    const result = codec.decode({ stream, id, type, version, content, hash, ...place })
    if (!result.ok) throw new Error(result.error.kind)
    return result.value
  }

  describe(`golden files of the events of ${of}`, () => {
    it('hold every version of every event type, and nothing else', () => {
      expect(readdirSync(folder).sort()).toEqual([...versions, ...besides].sort())
    })

    describe.each(readdirSync(folder))('%s', name => {
      const stood = golden(name)

      it('is found whole: its hash is that of its content', () => {
        expect(contentHash(stood.stream, { ...stood, ...stood.content })).toBe(stood.hash)
      })

      it('is read today as it was when it was written', () => {
        const event = decoded(stood)
        expect({ data: event.data, metadata: event.metadata }).toEqual(stood.content)
        expect(readToday(stood, name, (other, revision) => decoded(golden(other), revision))).toEqual(stood.reads)
      })

      it('is written today with the same bytes and the same hash', () => {
        const { body, hash } = stood
        expect(codec.encode(stood.stream, decoded(stood), 0)).toMatchObject({ ok: true, value: { body, hash } })
      })

      it('is refused once a single character of it has changed', () => {
        const metadata = { ...stood.content.metadata, software: '0.1.1' }
        expect(() => decoded({ ...stood, content: { ...stood.content, metadata } })).toThrow('corrupt')
      })
    })
  })
}

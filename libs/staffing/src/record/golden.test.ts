import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { contentHash, createCodec, positionOf, type EventContent } from '#event-log'
import { staffEventTypes } from '../facts/event-type.ts'
import { entryOf } from './staffing-entry.ts'

interface Golden {
  readonly stream: string
  readonly id: string
  readonly type: string
  readonly version: number
  readonly content: EventContent
  readonly body: string
  readonly hash: string
  /** What the event reads as. */
  readonly reads: unknown
}

const folder = new URL('../../golden/', import.meta.url)
const codec = createCodec(staffEventTypes)
const place = { revision: 0n, position: positionOf(1n), entered: '2026-01-05T09:00:00.000Z' }

/** Every version of every event type ever written. */
const written = staffEventTypes.flatMap(({ type, version }) =>
  Array.from({ length: version }, (_, index) => `${type}.v${index + 1}.json`),
)

describe('golden files of the events of staff', () => {
  it('hold every version of every event type, and nothing else', () => {
    expect(readdirSync(folder).sort()).toEqual([...written].sort())
  })

  it.each(written)('%s is read and written today as it was', name => {
    const stood = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Golden
    const { stream, id, type, version, content, hash } = stood
    expect(contentHash(stream, { ...stood, ...content })).toBe(hash)
    const decoded = codec.decode({ stream, id, type, version, content, hash, ...place })
    if (!decoded.ok) throw new Error(decoded.error.kind)
    expect({ data: decoded.value.data, metadata: decoded.value.metadata }).toEqual(content)
    expect(JSON.parse(JSON.stringify(entryOf(decoded.value)))).toEqual(stood.reads)
    expect(codec.encode(stream, decoded.value, 0)).toMatchObject({ ok: true, value: { body: stood.body, hash } })
  })
})

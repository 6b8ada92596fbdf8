import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { unwrap } from '../errors.ts'
import type { JsonObject } from '../json.ts'
import { positionOf } from '../position.ts'
import { createCodec, type EncodedEvent, type StoredEvent } from './codec.ts'
import { bodyOf } from './decoded-event.ts'
import { contentOfBody } from './stored-content.ts'

const codec = createCodec([{ type: 'noted', version: 1 }])

const encoded = (data: JsonObject, metadata: JsonObject): EncodedEvent =>
  unwrap(codec.encode('s', { id: 'I', type: 'noted', version: 1, data, metadata }, 0))

const place = { revision: 0n, position: positionOf(1n), entered: '2026-01-01T00:00:00.000Z' }

type Row = Pick<StoredEvent, 'id' | 'type' | 'version' | 'stream' | 'hash'> & { readonly body: string }

/** What a store that keeps the text reads back. */
const decoded = (row: Row) => codec.decode({ ...row, ...place })

const rowOf = ({ id, type, version, body, hash }: EncodedEvent): Row => ({ id, type, version, stream: 's', body, hash })

/** JSON whose keys are those of the hashed text itself, at any depth. */
const keys = fc.constantFrom('data', 'id', 'metadata', 'stream', 'type', 'version', '10', '9', '__proto__', 'é', '"')
const leaf = fc.constantFrom<unknown>(
  'I',
  's',
  'noted',
  1,
  1e21,
  -0,
  null,
  true,
  '"metadata":{}',
  ',"id":"I"',
  '{',
  '}',
  '😀',
)
const { object } = fc.letrec<{ value: unknown; object: JsonObject }>(tie => ({
  value: fc.oneof({ maxDepth: 3 }, leaf, tie('object'), fc.array(tie('value'), { maxLength: 3 })),
  object: fc.dictionary(keys, tie('value'), { maxKeys: 4 }) as fc.Arbitrary<JsonObject>,
}))

describe('the hash of a stored text', () => {
  it('is that of the text as the codec wrote it', () => {
    fc.assert(
      fc.property(object, object, (data, metadata) => {
        const written = encoded(data, metadata)
        const read = decoded(rowOf(written))
        expect(read.ok && bodyOf(read.value)).toBe(written.body)
      }),
    )
  })

  it('is not that of a text of which any piece was replaced, taken out or put in', () => {
    const edit = fc.record({
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat({ max: 12 }),
      by: fc.oneof(
        fc.string({ maxLength: 3 }),
        fc.constantFrom(' ', '{}', ',"id":"I"', ',"metadata":{}', '"id":"I",', '}', ',"stream":"s"', '\\ud800'),
      ),
    })
    fc.assert(
      fc.property(object, object, edit, (data, metadata, { from, length, by }) => {
        const row = rowOf(encoded(data, metadata))
        const at = Math.floor(from * row.body.length)
        const body = row.body.slice(0, at) + by + row.body.slice(at + length)
        fc.pre(body !== row.body)
        expect(decoded({ ...row, body }).ok).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  it('is not that of the same content in another text', () => {
    const row = rowOf(encoded({ a: 1, b: 2 }, { c: 3 }))
    for (const body of [
      '{"data":{"b":2,"a":1},"metadata":{"c":3}}',
      '{"data":{"a":1,"b":2},"metadata":{"c":3} }',
      '{"data":{"a":1,"b":2.0},"metadata":{"c":3}}',
      '{"metadata":{"c":3},"data":{"a":1,"b":2}}',
      '{"data":{"a":1,"b":2},"x":0,"metadata":{"c":3}}',
    ])
      expect(decoded({ ...row, body }).ok).toBe(false)
  })

  it('is not that of an event with another identity', () => {
    const row = rowOf(encoded({ a: 1 }, {}))
    const texts = fc.oneof(fc.string(), fc.constantFrom('I","metadata":{}', 'noted","version":1}', ''))
    fc.assert(
      fc.property(
        fc.oneof(
          texts.map(id => ({ id })),
          texts.map(type => ({ type })),
          texts.map(stream => ({ stream })),
          fc.integer().map(version => ({ version })),
        ),
        other => {
          const altered = { ...row, ...other }
          fc.pre(JSON.stringify(altered) !== JSON.stringify(row))
          expect(decoded(altered).ok).toBe(false)
        },
      ),
    )
  })

  it('is not that of a text whose inner id was made the id of the event', () => {
    const inner = '"id":"other","metadata":{}'
    const inData = rowOf(encoded({ in: { a: 1, id: 'other', metadata: {} } }, {}))
    const inMetadata = rowOf(encoded({}, { a: 1, id: 'other', metadata: {} }))
    expect(decoded({ ...inData, id: 'other', body: inData.body.replace(inner, '"metadata":{}') }).ok).toBe(false)
    const moved = '{"data":{},"id":"I","metadata":{"a":1,"metadata":{}}}'
    expect(decoded({ ...inMetadata, id: 'other', body: moved }).ok).toBe(false)
  })

  it.each([
    '{"data":{},"metadata":{"a":"\\ud800"}}',
    `{"data":{},"metadata":{"a":${'['.repeat(9e4)}${']'.repeat(9e4)}}}`,
  ])('is not that of a text which no codec could have written', body => {
    const row = rowOf(encoded({}, {}))
    expect(decoded({ ...row, body }).ok).toBe(false)
    const content = contentOfBody(body) ?? { data: {}, metadata: { no: 1 } }
    const { id, type, version, stream, hash } = row
    expect(codec.decode({ id, type, version, stream, hash, ...place, content }).ok).toBe(false)
  })
})

describe('the body of an event', () => {
  it('is the same for an event that was read from no text', () => {
    fc.assert(
      fc.property(object, object, (data, metadata) => {
        const { body, ...written } = encoded(data, metadata)
        const { id, type, version, hash } = written
        const content = contentOfBody(body)!
        const read = unwrap(codec.decode({ id, type, version, hash, stream: 's', ...place, content }))
        expect(bodyOf(read)).toBe(body)
        expect(bodyOf({ ...read })).toBe(body)
      }),
    )
  })

  it('is that of an upcast event once it has been upcast, and of a copy with other content that of the copy', () => {
    const upcasters = { 1: () => ({ data: { new: true }, metadata: {} }) }
    const newer = createCodec([{ type: 'noted', version: 2, upcasters }])
    const row = rowOf(encoded({ old: true }, {}))
    const read = unwrap(newer.decode({ ...row, ...place }))
    expect(bodyOf(read)).toBe('{"data":{"new":true},"metadata":{}}')
    const kept = unwrap(codec.decode({ ...row, ...place }))
    expect(bodyOf({ ...kept, data: { other: true } })).toBe('{"data":{"other":true},"metadata":{}}')
  })
})

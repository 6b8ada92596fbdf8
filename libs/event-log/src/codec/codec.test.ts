import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { unwrap } from '../errors.ts'
import { eventIdOf, commandIdOf } from '../event-id.ts'
import type { JsonObject } from '../json.ts'
import { positionOf } from '../position.ts'
import { createCodec } from './codec.ts'
import { contentHash } from './content-hash.ts'
import { maxJsonDepth } from './json-problem.ts'
import { contentOfBody, type EventContent } from './stored-content.ts'

const codec = createCodec([{ type: 'noted', version: 1 }])
const event = (data: unknown, metadata: unknown = {}) => ({
  id: eventIdOf(commandIdOf('codec'), 0),
  type: 'noted',
  version: 1,
  data: data as JsonObject,
  metadata: metadata as JsonObject,
})
const stored = (body: string, hash: string) => ({
  ...{ id: event({}).id, type: 'noted', version: 1, stream: 's', revision: 0n, position: positionOf(1n) },
  ...{ entered: '2026-01-01T00:00:00.000Z', content: contentOfBody(body)!, hash },
})

describe('the codec', () => {
  it('writes the bytes and hash that it has always written', () => {
    const encoded = unwrap(codec.encode('case-X999001', event({ b: [1e21, -0, 'é'], a: null }, { n: 0.1 }), 0))
    expect(encoded.body).toBe('{"data":{"a":null,"b":[1e+21,0,"é"]},"metadata":{"n":0.1}}')
    expect(encoded.id).toBe('ac16ddcc-c594-52cc-b62b-38f607953b58')
    expect(encoded.hash).toBe('efaadbeec6bfeb9de4a156c7d5a1da613b7bc013851d027d7a13435c26cdb56f')
  })

  it('gives any JSON back as it was, through its stored text', () => {
    const object = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ maxDepth: 4, stringUnit: 'grapheme' }))
    fc.assert(
      fc.property(object, object, (data, metadata) => {
        const encoded = unwrap(codec.encode('s', event(data, metadata), 0))
        const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
        const { content, ...row } = stored(encoded.body, encoded.hash)
        for (const read of [
          { ...row, content },
          { ...row, body: encoded.body },
        ]) {
          const decoded = unwrap(codec.decode(read))
          expect(decoded.data).toEqual(throughJson(data))
          expect(decoded.metadata).toEqual(throughJson(metadata))
        }
      }),
    )
  })

  it('gives one hash to one content, however its keys are ordered', () => {
    expect(contentHash('s', event({ a: 1, b: 2 }))).toBe(contentHash('s', event({ b: 2, a: 1 })))
    expect(contentHash('s', event({ a: 1 }))).not.toBe(contentHash('s', event({}, { a: 1 })))
    expect(contentHash('s', event({ a: 1 }))).not.toBe(contentHash('t', event({ a: 1 })))
  })

  it('hashes the canonical text of the whole event', () => {
    const object = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ maxDepth: 3, stringUnit: 'grapheme' }))
    fc.assert(
      fc.property(object, object, fc.string({ unit: 'grapheme' }), (data, metadata, stream) => {
        const { id, type, version } = event(data)
        const whole = canonicalize({ data, id, metadata, stream, type, version })!
        const sha256 = createHash('sha256').update(whole).digest('hex')
        expect(contentHash(stream, event(data, metadata))).toBe(sha256)
        expect(unwrap(codec.encode(stream, event(data, metadata), 0)).hash).toBe(sha256)
      }),
    )
  })

  it('knows its own text again where JavaScript orders keys in another way', () => {
    const { body, hash } = unwrap(codec.encode('s', event({ 9: 'nine', 10: 'ten', a: { 2: 0, 11: 0 } }), 0))
    expect(body).toBe('{"data":{"10":"ten","9":"nine","a":{"11":0,"2":0}},"metadata":{}}')
    expect(codec.decode(stored(body, hash)).ok).toBe(true)
  })

  it('notices any other text in the place of the stored one', () => {
    const { hash } = unwrap(codec.encode('s', event({ text: 'as it was' }), 0))
    const decoded = codec.decode(stored('{"data":{"text":"as it is"},"metadata":{}}', hash))
    expect(decoded).toMatchObject({ ok: false, error: { kind: 'corrupt', stream: 's', revision: 0n } })
  })

  it.each([
    '{"data":{},"id":"1","metadata":{}}',
    '',
    'null',
    '[]',
    '{"data":{}}',
    '{"data":[],"metadata":{}}',
    '{"data":{},"metadata":null}',
    '{"data":',
  ])('finds no content in the stored text %j', body => expect(contentOfBody(body)).toBeUndefined())

  it('upcasts step by step, each step seeing only what the one before it made', () => {
    const upcasters = {
      1: ({ metadata }: EventContent) => ({ data: { two: true }, metadata }),
      2: ({ data, metadata }: EventContent) => ({ data: { ...data, three: true }, metadata }),
    }
    const newer = createCodec([{ type: 'noted', version: 3, upcasters }])
    const { body, hash } = unwrap(codec.encode('s', event({ one: true }), 0))
    expect(unwrap(newer.decode(stored(body, hash)))).toMatchObject({ version: 3, data: { two: true, three: true } })
  })

  it('says where content cannot be carried, never what it says', () => {
    const result = codec.encode('s', event({ people: [{ name: 'secret \ud800' }] }), 4)
    expect(result).toMatchObject({ ok: false, error: { kind: 'invalid-request' } })
    const detail = JSON.stringify(result)
    expect(detail).toContain('event 4')
    expect(detail).toContain('/data/people/0/name')
    expect(detail).not.toContain('secret')
  })

  it('refuses nesting that a store might not bear', () => {
    const nested = (depth: number): JsonObject => (depth === 0 ? {} : { in: nested(depth - 1) })
    expect(codec.encode('s', event(nested(maxJsonDepth - 3)), 0).ok).toBe(true)
    expect(codec.encode('s', event(nested(maxJsonDepth)), 0).ok).toBe(false)
  })

  it('cannot be made of definitions that contradict themselves', () => {
    const one = { type: 'one', version: 1 }
    expect(() => createCodec([one, one])).toThrow('defined twice')
    expect(() => createCodec([{ type: 'two', version: 2 }])).toThrow('lacks an upcaster')
    expect(() => createCodec([{ type: '$system', version: 1 }])).toThrow('cannot be named')
  })
})

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { JsonValue } from '../json.ts'
import { canonicalText, canonicalTextOfJson } from './canonical-text.ts'
import { jsonProblem, maxJsonDepth } from './json-problem.ts'

/** Keys that JavaScript keeps elsewhere than where they were put, among ordinary ones. */
const key = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('__proto__', 'constructor', 'toJSON', '', '0', '01', '9', '10', '4294967295', 'é', '\u{1f600}', '￿'),
)
const json = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.jsonValue({ maxDepth: 0, stringUnit: 'grapheme' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map(pairs => Object.fromEntries(pairs)),
  ),
})).value as fc.Arbitrary<JsonValue>

/** Everything that JavaScript has, much of which has no JSON form. */
const anything = fc.anything({
  key,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
  withTypedArray: true,
  stringUnit: 'binary',
})

describe('the canonical text of what may be JSON', () => {
  it('is that of the library, whatever the keys are', () => {
    fc.assert(
      fc.property(json, value => expect(canonicalTextOfJson(value)).toBe(canonicalText(value))),
      { numRuns: 2000 },
    )
  })

  it.each([[{ b: 1, a: { 10: 0, 9: 0 } }], [JSON.parse('{"z":1,"__proto__":{"b":2,"a":1}}')], [[-0, 1e21]]])(
    'is that of the library for %j',
    value => expect(canonicalTextOfJson(value as JsonValue)).toBe(canonicalText(value)),
  )

  it('is there for exactly what has no problem', () => {
    fc.assert(
      fc.property(fc.oneof(anything, json), value => {
        const text = jsonProblem(value) === undefined ? canonicalText(value) : undefined
        expect(canonicalTextOfJson(value)).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['a lone surrogate in a value', { a: '\ud800' }],
    ['a lone surrogate in a key', { '\ud800': 1 }],
    ['undefined', { a: undefined }],
    ['a hole', [1, , 2]],
    ['not a number', [Number.NaN]],
    ['a date', { at: new Date(0) }],
    ['something that is not JSON beside a key that an engine puts elsewhere', { 1: 0, a: 1n }],
  ])('is not there for %s', (_, value) => expect(canonicalTextOfJson(value)).toBeUndefined())

  it.each([true, false])('is there as deep as is allowed, with a key that an engine puts elsewhere: %s', elsewhere => {
    const nested = (depth: number): JsonValue => (depth === 0 ? 0 : { [elsewhere ? '1' : 'in']: nested(depth - 1) })
    expect(canonicalTextOfJson(nested(maxJsonDepth))).toBe(canonicalText(nested(maxJsonDepth)))
    expect(canonicalTextOfJson(nested(maxJsonDepth + 1))).toBeUndefined()
    expect(canonicalTextOfJson(nested(maxJsonDepth), 2)).toBeUndefined()
  })
})

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { JsonValue } from '../json.ts'
import { canonicalText, canonicalTextOfJson } from './canonical-text.ts'

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

describe('the canonical text of what is known to be JSON', () => {
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
})

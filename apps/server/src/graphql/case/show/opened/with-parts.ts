/** Parts of an object, each made only when it is first read. */
export type LazyParts<Parts extends object> = { readonly [Name in keyof Parts]: () => Parts[Name] }

/**
 * An object with parts that are made once, when first read: costly ones, and ones that lead on to objects of the same
 * type without end. What nobody asks for is never made, and no part is among the object's own properties until it is.
 */
export function withParts<Base extends object, Parts extends object>(
  base: Base,
  parts: LazyParts<Parts>,
): Base & Parts {
  const whole: object = Object.assign(Object.create(readersOf(Object.keys(parts))) as object, base)
  return Object.defineProperty(whole, partsOf, { value: parts }) as Base & Parts
}

const partsOf = Symbol('parts')

interface WithParts {
  readonly [partsOf]: LazyParts<Record<string, unknown>>
}

/**
 * What reads parts, shared by all objects whose parts have the same names: the engine then sees them as of one shape, and
 * reads the fields of a whole page several times faster than of objects that each have functions of their own.
 */
function readersOf(names: readonly string[]): object {
  const key = names.join(' ')
  const readers = knownReaders.get(key) ?? makeReaders(names)
  knownReaders.set(key, readers)
  return readers
}

const knownReaders = new Map<string, object>()

function makeReaders(names: readonly string[]): object {
  const readers = {}
  for (const name of names) {
    Object.defineProperty(readers, name, {
      get(this: WithParts) {
        const value = this[partsOf][name]!()
        Object.defineProperty(this, name, { value, enumerable: true })
        return value
      },
    })
  }
  return readers
}

/** Parts of an object, each made only when it is first read. */
export type LazyParts<Parts extends object> = { readonly [Name in keyof Parts]: () => Parts[Name] }

/**
 * Adds parts to an object that are made once, when first read: costly ones, and ones that lead on to objects of the same
 * type without end. What nobody asks for is never made.
 */
export function withParts<Base extends object, Parts extends object>(
  base: Base,
  parts: LazyParts<Parts>,
): Base & Parts {
  for (const name of Object.keys(parts) as (keyof Parts)[]) {
    Object.defineProperty(base, name, {
      configurable: true,
      enumerable: true,
      get: () => {
        const value = parts[name]()
        Object.defineProperty(base, name, { value, enumerable: true })
        return value
      },
    })
  }
  return base as Base & Parts
}

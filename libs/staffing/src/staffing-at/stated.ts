/** What the record says of something: one thing, several that it does not decide between, or nothing. */
export type Stated<Value> =
  | { readonly kind: 'recorded'; readonly value: Value }
  | { readonly kind: 'several'; readonly values: readonly Value[] }
  | { readonly kind: 'not recorded' }

/** What texts or numbers say together: each value once, in a fixed order. */
export function statedOf<Value extends string | number>(values: readonly Value[]): Stated<Value> {
  const distinct = [...new Set(values)].sort((left, right) => (left < right ? -1 : 1))
  const [first, ...more] = distinct
  if (first === undefined) return { kind: 'not recorded' }
  return more.length === 0 ? { kind: 'recorded', value: first } : { kind: 'several', values: distinct }
}

/** The same, said with other values. */
export function mapStated<From, To>(stated: Stated<From>, map: (value: From) => To): Stated<To> {
  switch (stated.kind) {
    case 'recorded':
      return { kind: 'recorded', value: map(stated.value) }
    case 'several':
      return { kind: 'several', values: stated.values.map(map) }
    case 'not recorded':
      return stated
  }
}

/** Every value that the record names. */
export function valuesOf<Value>(stated: Stated<Value>): readonly Value[] {
  if (stated.kind === 'several') return stated.values
  return stated.kind === 'recorded' ? [stated.value] : []
}

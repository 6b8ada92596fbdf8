/** At most this many arrays and objects inside one another: every store's own JSON code must cope with it. */
export const maxJsonDepth = 100

interface Place {
  readonly value: unknown
  readonly pointer: string
  readonly depth: number
}

/**
 * What keeps a value from being carried as JSON without loss, or undefined when nothing does: undefined, functions,
 * bigints, NaN and infinities, lone surrogates, dates and other instances, holes in arrays, nesting past maxJsonDepth
 * (which a cycle always reaches). Libraries drop or convert some of these silently; evidence may not change silently.
 * The pointer names keys, never values. Slow: for what `canonicalTextOfJson` has found no text of.
 */
export function jsonProblem(root: unknown, depth = 1): string | undefined {
  const open: Place[] = [{ value: root, pointer: '', depth }]
  for (let place = open.pop(); place; place = open.pop()) {
    const problem = ownProblem(place)
    if (problem !== undefined) return `${place.pointer || 'the value'} ${problem}`
    if (typeof place.value === 'object' && place.value !== null) open.push(...children(place, place.value))
  }
  return undefined
}

function ownProblem({ value, pointer, depth }: Place): string | undefined {
  if (!pointer.isWellFormed()) return 'has a key with a lone surrogate'
  if (value === null || typeof value === 'boolean') return undefined
  if (typeof value === 'string') return value.isWellFormed() ? undefined : 'holds a lone surrogate'
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'is not a finite number'
  if (typeof value !== 'object') return `has no JSON form: ${typeof value}`
  if (depth > maxJsonDepth) return `is nested more than ${maxJsonDepth} deep`
  return Array.isArray(value) || isPlain(value) ? undefined : 'is not a plain object'
}

function children({ pointer, depth }: Place, container: object): Place[] {
  const entries: [string | number, unknown][] = Array.isArray(container)
    ? Array.from(container, (value: unknown, index) => [index, value])
    : Object.entries(container)
  return entries.map(([key, value]) => ({ value, pointer: `${pointer}/${key}`, depth: depth + 1 }))
}

/** Compares by shape, not by identity of Object.prototype, because values may come from another realm. */
export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

import type { Instant } from '../time/when.ts'
import type { AliasChange } from './events.ts'

/** Which numbers are aliases of which, at one state of the record. Each alias has one main number; chains are possible. */
export type Aliases = ReadonlyMap<string, AliasChange>

/** The merges that stand after some changes, in log order. With `knownAt`: as far as they had been written down by then. */
export function aliasesAfter(changes: readonly AliasChange[], knownAt: Instant = Infinity): Aliases {
  const standing = new Map<string, AliasChange>()
  for (const change of changes) {
    if (change.at > knownAt) continue
    if (change.change === 'recorded') standing.set(change.alias, change)
    else standing.delete(change.alias)
  }
  return standing
}

/** Every number that leads to this one, at whatever remove, in order. The number itself is not among them. */
export function aliasesOf(crn: string, aliases: Aliases): readonly string[] {
  return [...aliases.keys()].filter(alias => mainsOf(alias, aliases).includes(crn)).sort()
}

/** Every number of the one case that a number belongs to, its main number first; only itself where it is merged with none. */
export function numbersOfCase(crn: string, aliases: Aliases): readonly string[] {
  const main = mainsOf(crn, aliases).at(-1) ?? crn
  return [main, ...aliasesOf(main, aliases)]
}

/** The numbers that this one is an alias of, nearest first; empty where it is nobody's. */
export function mainsOf(crn: string, aliases: Aliases): readonly string[] {
  const mains: string[] = []
  for (let next = aliases.get(crn)?.main; next !== undefined && !mains.includes(next);) {
    mains.push(next)
    next = aliases.get(next)?.main
  }
  return mains
}

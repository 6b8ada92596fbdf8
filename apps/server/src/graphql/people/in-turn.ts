import { setImmediate } from 'node:timers/promises'

/**
 * Works through a list one by one, and lets other requests have their turn in between: one person may be named in
 * hundreds of cases.
 */
export async function inTurn<Item, Made>(items: readonly Item[], make: (item: Item) => Made): Promise<readonly Made[]> {
  const made: Made[] = []
  for (const item of items) {
    made.push(make(item))
    await setImmediate()
  }
  return made
}

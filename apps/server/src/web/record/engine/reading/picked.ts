import type { TextField } from '../field.ts'
import { textOf, type Typed } from '../typed.ts'

/** Chosen where none of what is offered is meant; what is meant then stands in a line of its own. */
export const anotherOne = ':another'

/** The line of a field in which something else than what is offered is typed. */
export function otherOf(name: string): string {
  return `${name}.other`
}

/** What was chosen or typed, and whether the two say different things. */
export function pickedIn({ name }: Pick<TextField, 'name'>, typed: Typed): { text: string; twice: boolean } {
  const chosen = textOf(typed, name).replace(anotherOne, '')
  const other = textOf(typed, otherOf(name))
  return { text: chosen === '' ? other : chosen, twice: chosen !== '' && other !== '' && chosen !== other }
}

import { isPartOf, textOf, type Typed, type Wrong } from '../typed.ts'

/** What the API is to be sent for a field, or why that cannot be told from what was typed. */
export interface Reading {
  /** Undefined: left out. */
  readonly value: unknown
  readonly wrong: readonly Wrong[]
  /** Where a part of the value stands on the page, where the two are named differently. */
  readonly places: readonly Place[]
}

/** The API's name of a value, and the field of the page it was typed into. */
export interface Place {
  readonly path: string
  readonly field: string
}

export const leftOut: Reading = { value: undefined, wrong: [], places: [] }

export function read(value: unknown, places: readonly Place[] = []): Reading {
  return { value, wrong: [], places }
}

export function wrong(field: string, message: string): Reading {
  return { value: undefined, wrong: [{ field, message }], places: [] }
}

/** Left out where nothing was typed, else read; for fields of one value. */
export function ifTyped(typed: Typed, name: string, take: (text: string) => Reading): Reading {
  const text = textOf(typed, name)
  return text === '' ? leftOut : take(text)
}

/** How many rows of a table a form shows: those it showed before, and at least those that hold something. */
export function rowCount(typed: Typed, name: string, blank: number): number {
  const shown = Number(textOf(typed, `${name}.rows`)) || blank
  const filled = [...typed]
    .filter(([key, values]) => isPartOf(key, name) && values.some(value => value.trim() !== ''))
    .map(([key]) => Number(/^\d+/.exec(key.slice(name.length + 1))?.[0] ?? -1) + 1)
  return Math.min(most, Math.max(shown, ...filled))
}

/** As many as the API takes. */
const most = 100

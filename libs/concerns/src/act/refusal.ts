/** What is wrong with one value, and what would be right. `field` is its path in the command, such as "to.staffId". */
export interface FieldProblem {
  readonly field: string
  readonly problem: string
  readonly expected: string
}

/** Why an act was not taken. Nothing was written. */
export type Refusal =
  | { readonly kind: 'problems'; readonly problems: readonly FieldProblem[] }
  /** Known, and not this person's to do. */
  | { readonly kind: 'not-permitted'; readonly why: string }
  /** Not there, or not to be seen by this person: the two are never told apart. */
  | { readonly kind: 'not-found' }

export const notFound: Refusal = { kind: 'not-found' }

/** An act that this person may not carry out, with who may in words for them. */
export function notPermitted(why: string): Refusal {
  return { kind: 'not-permitted', why }
}

/** An act of which one field is wrong: what is wrong with it, and what would be right. */
export function problem(field: string, text: string, expected: string): Refusal {
  return { kind: 'problems', problems: [{ field, problem: text, expected }] }
}

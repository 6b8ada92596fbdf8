import type { Asked } from '../api/ask.ts'
import type { WrongField } from '../case/basis/basis-query.ts'

/** What every answer to a request to record something may be besides having recorded it. */
export type NotDone =
  | {
      readonly __typename: 'ActNotValid'
      readonly problems: readonly { readonly field: string; readonly problem: string; readonly expected: string }[]
    }
  | { readonly __typename: 'NotPermitted'; readonly why: string }
  | { readonly __typename: 'NotRecorded'; readonly message: string }

/** Where a problem with a field of the API's input is shown: the id of the form's own field. */
export type FieldOf = (inputField: string) => string

/** What is wrong with a form that was sent, for its error summary. Problems with no field of the form go to its first. */
export function problemsOf(outcome: NotDone, fieldOf: FieldOf): readonly WrongField[] {
  switch (outcome.__typename) {
    case 'ActNotValid':
      return outcome.problems.map(({ field, problem, expected }) => ({
        field: fieldOf(field),
        message: sentence(`${problem}; give ${expected}`),
      }))
    case 'NotPermitted':
      return [{ field: fieldOf(''), message: sentence(outcome.why) }]
    case 'NotRecorded':
      return [{ field: fieldOf(''), message: outcome.message }]
  }
}

/** The same for what the API refused before it looked at the act itself; throws what is no matter of the form. */
export function answeredOrProblems<Data>(
  asked: Asked<Data>,
  fieldOf: FieldOf,
): { readonly data: Data } | { readonly problems: readonly WrongField[] } {
  if (asked.ok) return { data: asked.data }
  const { problem } = asked
  if (problem.code !== 'BAD_USER_INPUT') throw problem
  const fields = problem.fields ?? []
  if (fields.length === 0) return { problems: [{ field: fieldOf(''), message: problem.message }] }
  return {
    problems: fields.flatMap(({ field, messages }) =>
      messages.map(message => ({ field: fieldOf(field.replace(/^input\./, '')), message: sentence(message) })),
    ),
  }
}

/** What was typed into a form, as text: every field is there, empty where nothing was sent. */
export function typedIn<Name extends string>(body: unknown, names: readonly Name[]): Readonly<Record<Name, string>> {
  const sent = (body ?? {}) as Readonly<Record<string, unknown>>
  const text = (name: Name) => (typeof sent[name] === 'string' ? sent[name] : '')
  return Object.fromEntries(names.map(name => [name, text(name)])) as Record<Name, string>
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

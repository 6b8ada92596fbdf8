import type { ActProblem } from '#case-record'
import type { AnyActInput } from './act.input.ts'
import { tiesOf, type Recording } from './recording.ts'

/** Problems of an act under the names of the input's own fields, so that whoever sent it finds them there. */
export function namedAsSent<Input extends AnyActInput>(
  problems: readonly ActProblem[],
  recording: Recording<Input>,
  input: Input,
): readonly ActProblem[] {
  return problems.map(problem => ({ ...problem, field: fieldSent(problem.field, recording, input) }))
}

function fieldSent<Input extends AnyActInput>(field: string, recording: Recording<Input>, input: Input): string {
  const [first, second, ...rest] = field.split('.')
  if (first === 'fields' && second !== undefined) {
    const name = recording.fields?.[second] ?? recording.madeFrom?.[second] ?? second
    return [name, ...rest].join('.')
  }
  if (first !== 'relatesTo') return field
  const ties = tiesOf(recording, input)
  if (second === undefined) return recording.ties?.(input)[0]?.field ?? field
  return [ties[Number(second)]?.field ?? `relatesTo.${second}`, ...rest].join('.')
}

import type { Actor, ActProblem } from '#case-record'
import { isWithheld, type Showing } from '../../case/show/opened/showing.ts'
import type { AnyActInput } from './act.input.ts'
import { tiesOf, type Recording } from './recording.ts'

/** What is wrong with what was sent, before the record itself is asked. Fields are named as they were sent. */
export function inputProblems<Input extends AnyActInput>(
  recording: Recording<Input>,
  input: Input,
  actor: Actor,
  showing: Showing,
): readonly ActProblem[] {
  const entry = (id: string) => {
    const found = showing.file.entry(id)
    return found && !isWithheld(showing, found) ? found : undefined
  }
  return [
    ...missingTime(recording, input),
    ...ownActReported(recording, input, actor),
    ...standingInForNobody(input),
    ...referencesOf(recording, input).flatMap(([field, id]) => (entry(id) ? [] : [notFound(field, id)])),
    ...(recording.check?.(input, { actor, entry }) ?? []),
  ]
}

/** A time is never made up for what happened at another time than its recording. */
function missingTime<Input extends AnyActInput>({ happens }: Recording<Input>, input: Input): readonly ActProblem[] {
  if (happens === 'as recorded' || input.occurred !== undefined) return []
  return [{ field: 'occurred', problem: 'is missing', expected: 'when it happened (EDTF), or null for not known' }]
}

/** Whoever acts for somebody else holds a role in some other way than as their own. */
function standingInForNobody({ capacity, onBehalfOf }: AnyActInput): readonly ActProblem[] {
  if (!onBehalfOf || (capacity && capacity !== 'substantive')) return []
  const expected = 'with onBehalfOf: how you stood in for them, other than SUBSTANTIVE'
  return [{ field: 'capacity', problem: capacity ? 'is substantive' : 'is missing', expected }]
}

/** What somebody did themself they record as their own. */
function ownActReported<Input extends AnyActInput>(
  { reportedOf }: Recording<Input>,
  input: Input,
  { staffId }: Actor,
): readonly ActProblem[] {
  const reported = reportedOf?.(input)
  if (staffId === undefined || reported?.staffId !== staffId) return []
  return [{ field: 'attributedTo.staffId', problem: `${staffId} is your own`, expected: 'somebody else' }]
}

function referencesOf<Input extends AnyActInput>(
  recording: Recording<Input>,
  input: Input,
): readonly (readonly [field: string, id: string])[] {
  const ties = tiesOf(recording, input).map(({ field, to }) => [`${field}.entry`, to.entry] as const)
  const reliances = (input.reliedOn ?? []).map(({ entry }, index) => [`reliedOn.${index}.entry`, entry] as const)
  return [...ties, ...reliances]
}

/** The same words whether there is no such entry or the person may not read it. */
function notFound(field: string, id: string): ActProblem {
  const expected = 'the full id of an entry, such as sfo-review:X999004-R-0004'
  return { field, problem: `no entry ${id} is on this record`, expected }
}

import { notYetProblems, textProblems } from '../facts/checks.ts'
import { asGiven, type FactDefinition } from '../facts/definition.ts'
import type { Problem } from '../facts/problem.ts'
import type { WorkloadMeasure } from './facts.ts'

const mostMeasures = 20

export const workloadRecorded: FactDefinition<'workload-recorded'> = {
  occurred: given => given.asOf,
  prepare: asGiven<'workload-recorded'>((given, { now }) => [
    ...measuresProblems(given.measures),
    ...textProblems('source.name', given.source.name),
    ...notYetProblems('asOf', given.asOf, now),
  ]),
}

function measuresProblems(measures: readonly WorkloadMeasure[]): readonly Problem[] {
  const expected = `from 1 to ${mostMeasures} measures, each once`
  if (measures.length === 0) return [{ field: 'measures', problem: 'no measure is given', expected }]
  if (measures.length > mostMeasures) return [{ field: 'measures', problem: 'there are too many', expected }]
  const names = measures.map(({ measure }) => measure)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) return [{ field: 'measures', problem: `"${twice}" is given twice`, expected }]
  return measures.flatMap(({ measure, value }, index) => [
    ...textProblems(`measures.${index}.measure`, measure),
    ...(Number.isFinite(value) && value >= 0 ? [] : [notANumber(index)]),
  ])
}

function notANumber(index: number): Problem {
  return { field: `measures.${index}.value`, problem: 'it is not a number of anything', expected: 'a number from 0 on' }
}

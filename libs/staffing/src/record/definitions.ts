import { textProblems } from '../facts/checks.ts'
import { asGiven, type FactDefinition } from '../facts/definition.ts'
import { entryProblems } from './references.ts'

export const entryWithdrawn: FactDefinition<'entry-withdrawn'> = {
  occurred: () => undefined,
  prepare: asGiven<'entry-withdrawn'>((given, { record }) => [
    ...textProblems('reason', given.reason),
    ...entryProblems('entry', given.entry, record),
  ]),
}

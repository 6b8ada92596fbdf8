import type { ChronologyProblem } from '#case-record'
import { exitCodes } from '../exit-codes.ts'
import type { FileOutcome, ShownChange, ShownReport } from './outcome.ts'

const reportFields = `
  report {
    file crn added alreadyThere resumed noLongerInFile refersOutside
    unlistedKinds { name count } unlistedFields { name count }
    occurredNotKnown recordingNotStated nobodyNamed recordedBeforeOccurred
  }`

/** The service's mutation, asking for everything that this command tells. */
export const loadMutation = `
mutation LoadChronology($content: String!, $fileName: String) {
  loadChronology(content: $content, fileName: $fileName) {
    __typename
    ... on FileLoaded { position ${reportFields} }
    ... on FileAlreadyLoaded { position ${reportFields} }
    ... on FileRefused { problemCount problems { pointer problem expected line column } }
    ... on FileConflict { entries { pointer reference loadedAt } }
    ... on LoadNotPermitted { message }
    ... on LoadFailed { code message outcomeUnknown }
  }
}`

interface NameCount {
  readonly name: string
  readonly count: number
}

interface AnsweredReport {
  readonly file: string
  readonly crn: string
  readonly added: number
  readonly alreadyThere: number
  readonly resumed: number
  readonly noLongerInFile: number
  readonly refersOutside: number
  readonly unlistedKinds: readonly NameCount[]
  readonly unlistedFields: readonly NameCount[]
  readonly occurredNotKnown: number
  readonly recordingNotStated: number
  readonly nobodyNamed: number
  readonly recordedBeforeOccurred: number
}

interface AnsweredProblem {
  readonly pointer: string
  readonly problem: string
  readonly expected: string
  readonly line: number | null
  readonly column: number | null
}

/** What the service answers to the mutation. */
export type LoadAnswer =
  | {
      readonly __typename: 'FileLoaded' | 'FileAlreadyLoaded'
      readonly position: string
      readonly report: AnsweredReport
    }
  | {
      readonly __typename: 'FileRefused'
      readonly problemCount: number
      readonly problems: readonly AnsweredProblem[]
    }
  | { readonly __typename: 'FileConflict'; readonly entries: readonly ShownChange[] }
  | { readonly __typename: 'LoadNotPermitted'; readonly message: string }
  | {
      readonly __typename: 'LoadFailed'
      readonly code: string
      readonly message: string
      readonly outcomeUnknown: boolean
    }

/** A service's answer in the words of this command. */
export function outcomeOf(answer: LoadAnswer): FileOutcome {
  switch (answer.__typename) {
    case 'FileLoaded':
      return { outcome: 'loaded', report: reportOf(answer.report), position: answer.position }
    case 'FileAlreadyLoaded':
      return { outcome: 'already-loaded', report: reportOf(answer.report), position: answer.position }
    case 'FileRefused':
      return { outcome: 'refused', problems: { listed: answer.problems.map(problemOf), total: answer.problemCount } }
    case 'FileConflict':
      return { outcome: 'conflict', entries: answer.entries }
    case 'LoadNotPermitted':
      return { outcome: 'not-accepted', exitCode: exitCodes.notPermitted, reason: answer.message }
    case 'LoadFailed': {
      const exitCode = answer.outcomeUnknown ? exitCodes.unknownOutcome : exitCodes.unavailable
      return { outcome: 'not-accepted', exitCode, reason: answer.message }
    }
  }
}

function reportOf({
  noLongerInFile,
  refersOutside,
  unlistedKinds,
  unlistedFields,
  ...report
}: AnsweredReport): ShownReport {
  const { file, crn, added, alreadyThere, resumed, ...counts } = report
  const findings = {
    ...counts,
    unlistedKinds: countsOf(unlistedKinds),
    unlistedFields: countsOf(unlistedFields),
    refersOutside: { total: refersOutside, listed: [] },
  }
  return { file, crn, added, alreadyThere, resumed, noLongerInFile: { total: noLongerInFile, listed: [] }, findings }
}

function countsOf(counts: readonly NameCount[]): Readonly<Record<string, number>> {
  return Object.fromEntries(counts.map(({ name, count }) => [name, count]))
}

function problemOf({ pointer, problem, expected, line, column }: AnsweredProblem): ChronologyProblem {
  return line === null || column === null
    ? { pointer, problem, expected }
    : { pointer, problem, expected, line, column }
}

import type { LoadReport as RecordReport } from '#case-record'
import { describeEventLogError } from '#event-log'
import type { LoadAnswer } from '../../commands/load-chronology.ts'
import { notLogged } from '../opened/refusal.ts'
import type { LoadReport, LoadResultModel, NameCount } from '../../models/load.models.ts'

/** How loading ended, in the form of the schema. */
export function toLoadResult(answer: LoadAnswer, fileName: string | null | undefined): LoadResultModel {
  switch (answer.outcome) {
    case 'loaded':
      return { __typename: 'FileLoaded', fileName, report: toReport(answer.report), position: answer.position }
    case 'already-loaded':
      return { __typename: 'FileAlreadyLoaded', fileName, report: toReport(answer.report), position: answer.position }
    case 'refused': {
      const problems = answer.problems.listed.map(({ pointer, problem, expected, line, column }) => ({
        pointer,
        problem,
        expected,
        line,
        column,
      }))
      return { __typename: 'FileRefused', fileName, problems, problemCount: answer.problems.total }
    }
    case 'conflict': {
      const entries = answer.entries.map(({ pointer, reference, loadedAt }) => ({ pointer, reference, loadedAt }))
      return { __typename: 'FileConflict', fileName, file: answer.file, crn: answer.crn, entries }
    }
    case 'not-permitted':
      return { __typename: 'LoadNotPermitted', message: 'Only an administrator may load a chronology.' }
    case 'case-restricted':
      return { __typename: 'LoadNotPermitted', message: answer.message }
    case 'not-logged':
      return { __typename: 'LoadFailed', code: 'UNAVAILABLE', message: notLogged, outcomeUnknown: false }
    case 'failed':
      return {
        __typename: 'LoadFailed',
        code: answer.error.kind.toUpperCase().replaceAll('-', '_'),
        message: describeEventLogError(answer.error),
        outcomeUnknown: answer.error.kind === 'unknown-outcome',
      }
  }
}

function toReport({ file, crn, added, alreadyThere, resumed, noLongerInFile, findings }: RecordReport): LoadReport {
  return {
    file,
    crn,
    added,
    alreadyThere,
    resumed,
    noLongerInFile: noLongerInFile.total,
    unlistedKinds: toCounts(findings.unlistedKinds),
    unlistedFields: toCounts(findings.unlistedFields),
    occurredNotKnown: findings.occurredNotKnown,
    recordingNotStated: findings.recordingNotStated,
    nobodyNamed: findings.nobodyNamed,
    recordedBeforeOccurred: findings.recordedBeforeOccurred,
    refersOutside: findings.refersOutside.total,
  }
}

function toCounts(counts: Readonly<Record<string, number>>): NameCount[] {
  return Object.entries(counts).map(([name, count]) => ({ name, count }))
}

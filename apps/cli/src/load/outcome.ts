import { describeEventLogError, type EventLogError } from '#event-log'
import type { ChangedEntry, ChronologyProblems, FileFindings, LoadReport } from '#case-record'
import { exitCodes, type ExitCode } from '../exit-codes.ts'

/** What is told of a loaded file; a service tells a little less than the log itself. */
export type ShownReport = Omit<LoadReport, 'fileDigest' | 'findings'> & { readonly findings: ShownFindings }

type ShownFindings = Omit<FileFindings, 'entries' | 'occurredAfterLoading' | 'recordedAfterLoading'> &
  Partial<FileFindings>

export type ShownChange = Pick<ChangedEntry, 'pointer' | 'reference' | 'loadedAt'> & Partial<ChangedEntry>

/** How one file ended, whether loaded here or by a service. */
export type FileOutcome =
  | { readonly outcome: 'loaded' | 'already-loaded'; readonly report: ShownReport; readonly position: string }
  | { readonly outcome: 'refused'; readonly problems: ChronologyProblems }
  | { readonly outcome: 'conflict'; readonly entries: readonly ShownChange[] }
  | { readonly outcome: 'failed'; readonly error: EventLogError }
  /** The service did not load it, for a reason that is not in the file. */
  | { readonly outcome: 'not-accepted'; readonly exitCode: ExitCode; readonly reason: string }

/** The exit code that one file's outcome asks for. */
export function exitCodeOf(result: FileOutcome): ExitCode {
  switch (result.outcome) {
    case 'loaded':
    case 'already-loaded':
      return exitCodes.done
    case 'refused':
      return exitCodes.refused
    case 'conflict':
      return exitCodes.conflict
    case 'failed':
      return result.error.kind === 'unknown-outcome' ? exitCodes.unknownOutcome : exitCodes.unavailable
    case 'not-accepted':
      return result.exitCode
  }
}

/** Why a file is neither loaded nor refused, in words. */
export function failureInWords(result: Extract<FileOutcome, { outcome: 'failed' | 'not-accepted' }>): string {
  const reason = result.outcome === 'failed' ? describeEventLogError(result.error) : result.reason
  return exitCodeOf(result) === exitCodes.unknownOutcome ? `${reason}; load it again, which is always safe` : reason
}

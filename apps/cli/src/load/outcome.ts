import { describeEventLogError } from '#event-log'
import type { LoadResult } from '#case-record'
import { exitCodes, type ExitCode } from '../exit-codes.ts'

/** How one file ended, whether loaded here or by a service. */
export type FileOutcome =
  LoadResult | { readonly outcome: 'not-sent'; readonly exitCode: ExitCode; readonly reason: string }

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
    case 'not-sent':
      return result.exitCode
  }
}

/** Why a file is neither loaded nor refused, in words. */
export function failureInWords(result: Extract<FileOutcome, { outcome: 'failed' | 'not-sent' }>): string {
  if (result.outcome === 'not-sent') return result.reason
  const unknown = result.error.kind === 'unknown-outcome' ? '; load it again, which is always safe' : ''
  return describeEventLogError(result.error) + unknown
}

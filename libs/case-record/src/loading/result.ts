import type { EventLogError, Position } from '#event-log'
import type { FileFindings } from '../chronology-file/findings.ts'
import type { ChronologyProblems } from '../chronology-file/problem.ts'
import type { ChangedEntry } from './decide.ts'

/** What a file brought to the log, and what it holds that a reader should know of. */
export interface LoadReport {
  readonly file: string
  readonly crn: string
  readonly fileDigest: string
  /** Entries that became visible by this call. */
  readonly added: number
  /** Entries of the file that the log held already. */
  readonly alreadyThere: number
  /** Of the entries added, those that an earlier load had written before it was broken off. */
  readonly resumed: number
  /** Entries that an earlier version of the file brought and this one lacks: they stay. The first ones are listed. */
  readonly noLongerInFile: { readonly total: number; readonly listed: readonly string[] }
  readonly findings: FileFindings
}

/** How loading one file ended. */
export type LoadResult =
  | {
      readonly outcome: 'loaded'
      readonly loadId: string
      readonly report: LoadReport
      /** Of the closing event: whoever has read up to here sees the whole load. */
      readonly position: Position
    }
  | {
      readonly outcome: 'already-loaded'
      readonly report: LoadReport
      /** Of the newest closing event of the file. */
      readonly position: Position
    }
  /** Nothing was written. */
  | { readonly outcome: 'refused'; readonly problems: ChronologyProblems }
  /** Entries that the log holds with other content. Nothing of the file became visible. */
  | {
      readonly outcome: 'conflict'
      readonly file: string
      readonly crn: string
      readonly entries: readonly ChangedEntry[]
    }
  /**
   * Nothing of the file became visible, except after `unknown-outcome`, when all or nothing did. Loading the file again
   * is always safe and finishes what was begun.
   */
  | { readonly outcome: 'failed'; readonly error: EventLogError }

/** How far a load has come. */
export interface LoadProgress {
  readonly step: 'checking' | 'writing'
  readonly bytesRead?: number
  readonly entries: number
  /** How many entries there are in all, once that is known. */
  readonly of?: number
}

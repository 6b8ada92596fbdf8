import {
  elapsedBetween,
  isAnotherPerson,
  kindOf,
  readData,
  samePerson,
  type CaseEntry,
  type Elapsed,
} from '#case-record'
import type { CaseFile } from '../case-file/case-file.ts'
import { perFile } from '../case-file/per-file.ts'

/** Whether the author of an influence stands by it. What an author wrote themself is confirmed unless contested. */
export type Attestation = 'unattested' | 'confirmed' | 'contested'

/** Whether the record establishes that something was said or done, and why. Shows; never decides between people. */
export type Establishment =
  | 'recorded at the time by its author'
  | 'confirmed'
  | 'recorded at the time by another, not confirmed'
  | 'recorded later, not confirmed'
  | 'time of recording not stated, not confirmed'
  | 'contested'

export interface Standing {
  readonly attestation: Attestation
  readonly establishment: Establishment
  readonly established: boolean
  /** Who wrote the entry down, and how long after the event. */
  readonly lag: Elapsed | undefined
  readonly confirmedBy: readonly CaseEntry[]
  readonly contestedBy: readonly CaseEntry[]
  /** Other entries recorded at the time that refer to it. */
  readonly tracesAtTheTime: readonly CaseEntry[]
}

/** An entry written down within a day of what it is about counts as made at the time. */
const atTheTime = 24 * 60 * 60 * 1000

/**
 * What the record says for and against an entry that reports what somebody said or did. What a recipient did about a
 * direction says nothing of whether its author stands by it: a response confirms nothing.
 */
export function standingOf(file: CaseFile, entry: CaseEntry): Standing {
  const replies = file.incoming(entry).map(link => link.entry)
  const contestedBy = file
    .incoming(entry)
    .filter(link => link.as === 'contests' || denies(link.entry))
    .map(link => link.entry)
  const confirmedBy = file
    .incoming(entry)
    .filter(link => (link.as === 'confirms' || affirms(link.entry)) && !contestedBy.includes(link.entry))
    .filter(link => !kindOf(link.entry).response)
    .map(link => link.entry)
  const byAuthor = isByAuthor(entry)
  const authorConfirms = byAuthor || confirmedBy.some(reply => samePerson(reply.actor, entry.actor))
  const tracesAtTheTime = replies.filter(
    reply => isAtTheTime(reply, entry) && !contestedBy.includes(reply) && !confirmedBy.includes(reply),
  )
  const attestation = contestedBy.length > 0 ? 'contested' : authorConfirms ? 'confirmed' : 'unattested'
  const establishment = establishmentOf(entry, attestation, byAuthor, confirmedBy.length > 0)
  const established = establishment === 'recorded at the time by its author' || establishment === 'confirmed'
  return {
    attestation,
    establishment,
    established,
    lag: recordingLag(entry),
    confirmedBy,
    contestedBy,
    tracesAtTheTime,
  }
}

/** Every entry that another one contests, in order of presentation. */
export const contestedEntries = perFile((file): readonly CaseEntry[] =>
  file.entries.filter(entry => standingOf(file, entry).contestedBy.length > 0),
)

/** How long after it happened an entry was written down; undefined where either time is not known. */
export function recordingLag(entry: CaseEntry): Elapsed | undefined {
  if (!entry.occurred || entry.recorded.status === 'not stated') return undefined
  return elapsedBetween(entry.occurred, entry.recorded.when)
}

/**
 * False where the entry names another as its writer, be it only by a role in its data. A source names a writer only where
 * that is another person, so one of the same role whom nothing shows to be the same is not taken for the author.
 */
export function isByAuthor({ actor, recordedBy, data }: CaseEntry): boolean {
  if (recordedBy) return isAnotherPerson(recordedBy, actor) === 'no'
  const role = readData({ data }).text('recordedByRole')
  return role === undefined || role === actor.role
}

function establishmentOf(
  entry: CaseEntry,
  attestation: Attestation,
  byAuthor: boolean,
  confirmed: boolean,
): Establishment {
  if (attestation === 'contested') return 'contested'
  if (confirmed) return 'confirmed'
  const lag = recordingLag(entry)
  if (!lag) return 'time of recording not stated, not confirmed'
  if (lag.least > atTheTime) return 'recorded later, not confirmed'
  return byAuthor ? 'recorded at the time by its author' : 'recorded at the time by another, not confirmed'
}

function isAtTheTime(reply: CaseEntry, about: CaseEntry): boolean {
  if (!about.occurred || reply.recorded.status === 'not stated') return false
  return elapsedBetween(about.occurred, reply.recorded.when).least <= atTheTime
}

function denies(entry: CaseEntry): boolean {
  return kindOf(entry).testimony?.(entry).position === 'denied'
}

function affirms(entry: CaseEntry): boolean {
  return kindOf(entry).testimony?.(entry).position === 'affirmed'
}

import { fieldText, kindOf, writerOf, type Actor, type CaseEntry, type KnownWhen } from '#case-record'
import type { CaseFile } from '../case-file/case-file.ts'
import { correctionsOf } from '../case-file/corrections.ts'
import { perFile } from '../case-file/per-file.ts'

/** One state of an entry or a document: as first written, or after a change. */
export interface Version {
  readonly entry: CaseEntry
  /** The source's own version number, or the count of versions from 1. */
  readonly version: string
  /** The field changed; undefined for the first version and for a new issue of a whole document. */
  readonly field: string | undefined
  readonly old: string | undefined
  /** The text that stands from this version on. */
  readonly text: string | undefined
  readonly by: Actor
  readonly requestedBy: string | undefined
  readonly reason: string | undefined
  /** When it was written down; undefined where the source does not say. */
  readonly at: KnownWhen | undefined
  /** The change says the field read one thing before, and the record says another. */
  readonly oldDiffersFromRecord: boolean
}

/** Every version of an entry: itself, its amendments, and the other issues of the document it is a version of. */
export function versionsOf(file: CaseFile, entry: CaseEntry): readonly Version[] {
  const document = kindOf(entry).version?.(entry)?.document
  if (document !== undefined) return documentVersions(file, document)
  return entryVersions(file, entry)
}

/** All issues of one document, in the order they were written down. */
function documentVersions(file: CaseFile, document: string): readonly Version[] {
  const issues = inOrderOfWriting(issuesByDocument(file).get(document) ?? [])
  return issues.flatMap((issue, index) => {
    const version = kindOf(issue).version!(issue)!
    const own: Version = {
      entry: issue,
      version: version.version ?? String(index + 1),
      field: undefined,
      old: index === 0 ? undefined : issues[index - 1]!.detail,
      text: issue.detail,
      by: writerOf(issue),
      requestedBy: version.requestedBy,
      reason: version.reason,
      at: writtenAt(issue),
      oldDiffersFromRecord: false,
    }
    return [own, ...entryVersions(file, issue).slice(1)]
  })
}

const issuesByDocument = perFile(file => Map.groupBy(file.entries, entry => kindOf(entry).version?.(entry)?.document))

function entryVersions(file: CaseFile, entry: CaseEntry): readonly Version[] {
  const first: Version = {
    entry,
    version: '1',
    field: undefined,
    old: undefined,
    text: entry.detail,
    by: writerOf(entry),
    requestedBy: undefined,
    reason: undefined,
    at: writtenAt(entry),
    oldDiffersFromRecord: false,
  }
  const standing = new Map<string, string | undefined>()
  const changes = changesInOrder(file, entry).map((amendment, index): Version => {
    const change = kindOf(amendment).amendment!(amendment)
    const { field } = change
    const before = field === undefined ? undefined : standing.has(field) ? standing.get(field) : fieldText(entry, field)
    if (field !== undefined) standing.set(field, change.new)
    return {
      entry: amendment,
      version: String(index + 2),
      field,
      old: change.old ?? before,
      text: change.new ?? amendment.detail,
      by: writerOf(amendment),
      requestedBy: change.requestedBy,
      reason: change.reason,
      at: writtenAt(amendment),
      oldDiffersFromRecord: change.old !== undefined && before !== undefined && change.old !== before,
    }
  })
  const anew = [...correctionsOf(file, entry)].sort(byRecording).map((correction, index): Version => ({
    ...first,
    entry: correction,
    version: String(changes.length + index + 2),
    text: correction.detail,
    by: writerOf(correction),
    reason: kindOf(correction).rationale?.(correction),
    at: writtenAt(correction),
  }))
  return [first, ...changes, ...anew]
}

/** The amendments of an entry in the order in which they were written down: the first makes version 2. */
export function changesInOrder(file: CaseFile, entry: CaseEntry): readonly CaseEntry[] {
  return [...file.amendmentsOf(entry)].sort(byRecording)
}

function writtenAt(entry: CaseEntry): KnownWhen | undefined {
  return entry.recorded.status === 'not stated' ? undefined : entry.recorded.when
}

/** By the time of writing down; an issue without one stands after those that its version number follows. */
function inOrderOfWriting(issues: readonly CaseEntry[]): readonly CaseEntry[] {
  const ordered = issues.filter(writtenAt).sort(byRecording)
  for (const issue of issues.filter(one => !writtenAt(one)).sort((a, b) => numberOf(a) - numberOf(b))) {
    ordered.splice(ordered.findLastIndex(other => numberOf(other) < numberOf(issue)) + 1, 0, issue)
  }
  return ordered
}

function numberOf(issue: CaseEntry): number {
  return Number(kindOf(issue).version?.(issue)?.version)
}

/** By the time of writing down; those without one come first. */
function byRecording(left: CaseEntry, right: CaseEntry): number {
  return (writtenAt(left)?.latest ?? 0) - (writtenAt(right)?.latest ?? 0)
}

import type { Principal } from '#access'
import type { CaseEntry } from '#case-record'
import type { ReadFrom } from '#event-log'
import { openCaseFile, type CaseFile, type OpenedCase } from '#replay'
import type { ResolvedBasis } from '../models/basis.models.ts'
import type { Entry } from '../models/entry.models.ts'
import { placeholderFor, skeletonOf, type Placeholder } from './disclosure.ts'

/** One view of a case as one person may see it. Every mapping takes it, so that none passes by the gate. */
export interface Showing {
  readonly crn: string
  readonly file: CaseFile
  readonly effectiveAt: number
  readonly basis: ResolvedBasis
  readonly position: ReadFrom
  /** What oversight is checked against. */
  readonly standards: OpenedCase['standards']
  /** What stands in place of an entry's content; undefined where the person may read it. */
  readonly placeholder: (entry: CaseEntry) => Placeholder | undefined
  /** The file with every withheld entry stripped to its skeleton. */
  readonly readableFile: CaseFile
  /** Entries already mapped: most are asked for many times in one answer. */
  readonly shown: Map<string, Entry>
}

/** A case opened at a basis, for one person. */
export function showingOf(opened: OpenedCase, principal: Principal): Showing {
  const { crn, file, basis, snapshot, standards } = opened
  const placeholders = placeholdersIn(file, principal)
  return {
    crn,
    file,
    effectiveAt: basis.effectiveAt,
    basis: { ...basis, snapshot },
    position: basis.position,
    standards,
    placeholder: entry => placeholders.get(entry.id),
    readableFile: readableFile(file, entry => placeholders.has(entry.id)),
    shown: new Map(),
  }
}

/** True where the content of any of these entries is kept from the person. */
export function isWithheld(showing: Showing, ...entries: readonly CaseEntry[]): boolean {
  return entries.some(entry => showing.placeholder(entry) !== undefined)
}

/** A value that tells of an entry's content, or nothing where that content is withheld. */
export function disclosed<Value>(showing: Showing, entry: CaseEntry, value: Value): Value | undefined {
  return isWithheld(showing, entry) ? undefined : value
}

/** Placeholders by entry id. An amendment quotes what it amends, so it is withheld with it. */
function placeholdersIn(file: CaseFile, principal: Principal): ReadonlyMap<string, Placeholder> {
  const found = new Map<string, Placeholder>()
  const withhold = (entry: CaseEntry, placeholder: Placeholder): void => {
    if (found.has(entry.id)) return
    found.set(entry.id, placeholder)
    for (const amendment of file.amendmentsOf(entry)) withhold(amendment, placeholder)
  }
  for (const entry of file.entries) {
    const placeholder = placeholderFor(file, entry, principal)
    if (placeholder) withhold(entry, placeholder)
  }
  return found
}

function readableFile(file: CaseFile, withheld: (entry: CaseEntry) => boolean): CaseFile {
  if (!file.entries.some(withheld)) return file
  const entries = file.entries.map(entry => (withheld(entry) ? skeletonOf(entry) : entry))
  return openCaseFile(file.crn, entries, file.knownAt)
}

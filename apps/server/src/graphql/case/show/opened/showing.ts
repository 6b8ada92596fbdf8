import type { Principal } from '#access'
import type { CaseEntry } from '#case-record'
import type { ReadFrom } from '#event-log'
import { asKnownAt, type CaseFileAt, type OpenedCase } from '#replay'
import type { ResolvedBasis } from '../../models/basis.models.ts'
import { shownTo, type ShownFile } from './shown-file.ts'

/** One view of a case as one person may see it. Every mapping takes it, so that none passes by the gate. */
export interface Showing extends ShownFile {
  readonly file: CaseFileAt
  readonly readableFile: CaseFileAt
  readonly effectiveAt: number
  readonly basis: ResolvedBasis
  readonly position: ReadFrom
  /** What oversight is checked against. */
  readonly standards: OpenedCase['standards']
}

/** A case opened at a basis, for one person. */
export function showingOf(opened: OpenedCase, principal: Principal): Showing {
  const { file, basis, snapshot, standards } = opened
  const shown = shownTo(principal, file)
  return {
    ...shown,
    file,
    readableFile: asKnownAt(shown.readableFile, file.knownAt),
    effectiveAt: basis.effectiveAt,
    basis: { ...basis, snapshot },
    position: basis.position,
    standards,
  }
}

/** True where the content of any of these entries is kept from the person. */
export function isWithheld(showing: ShownFile, ...entries: readonly CaseEntry[]): boolean {
  return entries.some(entry => showing.placeholder(entry) !== undefined)
}

/** A value that tells of an entry's content, or nothing where that content is withheld. */
export function disclosed<Value>(showing: Showing, entry: CaseEntry, value: Value): Value | undefined {
  return isWithheld(showing, entry) ? undefined : value
}

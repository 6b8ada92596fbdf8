import type { CaseEntry, Instant } from '#case-record'
import { knownFrom } from '../basis/known.ts'
import { asKnownAt, openCaseFile, type CaseFile, type CaseFileAt } from './case-file.ts'

/** Kept as long as their entries are no more than this together, whatever is asked. */
const mostEntries = 20_000
const mostFiles = 64

interface Kept {
  readonly crn: string
  readonly all: readonly CaseEntry[]
  /** How many of them the file holds. */
  readonly known: number
  readonly file: CaseFile
}

export type OpenKept = (crn: string, all: readonly CaseEntry[], knownAt: Instant) => CaseFileAt

/**
 * Opens case files and keeps those opened last. A file is used again for the very same list of entries and an instant by
 * which as many of them were known: the instants from which they count as known are fixed, so that as many are the same
 * ones. A list that was read anew, or has grown, is another list. What a fold makes of the instant itself is not kept.
 */
export function caseFileKeeper(): OpenKept {
  let kept: readonly Kept[] = []
  const timesOf = new WeakMap<readonly CaseEntry[], Float64Array>()

  const knownCount = (all: readonly CaseEntry[], knownAt: Instant): number => {
    const times = timesOf.get(all) ?? Float64Array.from(all, knownFrom).sort()
    timesOf.set(all, times)
    return countUpTo(times, knownAt)
  }

  return (crn, all, knownAt) => {
    const known = knownCount(all, knownAt)
    const found = kept.find(one => one.all === all && one.known === known && one.crn === crn)
    if (found && found === kept[0]) return asKnownAt(found.file, knownAt)
    const newest = found ?? { crn, all, known, file: openCaseFile(crn, all, knownAt).contents }
    kept = withinBounds([newest, ...kept.filter(one => one !== newest)])
    return asKnownAt(newest.file, knownAt)
  }
}

/** The newest of them, and always the first, however large. */
function withinBounds(files: readonly Kept[]): readonly Kept[] {
  let entries = 0
  const end = files.findIndex(({ known }, index) => (entries += known) > mostEntries && index > 0)
  return files.slice(0, Math.min(end < 0 ? files.length : end, mostFiles))
}

/** How many of some numbers in ascending order are no greater than a limit. */
function countUpTo(ascending: Float64Array, limit: number): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ascending[middle]! <= limit) low = middle + 1
    else high = middle
  }
  return low
}

import type { CaseEntry } from '#case-record'
import type { CaseFile } from '../case-file/case-file.ts'
import { actsInCase, type Act, type ActsInCase, type Period } from './acts.ts'

/**
 * What a case file holds about one person in several parts of a period, in their order, and about nothing between them.
 * An act that possibly lies in several parts stands once. What was left unanswered is told as of the end of the last.
 */
export function actsInParts(file: CaseFile, staffId: string, parts: readonly Period[]): ActsInCase {
  const found = parts.map(part => actsInCase(file, staffId, part))
  return {
    own: merged(found.map(({ own }) => own)),
    attributed: merged(found.map(({ attributed }) => attributed)),
    unanswered: found.at(-1)?.unanswered ?? [],
    workload: once(
      found.flatMap(({ workload }) => workload),
      entry => entry,
    ),
    managed: once(
      found.flatMap(({ managed }) => managed),
      ({ startedBy }) => startedBy,
    ),
  }
}

/** Each act once, as the part has it that holds it most surely. */
function merged(parts: readonly (readonly Act[])[]): readonly Act[] {
  const surely = parts.flat().filter(({ inPeriod }) => inPeriod === 'surely')
  const sure = new Set(surely.map(({ entry }) => entry))
  return once(
    parts.flat().filter(act => act.inPeriod === 'surely' || !sure.has(act.entry)),
    ({ entry }) => entry,
  )
}

function once<Item>(items: readonly Item[], entryOf: (item: Item) => CaseEntry): readonly Item[] {
  const seen = new Set<CaseEntry>()
  return items.filter(item => !seen.has(entryOf(item)) && seen.add(entryOf(item)))
}

import { kindOf, type CaseEntry } from '#case-record'
import { orderBetween } from '../case-file/order.ts'
import { perFile } from '../case-file/per-file.ts'
import type { CaseFile } from '../case-file/case-file.ts'

/** Releases on a new licence, in order of presentation. A licence given back by a rescinded recall is no new one. */
const releasesIn = perFile((file): readonly CaseEntry[] => file.entries.filter(beginsLicence))

function beginsLicence(entry: CaseEntry): boolean {
  const effects = kindOf(entry).effects?.(entry) ?? []
  return effects.some(effect => effect.aspect === 'licence' && effect.status === 'in force' && !effect.again)
}

/** The first release on a new licence that surely came after an entry: what was begun under the old licence ends with it. */
export function releaseAfter(file: CaseFile, entry: CaseEntry): CaseEntry | undefined {
  return releasesIn(file).find(release => orderBetween(entry, release) === 'before')
}

/** Whether the person was surely released on a new licence between two entries. */
export function isReleasedBetween(file: CaseFile, earlier: CaseEntry, later: CaseEntry): boolean {
  return releasesIn(file).some(
    release => orderBetween(earlier, release) === 'before' && orderBetween(release, later) === 'before',
  )
}

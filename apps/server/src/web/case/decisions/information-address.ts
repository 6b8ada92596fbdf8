import type { CaseLinks } from '../frame/case-links.ts'
import type { ColumnId } from './information-columns.ts'

/** The parts of what was known at a decision that may be too long for its page. */
export type InformationPart = ColumnId | 'agencies'

/** Where the whole of a part stands. */
export function informationAddress(links: CaseLinks, decision: string, part: InformationPart): string {
  return links.to(informationPath(decision), { part })
}

/** Below the case. */
export function informationPath(decision: string): string {
  return `decisions/${encodeURIComponent(decision)}/information`
}

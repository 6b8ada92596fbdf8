import type { Act } from './act.ts'
import { familyMark } from './families.ts'
import { tieInWords } from './ties.ts'

/** One act in the table beneath the drawing: the same acts, in the same order, each once. */
export interface ActTableRow {
  readonly id: string
  readonly href: string
  readonly when: string
  readonly who: string
  readonly family: string
  readonly headline: string
  readonly withheld: boolean
  readonly ties: readonly { readonly word: string; readonly title: string; readonly href: string }[]
}

/** The drawing's acts as rows of a table. */
export function actsTable(
  acts: readonly Act[],
  addressOf: (act: Pick<Act, 'id' | 'family'>) => string,
): readonly ActTableRow[] {
  return acts.map(act => ({
    id: act.id,
    href: addressOf(act),
    when: act.when,
    who: act.actor.inWords,
    family: familyMark(act.family).text,
    headline: act.headline,
    withheld: act.withheld,
    ties: act.ties.map(({ as, to }) => ({ word: tieInWords(as), title: to.title, href: addressOf(to) })),
  }))
}

import { kindOf, levelsGivenIn, type CaseEntry, type RoshEffect } from '#case-record'
import { influencesOn } from '../state/setting.ts'
import type { CaseFile } from '../case-file/case-file.ts'
import type { Concordance } from './concordance.ts'

/**
 * What a practitioner put forward beside what became of it under a manager: every proposal that was overridden, and every
 * rating that was returned, beside the rating that was then recorded in its place. It says whether they are the same and
 * nothing about who was right.
 */
export function managerConcordances(file: CaseFile): readonly Concordance[] {
  return file.entries.flatMap(proposal => [...overridden(file, proposal), ...ratedAgain(file, proposal)])
}

function overridden(file: CaseFile, proposal: CaseEntry): readonly Concordance[] {
  return influencesOn(file, proposal, 'override').map(override => {
    const { from } = override.data
    const proposed = typeof from === 'string' ? from : kindOf(proposal).outcome?.(proposal)
    const decided = kindOf(override).outcome?.(override)
    const followed = proposed === undefined || decided === undefined ? 'cannot say' : same(proposed, decided)
    return concordance('override', proposal, proposed, override, decided, followed)
  })
}

function ratedAgain(file: CaseFile, proposal: CaseEntry): readonly Concordance[] {
  const levels = levelsGivenIn(proposal)
  if (levels.length === 0 || influencesOn(file, proposal, 'return').length === 0) return []
  const next = file
    .incoming(proposal)
    .find(link => link.as === 'follows' && levelsGivenIn(link.entry).length > 0)?.entry
  const proposed = inWords(levels)
  if (!next) return [concordance('rating', proposal, proposed, undefined, undefined, 'no outcome recorded')]
  const decided = inWords(levelsGivenIn(next))
  return [concordance('rating', proposal, proposed, next, decided, same(proposed, decided))]
}

/** In a fixed order, so that the order in which a source lists groups makes no difference. */
function inWords(levels: readonly RoshEffect[]): string {
  return levels
    .map(effect => `${effect.group} ${effect.level}`)
    .sort()
    .join(', ')
}

function same(proposed: string, decided: string): 'yes' | 'no' {
  return proposed.trim().toLowerCase() === decided.trim().toLowerCase() ? 'yes' : 'no'
}

function concordance(
  matter: Concordance['matter'],
  proposal: CaseEntry,
  proposed: string | undefined,
  outcome: CaseEntry | undefined,
  decided: string | undefined,
  followed: Concordance['followed'],
): Concordance {
  return { matter, proposal, proposed, proposedClass: undefined, outcome, decided, decidedClass: undefined, followed }
}

import type { CaseEntry } from '../../entry/entry.ts'
import type { Effect } from '../effect.ts'
import { wordsIn } from '../reading.ts'

/** The MAPPA level and category that an entry's data give, alike however systems write them: "M2", "Level 2" and 2 are one. */
export function mappaEffects(entry: CaseEntry): readonly Effect[] {
  const level = plainNumber(wordsIn(entry, 'level'))
  const category = plainNumber(wordsIn(entry, 'category'))
  return [
    ...(level === undefined ? [] : [{ aspect: 'mappa-level', level } as const]),
    ...(category === undefined ? [] : [{ aspect: 'mappa-category', category } as const]),
  ]
}

/** Words of any other form stand as the source has them. */
function plainNumber(words: string | undefined): string | undefined {
  return /^(?:M|(?:MAPPA\s+)?(?:level|category|cat\.?)\s*)?([0-4])$/i.exec(words?.trim() ?? '')?.[1] ?? words
}

/** Level and category as people say them: "level 2, category 3". */
export function levelAndCategory(entry: CaseEntry): string | undefined {
  const said = mappaEffects(entry).map(effect =>
    effect.aspect === 'mappa-level'
      ? `level ${effect.level}`
      : effect.aspect === 'mappa-category'
        ? `category ${effect.category}`
        : '',
  )
  return said.length === 0 ? undefined : said.join(', ')
}

/** Words that put a level in doubt, off or aside; a decision that uses one beside the level does not plainly set it. */
const doubting =
  /\b(?:not|no|never|neither|nor|if|unless|whether|consider\w*|refer\w*|propos\w*|recommend\w*|defer\w*|declin\w*|refus\w*|reject\w*)\b/i

/**
 * The level that the words of a meeting's decision set: only where they name exactly one level, and the clause that
 * names it does not negate it, put it off or make it depend on something. Otherwise undefined: nothing is guessed.
 */
export function levelDecided(decision: string): string | undefined {
  const named = new Set([...decision.matchAll(/\blevel\s*([123])\b/gi)].map(match => match[1]!))
  if (named.size !== 1) return undefined
  const naming = decision.split(/[.;,]/).filter(clause => /\blevel\s*[123]\b/i.test(clause))
  return naming.some(clause => doubting.test(clause)) ? undefined : [...named][0]
}

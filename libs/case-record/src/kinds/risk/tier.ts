import type { CaseEntry } from '../../entry/entry.ts'
import { readData } from '../data.ts'
import type { Effect } from '../effect.ts'
import { flag, listOf, numberOrText, text } from '../fields.ts'
import type { KindDefinition } from '../kind.ts'
import { part, reasoning, reasoningFields, words, wordsIn } from '../reading.ts'

/** The tier an entry gives; its scheme is the version of the rules it was computed under, since codes differ by scheme. */
export function tierEffects(entry: CaseEntry): readonly Effect[] {
  const tier = wordsIn(entry, 'tier')
  if (tier === undefined) return []
  const provisional = readData(entry).flag('provisional') ?? false
  return [{ aspect: 'tier', tier, provisional, ...part('scheme', wordsIn(entry, 'version')) }]
}

export const tierSet: KindDefinition = {
  kind: 'tier.set',
  title: 'Tier set',
  family: 'decision',
  fields: {
    ...reasoningFields,
    tier: numberOrText,
    version: numberOrText,
    provisional: flag,
    inputs: listOf({ name: text, value: text }),
  },
  ...reasoning,
  headline: entry => {
    const tier = wordsIn(entry, 'tier')
    return tier !== undefined && readData(entry).flag('provisional') ? `${tier} (provisional)` : tier
  },
  effects: tierEffects,
  outcome: words('tier'),
  aboutCapacity: true,
}

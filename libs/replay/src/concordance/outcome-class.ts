/** Kinds of sentence and of parole outcome, coarse enough that differing words for one thing fall together. */
export type OutcomeClass =
  | 'custody'
  | 'suspended sentence'
  | 'community order'
  | 'fine'
  | 'discharge'
  | 'release'
  | 'no release'
  | 'open conditions'

interface ClassRule {
  readonly outcome: OutcomeClass
  readonly words: RegExp
}

/** First match counts, so a suspended sentence of imprisonment is not read as custody. */
const sentenceRules: readonly ClassRule[] = [
  { outcome: 'suspended sentence', words: /\bsuspended\b|\bSSO\b/i },
  { outcome: 'community order', words: /\bcommunity (?:order|sentence|rehabilitation)|\byouth rehabilitation\b/i },
  { outcome: 'custody', words: /\bcustod|\bimprison|\bprison\b|\bdetention\b|\bdeterminate\b|\bIPP\b|\blife\b/i },
  { outcome: 'discharge', words: /\bdischarge/i },
  { outcome: 'fine', words: /\bfined?\b/i },
]

const paroleRules: readonly ClassRule[] = [
  {
    outcome: 'no release',
    words: /\b(?:no|not|against|refus\w*|decline\w*)\b.*\brelease|\bremain in\b|\bno recommendation for release/i,
  },
  { outcome: 'open conditions', words: /\bopen (?:conditions|prison|estate)/i },
  { outcome: 'release', words: /\brelease/i },
]

/** The kind of outcome that a source's words name, or undefined where they name none that is known. */
export function classOf(matter: 'sentence' | 'parole', text: string | undefined): OutcomeClass | undefined {
  if (text === undefined) return undefined
  const rules = matter === 'sentence' ? sentenceRules : paroleRules
  return rules.find(rule => rule.words.test(text))?.outcome
}

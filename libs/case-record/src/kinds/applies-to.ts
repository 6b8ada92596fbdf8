import type { CaseEntry } from '../entry/entry.ts'
import type { AppliesTo, KindDefinition } from './kind.ts'

const decides = ({ family }: KindDefinition) => family === 'decision' || family === 'step'

/** What a signature is given on, or sent back without: it is put to somebody to agree to its words. */
const isDraftedForOthers = (_: CaseEntry, kind: KindDefinition) =>
  decides(kind) || kind.version !== undefined || kind.mayBeSigned === true

const signed = 'a decision, a proposal, a step of a process, an assessment or a minute'

export const countersigns: AppliesTo = { as: 'countersigns', inWords: signed, includes: isDraftedForOthers }

export const returns: AppliesTo = { as: 'returns', inWords: signed, includes: isDraftedForOthers }

/** An override puts a decision in the place of something that settles or binds: a meeting may set a level as well. */
export const overrides: AppliesTo = {
  as: 'overrides',
  inWords: 'a decision, a proposal, a direction, or an entry that sets a level or another value',
  includes: (target, kind) =>
    kind.family === 'decision' ||
    (kind.family === 'step' && !kind.influence) ||
    kind.influence?.bindingness === 'binding' ||
    (kind.effects?.(target) ?? []).length > 0,
}

/** Whoever agrees may agree with any view, a dissent as well as a direction; with what happened there is nothing to agree. */
export const endorses: AppliesTo = {
  as: 'endorses',
  inWords: `${signed}, a direction, advice, a dissent, or an entry that sets a level or another value`,
  includes: (target, kind) =>
    isDraftedForOthers(target, kind) || kind.influence !== undefined || (kind.effects?.(target) ?? []).length > 0,
}

/** What was done can be approved of afterwards; a view that bound nobody, an account or a concern asked for no approval. */
export const ratifies: AppliesTo = {
  as: 'ratifies',
  inWords: 'something that was decided, done, directed or shared',
  includes: (_, kind) => {
    if (decides(kind) || kind.influence?.bindingness === 'binding') return true
    return kind.family === 'occurrence' || kind.family === 'information'
  },
}

const withoutContent: readonly KindDefinition['information'][] = ['refused', 'read', 'withheld', 'not sought']

/** What told somebody something: information that came in, what was seen to happen, an account, an agency's view. */
export const discounts: AppliesTo = {
  as: 'follows',
  inWords: 'information: something received, observed, assessed, told or said at a meeting',
  includes: (_, kind) => {
    if (kind.agencyView || kind.family === 'occurrence' || kind.family === 'account') return true
    const asks = kind.request !== undefined || kind.answering === 'chases'
    return kind.family === 'information' && !asks && !withoutContent.includes(kind.information)
  },
}

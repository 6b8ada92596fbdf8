import type { Rating } from './rating.ts'
import type { AnsweredProposal } from './risk.query.ts'

/** A level put forward, and the group and setting that it is about. */
export interface ProposedRating {
  readonly group: string | null
  readonly setting: string
  readonly rating: Rating
}

/** Each level that an entry put forward; where its content is withheld, one that does not say for whom. */
export function readProposals(proposal: AnsweredProposal): readonly ProposedRating[] {
  const { entry, levels } = proposal
  if (entry.contentWithheld !== null)
    return [{ group: null, setting: 'COMMUNITY', rating: ratingOf(proposal, 'WITHHELD', 0) }]
  return levels.map(({ group, setting, level }, index) => ({
    group,
    setting,
    rating: ratingOf(proposal, level, index),
  }))
}

function ratingOf(proposal: AnsweredProposal, lane: Rating['lane'], index: number): Rating {
  const { entry } = proposal
  const { earliest, latest, inWords } = entry.occurred ?? { earliest: null, latest: null, inWords: 'not known' }
  return {
    key: `${entry.id}/proposal/${index}`,
    lane,
    sort: 'put forward',
    entry,
    at: earliest === null ? undefined : Date.parse(earliest),
    atLatest: latest === null || latest === earliest ? undefined : Date.parse(latest),
    stretches: [],
    from: inWords,
    until: 'not applicable',
    setBy: entry.actor.inWords,
    alsoSetBy: [],
    influences: [],
    countersignedBy: undefined,
    standing: standingOf(proposal),
  }
}

const standings = {
  AWAITING_COUNTERSIGNATURE: 'awaiting countersignature',
  PROPOSED: 'put to somebody else to decide',
  NOT_IN_EFFECT: 'without effect, as its record says',
} as const

/** What became of it, as far as the record goes. */
function standingOf({ standing, inEffectFrom, returnedBy, overriddenBy }: AnsweredProposal): string {
  const became = [
    inEffectFrom === null ? 'not in force' : `in force from ${inEffectFrom.inWords}, by countersignature`,
    ...returnedBy.map(({ actor }) => `returned by ${actor.inWords}`),
    ...overriddenBy.map(({ actor }) => `overridden by ${actor.inWords}`),
  ]
  return `Put forward, ${standings[standing]}; ${became.join('; ')}`
}

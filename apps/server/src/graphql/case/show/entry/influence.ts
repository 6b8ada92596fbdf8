import { whenInWords, type CaseEntry } from '#case-record'
import { standingOf, type InfluenceOnDecision, type Standing } from '#replay'
import type { Establishment, Influence } from '../../models/influence.models.ts'
import { actorOf, recorderOf } from './actor.ts'
import { toEntries, toEntry, toOptionalEntry } from './entry.ts'
import { isWithheld, type Showing } from '../opened/showing.ts'
import { toElapsed, toWhen } from './time.ts'
import { toVersions } from './version.ts'
import { withParts } from '../opened/with-parts.ts'

function toInfluence(showing: Showing, influence: InfluenceOnDecision): Influence {
  const { entry, respondedIn, standing, sinceOccurred, sinceRecorded } = influence
  const withheld = [entry, respondedIn ?? entry].some(one => isWithheld(showing, one))
  const base = {
    entry: toEntry(showing, entry),
    type: influence.type,
    bindingness: influence.bindingness,
    effect: withheld ? ('withheld' as const) : influence.effect,
    response: withheld ? undefined : influence.response,
    author: actorOf(showing, entry),
    through: toOptionalEntry(showing, influence.through),
    timing: influence.timing,
    sinceOccurred: sinceOccurred && toElapsed(sinceOccurred),
    sinceRecorded: sinceRecorded && toElapsed(sinceRecorded),
    attestation: standing.attestation,
    establishment: standing.establishment,
    established: standing.established,
  }
  return withParts<typeof base, Pick<Influence, 'versions'>>(base, { versions: () => toVersions(showing, entry) })
}

export function toInfluences(showing: Showing, influences: readonly InfluenceOnDecision[]): Influence[] {
  return influences.map(influence => toInfluence(showing, influence))
}

/** Whether the record establishes what an entry reports, with everything that speaks for and against it. */
export function toEstablishment(showing: Showing, entry: CaseEntry): Establishment {
  const standing = standingOf(showing.file, entry)
  const { recorded } = entry
  return {
    __typename: 'Establishment',
    entry: toEntry(showing, entry),
    established: standing.established,
    basis: standing.establishment,
    attestation: standing.attestation,
    claimedBy: recorderOf(showing, entry),
    claimedAt: recorded.status === 'not stated' ? undefined : toWhen(recorded.when),
    lag: standing.lag && toElapsed(standing.lag),
    confirmedBy: toEntries(showing, standing.confirmedBy),
    contestedBy: toEntries(showing, standing.contestedBy),
    tracesAtTheTime: toEntries(showing, standing.tracesAtTheTime),
    statement: statementOf(showing, entry, standing),
  }
}

/** "Not established. Written down on 1 April 2025 at 11:30am by …; contested by …; no trace made at the time recorded." */
function statementOf(showing: Showing, entry: CaseEntry, standing: Standing): string {
  const { recorded } = entry
  const written = recorded.status === 'not stated' ? 'at a time not stated' : `on ${whenInWords(recorded.when)}`
  const people = (entries: readonly CaseEntry[]) => entries.map(one => actorOf(showing, one).inWords).join('; ')
  const parts = [
    `${standing.established ? 'Established' : 'Not established'}. Written down ${written}`,
    `by ${recorderOf(showing, entry).inWords}`,
  ]
  const replies = [
    standing.confirmedBy.length > 0 ? `confirmed by ${people(standing.confirmedBy)}` : 'no confirmation recorded',
    standing.contestedBy.length > 0 ? `contested by ${people(standing.contestedBy)}` : 'no denial recorded',
    standing.tracesAtTheTime.length > 0 ? 'referred to at the time' : 'no other trace recorded at the time',
  ]
  return `${parts.join(' ')}; ${replies.join('; ')}.`
}

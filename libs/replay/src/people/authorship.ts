import { agencyViewsOf, happenedBy, kindOf, type CaseEntry, type InfluenceType, type Instant } from '#case-record'
import { isByAuthor } from '../accountability/attestation.ts'
import { placedAt } from '../basis/known.ts'
import type { CaseFile } from '../case-file/case-file.ts'
import { deciderOf } from '../case-file/decider.ts'
import { isNamedIn } from './named-staff.ts'

/** What somebody did, for questions about a person's own accountability. */
export type ActType =
  | 'decided'
  | 'proposed'
  | 'took a step'
  | 'advised'
  | 'directed'
  | 'endorsed'
  | 'countersigned'
  | 'returned'
  | 'overrode'
  | 'dissented'
  | 'escalated'
  | 'ratified'
  | 'gave an agency view'
  | 'amended a record'

/**
 * `own`: in the person's own hand, or confirmed by them. `attributed`: written down by another, and not confirmed by the
 * person; it is never counted as theirs, whoever wrote it.
 */
type Authorship = 'own' | 'attributed'

/** An act that the record has somebody do. */
export interface ActByPerson {
  readonly type: ActType
  readonly authorship: Authorship
}

const verbs: Readonly<Record<InfluenceType, ActType>> = {
  advice: 'advised',
  direction: 'directed',
  endorsement: 'endorsed',
  countersignature: 'countersigned',
  return: 'returned',
  override: 'overrode',
  dissent: 'dissented',
  escalation: 'escalated',
  ratification: 'ratified',
}

/** The act of one person that an entry records, as confirmed by an instant; undefined where it records none of theirs. */
export function actBy(file: CaseFile, entry: CaseEntry, staffId: string, instant: Instant): ActByPerson | undefined {
  const type = actTypeOf(entry, staffId)
  if (!type) return undefined
  const own = isInTheirHand(entry, staffId) || repliedTo(file, entry, staffId, instant).confirmed
  return { type, authorship: own ? 'own' : 'attributed' }
}

/** Whether somebody had themselves confirmed or contested, by an instant, what an entry says they did. */
export function repliedTo(
  file: CaseFile,
  entry: CaseEntry,
  staffId: string,
  instant: Instant,
): { readonly confirmed: boolean; readonly contested: boolean } {
  const theirs = file.incoming(entry).filter(link => {
    const at = placedAt(link.entry)
    return link.entry.actor.staffId === staffId && (at === undefined || happenedBy(at, instant) !== 'no')
  })
  const positions = theirs.map(link => kindOf(link.entry).testimony?.(link.entry).position)
  const contested = theirs.some(link => link.as === 'contests') || positions.includes('denied')
  const confirmed = theirs.some(link => link.as === 'confirms') || positions.includes('affirmed')
  return { confirmed: confirmed && !contested, contested }
}

/** True where the person wrote the entry themself, as far as it says. */
export function isInTheirHand(entry: CaseEntry, staffId: string): boolean {
  return entry.actor.staffId === staffId ? isByAuthor(entry) : entry.recordedBy?.staffId === staffId
}

function actTypeOf(entry: CaseEntry, staffId: string): ActType | undefined {
  if (isTheirs(entry, staffId)) return actTypeOfKind(entry)
  const view = kindOf(entry).meeting && agencyViewsOf(entry).some(({ by }) => isNamedIn(by, staffId))
  return view ? 'gave an agency view' : undefined
}

/** An act is its actor's; a decision is its decider's, where the entry names somebody other than the actor. */
function isTheirs(entry: CaseEntry, staffId: string): boolean {
  const whose = kindOf(entry).decidedBy?.(entry) === undefined ? entry.actor : deciderOf(entry).actor
  return whose.staffId === staffId
}

/** Something put forward that waits for another's agreement, or has none, is a proposal. */
function actTypeOfKind(entry: CaseEntry): ActType | undefined {
  const kind = kindOf(entry)
  if (kind.influence) return verbs[kind.influence.type]
  if (kind.amendment) return 'amended a record'
  if (kind.family === 'decision')
    return (kind.standing?.(entry) ?? 'in effect') === 'in effect' ? 'decided' : 'proposed'
  return kind.family === 'step' ? 'took a step' : undefined
}

import { isRecorded, isStandIn, writerOf, type Actor as RecordActor, type CaseEntry } from '#case-record'
import { deciderOf, type Decider as ReplayDecider } from '#replay'
import type { Actor, Decider } from '../../models/actor.models.ts'
import { skeletonOf } from '../opened/disclosure.ts'
import { isWithheld, type Showing } from '../opened/showing.ts'
import type { ShownFile } from '../opened/shown-file.ts'

/** An actor as recorded. Whoever calls has made sure that the entry which names them may be read. */
export function toActor(actor: RecordActor): Actor {
  const { staffId, name, role, grade, organisation, unit, capacity, onBehalfOf } = actor
  return {
    recorded: isRecorded(actor),
    staffId,
    name,
    role,
    grade,
    organisation,
    unit,
    capacity: capacity ?? 'not stated',
    onBehalfOf,
    inWords: actorInWords(actor),
  }
}

/** Who acted; by role alone where the content of the entry is withheld. */
export function actorOf(showing: ShownFile, entry: CaseEntry): Actor {
  return toActor(isWithheld(showing, entry) ? skeletonOf(entry).actor : entry.actor)
}

/** Who wrote the entry down; by role alone where its content is withheld. */
export function recorderOf(showing: Showing, entry: CaseEntry): Actor {
  return toActor(writerOf(isWithheld(showing, entry) ? skeletonOf(entry) : entry))
}

/** Whose decision an entry is. Its content may name them, so a withheld entry tells nothing but that somebody decided. */
export function toDecider(showing: Showing, entry: CaseEntry, decider: ReplayDecider = deciderOf(entry)): Decider {
  if (isWithheld(showing, entry)) return { actor: withheldActor, statedBy: undefined }
  return { actor: toActor(decider.actor), statedBy: decider.statedBy && toActor(decider.statedBy) }
}

/** "senior probation officer N99A202, Probation, covering"; "not recorded" where the source names nobody. */
function actorInWords(actor: RecordActor): string {
  const { name, role, staffId, organisation, capacity, onBehalfOf } = actor
  const person = [name, [role, staffId].filter(part => part).join(' ')].filter(part => part).join(', ')
  const parts = [
    isRecorded(actor) || name ? person : 'not recorded',
    organisation ?? undefined,
    isStandIn(actor) ? capacity : undefined,
    onBehalfOf === undefined ? undefined : `on behalf of ${onBehalfOf}`,
  ]
  return parts.filter(part => part !== undefined).join(', ')
}

const withheldActor: Actor = {
  recorded: true,
  staffId: undefined,
  name: undefined,
  role: undefined,
  grade: undefined,
  organisation: undefined,
  unit: undefined,
  capacity: 'not stated',
  onBehalfOf: undefined,
  inWords: 'withheld',
}

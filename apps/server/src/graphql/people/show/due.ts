import type { DueBy } from '#replay'
import { actorOf } from '../../case/show/entry/actor.ts'
import { toEntry } from '../../case/show/entry/entry.ts'
import type { Showing } from '../../case/show/opened/showing.ts'
import type { DueSource } from '../models/due.models.ts'

/** Who or what sets a due time; of a figure that was not checked against a published text, that it was not. */
export function toDueSource(showing: Showing, by: DueBy): DueSource {
  const entry = toEntry(showing, by.entry)
  if (by.kind === 'stated') {
    const inWords = `stated by ${actorOf(showing, by.entry).inWords}`
    return { kind: by.kind, entry, standard: undefined, requires: undefined, inWords }
  }
  const { standard, inForce, requires } = by
  const { id, title, source, confirmed, effectiveFrom } = standard
  const doubts = [
    ...(confirmed ? [] : ['not checked against a published text']),
    ...(inForce === 'surely' ? [] : ['possibly not in force then']),
  ]
  return {
    kind: by.kind,
    entry,
    standard: { id, title, source, confirmed, effectiveFrom, inForce },
    requires,
    inWords: [`standard "${title}": ${requires}`, ...doubts].join('; '),
  }
}

import type { CaseEntry } from '../../entry/entry.ts'
import { kindOf } from '../../kinds/registry.ts'
import type { KnownWhen } from '../../time/when.ts'
import type { Notice } from '../command.ts'
import type { OnRecord } from '../on-record.ts'
import { changedLevels } from './rating.ts'

const day = 24 * 60 * 60 * 1000

/**
 * A rating changed within a day of a change of tier or allocation, or of a workload figure. It may have nothing to do
 * with it.
 */
export function changeNearCapacityPrompt(entry: CaseEntry, record: OnRecord): readonly Notice[] {
  const changed = changedLevels(entry, record).filter(
    ({ effect, before }) => before !== undefined && before !== effect.level,
  )
  const at = timeOf(entry)
  if (changed.length === 0 || !at) return []
  const prompts = record.standing.filter(one => kindOf(one).aboutCapacity && isWithinADay(timeOf(one), at))
  if (prompts.length === 0) return []
  const titles = [...new Set(prompts.map(one => kindOf(one).title.toLowerCase()))].join(', ')
  const text = `This changes ROSH within a day of: ${titles}. You may record it; that you were shown this is recorded with it.`
  return [{ id: 'rosh-changed-near-capacity-prompt', text, entries: prompts }]
}

function timeOf({ occurred, recorded }: CaseEntry): KnownWhen | undefined {
  return occurred ?? (recorded.status === 'not stated' ? undefined : recorded.when)
}

/** A time known only to the month says nothing about a day. */
function isWithinADay(one: KnownWhen | undefined, other: KnownWhen): boolean {
  if (!one || ![one, other].every(({ precision }) => precision === 'instant' || precision === 'day')) return false
  return Math.max(one.earliest - other.latest, other.earliest - one.latest) <= day
}

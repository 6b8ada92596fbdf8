import type { Actor } from '#case-record'
import type { JsonObject } from '#event-log'
import { atMinute, day, hour, inMonth, minute, onDay, type Instant } from './calendar.ts'
import type { DraftEntry } from './draft-entry.ts'
import type { Random } from './random.ts'
import { rates } from './rates.ts'

/** An entry as the record has it, with the moment from which it stood there. */
export interface RecordedEntry {
  readonly recordedAt: Instant
  readonly json: JsonObject
}

/** What the record makes of what happened: most of it written down the same day, some late, imprecise or unnamed. */
export function asRecorded(draft: DraftEntry, random: Random): RecordedEntry {
  const recordedAt = Math.ceil((draft.recordedAt ?? draft.at + lag(random)) / minute) * minute
  const { id, kind, by, recordedBy, channel, detail, data, relatesTo, reliedOn, sensitive } = draft
  const optional = Object.entries({
    recordedAt: random.chance(rates.recordingNotStated) ? undefined : atMinute(recordedAt),
    by: random.chance(rates.nobodyNamed) ? ({ role: null } satisfies Partial<Actor>) : by,
    recordedBy,
    channel,
    relatesTo: relatesTo?.length ? relatesTo : undefined,
    reliedOn: reliedOn?.length ? reliedOn : undefined,
    detail,
    data,
    sensitive: sensitive === true ? true : undefined,
  }).filter(([, value]) => value !== undefined)
  const json = { id, kind, occurred: occurredInWords(draft.at, random), ...Object.fromEntries(optional) } as JsonObject
  return { recordedAt, json }
}

function lag(random: Random): number {
  const unit = random.unit()
  if (unit < rates.recordedSameDay) return random.exponential(90) * minute
  if (unit < rates.recordedSameDay + rates.recordedWithinDays) return day + random.exponential(1.5) * day
  if (unit < rates.recordedSameDay + rates.recordedWithinDays + rates.recordedWithinWeeks) {
    return 4 * day + random.exponential(8) * day
  }
  return 20 * day + random.exponential(45) * day + random.between(0, 20) * hour
}

function occurredInWords(at: Instant, random: Random): string | null {
  const unit = random.unit()
  if (unit < rates.timeNotKnown) return null
  if (unit < rates.timeNotKnown + rates.onlyTheMonthKnown) return random.chance(0.3) ? `${inMonth(at)}~` : inMonth(at)
  return unit < rates.timeNotKnown + rates.onlyTheMonthKnown + rates.onlyTheDayKnown ? onDay(at) : atMinute(at)
}

import type { CaseEntry, Instant, KnownWhen } from '#case-record'

/**
 * From which instant an entry counts as known. Recorded time rules where it is attested or claimed; where it is not
 * stated, the end of the occurred interval does. An imprecise time counts from its end, so that nothing is shown
 * earlier than it surely stood. -Infinity: undated, or without an end; such an entry stands in every view, marked.
 */
export function knownFrom(entry: CaseEntry): Instant {
  if (entry.recorded.status !== 'not stated') return endOf(entry.recorded.when)
  return entry.occurred === undefined ? -Infinity : endOf(entry.occurred)
}

function endOf(when: KnownWhen): Instant {
  return Number.isFinite(when.latest) ? when.latest : -Infinity
}

/** True when the entry had been recorded by an instant, as far as the record says. */
export function isKnownBy(entry: CaseEntry, instant: Instant): boolean {
  return knownFrom(entry) <= instant
}

/**
 * When an entry took place for the purpose of ordering: its occurred time; else some time up to its recording; else
 * unknown, and then it is never ordered.
 */
export function placedAt(entry: CaseEntry): KnownWhen | undefined {
  if (entry.occurred !== undefined) return entry.occurred
  if (entry.recorded.status === 'not stated') return undefined
  const { latest } = entry.recorded.when
  return {
    edtf: `../${entry.recorded.when.edtf}`,
    precision: 'interval',
    earliest: -Infinity,
    latest,
    approximate: false,
    uncertain: false,
  }
}

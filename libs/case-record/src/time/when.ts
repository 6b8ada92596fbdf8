/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number

export type Precision = 'instant' | 'day' | 'month' | 'season' | 'year' | 'interval'

/**
 * A time as a source gave it. `earliest` and `latest` bound it, both inclusive; the bounds of a day, month or year are
 * those of Europe/London, and an open end is -Infinity or Infinity. The text is kept because bounds alone lose what
 * was said ("about", "uncertain").
 */
export interface KnownWhen {
  readonly edtf: string
  readonly precision: Precision
  readonly earliest: Instant
  readonly latest: Instant
  readonly approximate: boolean
  readonly uncertain: boolean
}

/** How two imprecise times stand to each other. `unknown` means their possible times overlap: no order may be claimed. */
export type Order = 'before' | 'same-instant' | 'after' | 'unknown'

/** Order of two imprecise times. Never invents one: overlapping intervals are `unknown`. */
export function orderOf(left: KnownWhen, right: KnownWhen): Order {
  if (left.latest < right.earliest) return 'before'
  if (left.earliest > right.latest) return 'after'
  const bothInstants = left.precision === 'instant' && right.precision === 'instant'
  return bothInstants ? 'same-instant' : 'unknown'
}

/** Whether something at `when` had happened by an instant: surely, possibly, or not. */
export function happenedBy(when: KnownWhen, instant: Instant): 'surely' | 'possibly' | 'no' {
  if (when.latest <= instant) return 'surely'
  return when.earliest <= instant ? 'possibly' : 'no'
}

/** A time that is exactly one instant. */
export function instantWhen(instant: Instant): KnownWhen {
  const edtf = new Date(instant).toISOString()
  return { edtf, precision: 'instant', earliest: instant, latest: instant, approximate: false, uncertain: false }
}

import { readTime, type Instant } from './given-time.ts'

/** From when until when something holds, as given. Without `until` it is open. */
export interface Period {
  readonly from: string
  readonly until?: string
}

/** A period as its first and last millisecond; the last is Infinity while it is open. */
export interface Span {
  readonly first: Instant
  readonly last: Instant
}

/** The first millisecond of something that holds from a time: a day counts from its beginning. */
export function startOf(from: string): Instant {
  return readTime(from).earliest
}

/** The last millisecond of something that holds until a time: a day counts to its end, an instant no longer itself. */
export function endOf(until: string): Instant {
  const { earliest, latest } = readTime(until)
  return earliest === latest ? latest - 1 : latest
}

/** A period as a span. */
export function spanOf({ from, until }: Period): Span {
  return { first: startOf(from), last: until === undefined ? Infinity : endOf(until) }
}

/** A span that ends no later than the millisecond before an instant. */
export function cutBefore(span: Span, instant: Instant): Span {
  return { first: span.first, last: Math.min(span.last, instant - 1) }
}

/** True when something holds at an instant. */
export function holdsAt(span: Span, instant: Instant): boolean {
  return span.first <= instant && instant <= span.last
}

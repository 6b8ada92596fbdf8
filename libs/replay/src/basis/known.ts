import { instantWhen, type CaseEntry, type Instant, type KnownWhen } from '#case-record'

/**
 * From which instant an entry counts as known. Recorded time rules where it is attested or claimed; where it is not
 * stated, the end of the occurred interval does. An imprecise time counts from its end, so that nothing is shown
 * earlier than it surely stood; one without an end counts from its beginning, since nothing was recorded before it began.
 * None counts from later than this log accepted it, since by then it was surely written down: "2026" loaded in November.
 * -Infinity: undated, or without either bound; such an entry stands in every view, marked.
 */
export function knownFrom(entry: CaseEntry): Instant {
  return Math.min(writtenFrom(entry), acceptedAt(entry))
}

function writtenFrom({ recorded, occurred }: CaseEntry): Instant {
  if (recorded.status !== 'not stated') return endOf(recorded.when)
  return occurred === undefined ? -Infinity : endOf(occurred)
}

function acceptedAt({ entered }: CaseEntry): Instant {
  const instant = Date.parse(entered)
  return Number.isNaN(instant) ? Infinity : instant
}

function endOf(when: KnownWhen): Instant {
  return Number.isFinite(when.latest) ? when.latest : when.earliest
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

/** The later of two imprecise times: not before either of them may have come, and surely come when both have. */
export function laterOf(left: KnownWhen, right: KnownWhen): KnownWhen {
  const earliest = Math.max(left.earliest, right.earliest)
  const latest = Math.max(left.latest, right.latest)
  const same = [left, right].find(one => one.earliest === earliest && one.latest === latest)
  if (same) return same
  return {
    edtf: `${boundInWords(earliest)}/${boundInWords(latest)}`,
    precision: 'interval',
    earliest,
    latest,
    approximate: left.approximate || right.approximate,
    uncertain: left.uncertain || right.uncertain,
  }
}

/** An imprecise time later by a fixed span. */
export function shiftedBy(when: KnownWhen, milliseconds: number): KnownWhen {
  const [earliest, latest] = [when.earliest + milliseconds, when.latest + milliseconds]
  const { approximate, uncertain } = when
  if (earliest === latest) return { ...instantWhen(latest), approximate, uncertain }
  const edtf = `${boundInWords(earliest)}/${boundInWords(latest)}`
  return { edtf, precision: 'interval', earliest, latest, approximate, uncertain }
}

function boundInWords(bound: Instant): string {
  return Number.isFinite(bound) ? instantWhen(bound).edtf : '..'
}

import { elapsedInWords, isoDuration, whenInWords, type Elapsed as RecordElapsed, type KnownWhen } from '#case-record'
import type { Elapsed, When } from '../models/time.models.ts'

/** Words are put together once, when they are first asked for: of a page of entries they cost most. */
export function toWhen(when: KnownWhen): When {
  const { edtf, precision, earliest, latest, approximate, uncertain } = when
  let words: string | undefined
  return {
    edtf,
    precision,
    earliest: finite(earliest),
    latest: finite(latest),
    approximate,
    uncertain,
    get inWords() {
      return (words ??= whenInWords(when))
    },
  }
}

export function toElapsed(elapsed: RecordElapsed): Elapsed {
  const { least, most, exact } = elapsed
  let words: string | undefined
  return {
    least: duration(least),
    most: duration(most),
    exact,
    get inWords() {
      return (words ??= elapsedInWords(elapsed))
    },
  }
}

function duration(milliseconds: number): string | undefined {
  return Number.isFinite(milliseconds) ? isoDuration(milliseconds) : undefined
}

function finite(instant: number): number | undefined {
  return Number.isFinite(instant) ? instant : undefined
}

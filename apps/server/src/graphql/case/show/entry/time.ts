import { elapsedInWords, isoDuration, whenInWords, type Elapsed as RecordElapsed, type KnownWhen } from '#case-record'
import type { Elapsed, When } from '../../models/time.models.ts'
import { withParts } from '../opened/with-parts.ts'

/** Words are put together once, when they are first asked for: of a page of entries they cost most. */
export function toWhen(when: KnownWhen): When {
  const { edtf, precision, earliest, latest, approximate, uncertain } = when
  const base = { edtf, precision, earliest: finite(earliest), latest: finite(latest), approximate, uncertain }
  return withParts<typeof base, Pick<When, 'inWords'>>(base, { inWords: () => whenInWords(when) })
}

export function toElapsed(elapsed: RecordElapsed): Elapsed {
  const base = { least: duration(elapsed.least), most: duration(elapsed.most), exact: elapsed.exact }
  return withParts<typeof base, Pick<Elapsed, 'inWords'>>(base, { inWords: () => elapsedInWords(elapsed) })
}

function duration(milliseconds: number): string | undefined {
  return Number.isFinite(milliseconds) ? isoDuration(milliseconds) : undefined
}

function finite(instant: number): number | undefined {
  return Number.isFinite(instant) ? instant : undefined
}

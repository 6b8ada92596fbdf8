import { dateInWords, momentInWords } from '#case-record'
import type { Period } from '#replay'
import type { LineStanding } from '#staffing'
import type { AnsweredPart } from '../models/acts.models.ts'
import type { AskedAs } from '../queries/asked-as.ts'

/** The parts of a period that are told: all of it, or for a line manager those in which the line stood. */
export function partsOf(asked: AskedAs, { from, until }: Period): readonly AnsweredPart[] {
  if (asked.as !== 'line manager') {
    return [{ from, until, inWords: asked.as === 'themself' ? 'yourself' : 'as a reviewer' }]
  }
  return asked.parts
    .filter(({ first, last }) => first <= until && last >= from)
    .map(({ first, last, standings }) => ({
      from: Math.max(first, from),
      until: Math.min(last, until),
      inWords: standings.map(standingInWords).join(' and '),
    }))
}

/** Said where the answer tells of less than the period asked about. */
export function statementOf(
  staffId: string,
  parts: readonly AnsweredPart[],
  { from, until }: Period,
): string | undefined {
  const [first] = parts
  if (!first) return `Nothing is told: by ${momentInWords(until)} no line to ${staffId} had stood in this period.`
  if (parts.length === 1 && first.from === from && first.until === until) return undefined
  const told = parts.map(part => `${beginningInWords(part.from)} to ${endInWords(part.until)} (${part.inWords})`)
  return `Told only for the parts of the period in which your line to ${staffId} is on record: ${told.join('; ')}.`
}

/** A whole day at either end is said as the day. */
function beginningInWords(instant: number): string {
  return isMidnight(instant) ? dateInWords(instant) : momentInWords(instant)
}

function endInWords(instant: number): string {
  return isMidnight(instant + 1) ? dateInWords(instant) : momentInWords(instant)
}

function isMidnight(instant: number): boolean {
  return instant % 60_000 === 0 && momentInWords(instant).endsWith(' at 12:00am')
}

function standingInWords(standing: LineStanding): string {
  return standing.as === 'line manager' ? 'as line manager' : `${standing.as} for ${standing.forWhom}`
}

import type { StaffRecord } from '../record/staff-record.ts'
import { readTime, wholeDaysBetween, type Instant } from '../time/given-time.ts'
import type { WorkloadSource } from './facts.ts'

/** One figure of a workload snapshot, and how old it was. */
export interface MeasureAt {
  readonly entry: string
  readonly measure: string
  readonly value: number
  readonly source: WorkloadSource
  readonly asOf: string
  /** Whole days between the time it speaks of and the instant asked about. */
  readonly ageInDays: number
  readonly confidence: string | undefined
  readonly dataAge: string | undefined
}

/**
 * The newest figure of each measure that speaks of a time up to an instant. Several of one measure where the record has
 * several for the same time; empty where none is on record.
 */
export function workloadAt(record: StaffRecord, instant: Instant): readonly MeasureAt[] {
  const figures = record.of('workload-recorded').flatMap(({ id, fact }) => {
    const asOf = readTime(fact.asOf)
    if (asOf.earliest > instant) return []
    const { source, confidence, dataAge } = fact
    const shared = {
      entry: id,
      source,
      asOf: fact.asOf,
      ageInDays: wholeDaysBetween(asOf, instant),
      confidence,
      dataAge,
    }
    return fact.measures.map(({ measure, value }) => ({ at: asOf.earliest, figure: { ...shared, measure, value } }))
  })
  return figures
    .filter(one => !figures.some(other => other.figure.measure === one.figure.measure && other.at > one.at))
    .map(({ figure }) => figure)
    .sort((left, right) => (left.measure + left.entry < right.measure + right.entry ? -1 : 1))
}

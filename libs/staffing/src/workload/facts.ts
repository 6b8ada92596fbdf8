export interface WorkloadMeasure {
  /** As the tool names it, such as "caseload" or "workload percent". */
  readonly measure: string
  readonly value: number
}

/** Who or what says so: a workload tool, whose figures are only as good as what was entered there, or a person. */
export interface WorkloadSource {
  readonly kind: 'tool' | 'person'
  readonly name: string
}

/** What a source said of somebody's workload at one time. */
export interface WorkloadSnapshot {
  readonly measures: readonly WorkloadMeasure[]
  readonly source: WorkloadSource
  readonly asOf: string
  /** How far the source vouches for it, and how old the data behind it are, in the source's own words. */
  readonly confidence?: string
  readonly dataAge?: string
}

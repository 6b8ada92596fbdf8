import type { ProjectionProgress } from './projection.ts'

export interface ProjectionWorkerData {
  readonly store: string
  readonly dataDir: string
  readonly folder: string
}

/** What the projecting thread says to the one that answers queries. */
export type FromProjection =
  | { readonly kind: 'progress'; readonly progress: ProjectionProgress }
  | { readonly kind: 'failed'; readonly detail: string }

import type { ReadFrom } from '#event-log'
import type { ProjectedRows } from './projected-rows.ts'

/** What the thread that reads the log says to the one that writes: rows, or that there are no more. */
export type ToBuild =
  { readonly kind: 'rows'; readonly rows: ProjectedRows; readonly reached: ReadFrom } | { readonly kind: 'finish' }

/** What it answers to each rows. */
export type FromBuild = 'written'

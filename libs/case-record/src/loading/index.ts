/** Bringing chronology files into the log: once, whole, and never over what stands there. */
export { loadChronology, loadWhereAdmitted, type KeptOut, type LoadRequest } from './load-chronology.ts'
export type { LoadProgress, LoadReport, LoadResult } from './result.ts'
export type { ChangedEntry } from './decide.ts'

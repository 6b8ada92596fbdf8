/** Reading a chronology file: its format, everything that can be wrong with it, and what is worth telling about it. */
export { fileSource, textSource, type ChronologySource } from './source.ts'
export { maxListedProblems, type ChronologyProblem, type ChronologyProblems } from './problem.ts'
export type { Counts, FileFindings, OutsideReference } from './findings.ts'

/**
 * What a reviewer makes of a case while they review it. None of it is on the record of the case; all of it is on record.
 *
 * - `notebook/`: a reviewer's bookmarks, notes and story of one case, in a stream of their own; pure.
 * - `act/`: who acted, and what is wrong with a value.
 *
 * Nothing is deleted: a removed bookmark and an earlier wording stay, because what a reviewer noted may have to be
 * disclosed.
 */
export * from './act/act.ts'
export * from './act/refusal.ts'
export * from './notebook/events.ts'
export * from './notebook/story.ts'
export * from './notebook/record.ts'
export * from './notebook/decide.ts'
export { maxNoteLength, maxStoryBytes, maxStoryReferences } from './notebook/checks.ts'
export * from './definitions.ts'

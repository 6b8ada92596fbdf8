import { commandIdOf } from '#event-log'
import type { SurveyedEntry } from '../chronology-file/survey.ts'
import type { LoadState, PendingEntry } from './load-state.ts'

/** Asks that everything in a file be in the log. */
export interface LoadFile {
  readonly crn: string
  readonly file: string
  /** Of the file as a whole. */
  readonly digest: string
  readonly entries: readonly SurveyedEntry[]
}

/** An entry that the log holds under the same id with other content. The log keeps what it has. */
export interface ChangedEntry {
  readonly pointer: string
  readonly reference: string
  readonly loadedDigest: string
  readonly fileDigest: string
  readonly loadedAt: string
}

export type Decision =
  | {
      readonly kind: 'load'
      readonly loadId: string
      /** Places in the file of the entries that this load brings, in order: the n-th becomes the load's entry n. */
      readonly additions: readonly number[]
      /** How many of them already stand in the log from a load that was broken off. */
      readonly standing: number
    }
  | { readonly kind: 'already-loaded' }
  | { readonly kind: 'changed'; readonly entries: readonly ChangedEntry[] }

/**
 * What loading a file asks of the log as it is. A changed entry refuses the whole file. Entries that stand already are
 * left out; the rest becomes one load, with an id that follows from the file, so that doing it again is recognised.
 */
export function decide(state: LoadState, command: LoadFile): Decision {
  const changed = changedEntries(state, command)
  if (changed.length > 0) return { kind: 'changed', entries: changed }
  const additions = command.entries.flatMap(({ reference }, index) => (state.loaded.has(reference) ? [] : [index]))
  if (additions.length === 0) return { kind: 'already-loaded' }
  return { kind: 'load', additions, ...usableLoad(state, command, additions) }
}

/** References that an earlier load of the file brought and that the file no longer has. They stay in the log. */
export function noLongerInFile(state: LoadState, command: LoadFile): readonly string[] {
  const inFile = new Set(command.entries.map(({ reference }) => reference))
  return [...state.loaded.keys()].filter(reference => !inFile.has(reference))
}

function changedEntries(state: LoadState, { entries }: LoadFile): readonly ChangedEntry[] {
  return entries.flatMap(({ reference, digest }, index) => {
    const loaded = state.loaded.get(reference)
    if (!loaded || loaded.digest === digest) return []
    const { digest: loadedDigest, loadedAt } = loaded
    return [{ pointer: `/entries/${index}`, reference, loadedDigest, fileDigest: digest, loadedAt }]
  })
}

/**
 * The file's own load id, unless an earlier try under it left entries that are not the first ones to be loaded now (another
 * load of the file has been closed since): that try stays unfinished, hence invisible, and the next id is taken.
 */
function usableLoad(
  state: LoadState,
  command: LoadFile,
  additions: readonly number[],
): { readonly loadId: string; readonly standing: number } {
  for (let attempt = 0; ; attempt++) {
    const loadId = loadIdOf(command, attempt)
    if (state.closed.has(loadId)) continue
    const standing = state.pending.get(loadId) ?? []
    if (isBeginning(standing, additions, command.entries)) return { loadId, standing: standing.length }
  }
}

function loadIdOf({ crn, file, digest }: LoadFile, attempt: number): string {
  const name = ['load', crn, file, digest]
  return attempt === 0 ? commandIdOf(...name) : commandIdOf(...name, String(attempt))
}

function isBeginning(
  standing: readonly PendingEntry[],
  additions: readonly number[],
  entries: readonly SurveyedEntry[],
): boolean {
  return standing.every(({ reference, digest, index }, place) => {
    const entry = entries[additions[place] ?? -1]
    return index === place && entry?.reference === reference && entry.digest === digest
  })
}

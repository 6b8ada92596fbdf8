import type { CaseEntry } from '../entry/entry.ts'
import type { NamedInData } from './kind.ts'
import { kindOf } from './registry.ts'

/** What an entry's data name as other entries, whether or not there are any by these names. */
export function namedInData(entry: Pick<CaseEntry, 'kind' | 'data' | 'detail' | 'relatesTo'>): readonly NamedInData[] {
  return kindOf(entry).namesInData?.(entry as CaseEntry) ?? []
}

/**
 * True for one word with a figure in it, as ids are and words of a person are not: "D-16", and not "a hostel". Where a file
 * joins words to ids of its own ("first-contact"), for words so joined as well.
 */
export function isLikeAnId(words: string, joinsWords: boolean): boolean {
  return /^\S*\d\S*$/.test(words.trim()) || (joinsWords && isJoined(words.trim()))
}

/** True for words joined to one, without a figure: an id, where others of its file are of that form. */
export function isJoined(words: string): boolean {
  return /^[\p{L}\p{M}]+(?:[-_.:/#]+[\p{L}\p{M}]+)+$/u.test(words)
}

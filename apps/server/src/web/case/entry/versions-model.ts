import { diffWordsWithSpace } from 'diff'
import type { CaseLinks } from '../frame/case-links.ts'
import { entryLink, type EntryLink } from './entry-link.ts'
import type { VersionParts } from './entry-parts.query.ts'

/** A stretch of text that both versions have, or only one of them. */
export interface TextPart {
  readonly change: 'same' | 'added' | 'removed'
  readonly text: string
}

/** One version as a page shows it. */
export interface ShownVersion {
  readonly name: string
  readonly at: string
  readonly by: string
  readonly link: EntryLink
  /** Facts beside the text, in words; empty where there are none. */
  readonly notes: readonly string[]
  /** What changed, where an earlier text is on record; otherwise the text stands alone. */
  readonly difference: readonly TextPart[] | undefined
  readonly text: string | null
  readonly field: string | null
  readonly withheld: VersionParts['contentWithheld']
}

/** The versions of an entry or a document, each with how its text differs from the one before. */
export function shownVersions(links: CaseLinks, versions: readonly VersionParts[]): readonly ShownVersion[] {
  return versions.map(version => ({
    name: `Version ${version.version}`,
    at: version.at?.inWords ?? 'time of writing not stated',
    by: version.by.inWords,
    link: entryLink(links, version.entry),
    notes: notesOf(version),
    difference: differenceOf(version),
    text: version.text,
    field: version.field === 'detail' ? null : version.field,
    withheld: version.contentWithheld,
  }))
}

/** Below this share of common words, words in common are chance, and the texts are shown one after the other. */
const leastInCommon = 0.5

/**
 * Word by word, so that a reader sees what was put in and taken out and not which letters two words share; one text after
 * the other where they have little in common.
 */
export function textDifference(before: string, after: string): readonly TextPart[] {
  const parts = diffWordsWithSpace(before, after).map(({ value, added, removed }): TextPart => ({
    change: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
  const common = wordsIn(parts.filter(({ change }) => change === 'same').map(({ text }) => text))
  if (common >= leastInCommon * Math.min(wordsIn([before]), wordsIn([after]))) return parts
  return [
    { change: 'removed', text: before },
    { change: 'same', text: '\n' },
    { change: 'added', text: after },
  ]
}

function wordsIn(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0)
}

function differenceOf({ old, text }: VersionParts): readonly TextPart[] | undefined {
  return old === null || text === null ? undefined : textDifference(old, text)
}

function notesOf(version: VersionParts): readonly string[] {
  const { requestedBy, reason, oldDiffersFromRecord, afterNotification, afterFurtherOffence } = version
  return [
    ...(requestedBy === null ? [] : [`Changed at the request of: ${requestedBy}`]),
    ...(reason === null ? [] : [`Reason given: ${reason}`]),
    ...(afterNotification === true ? ['Written after the SFO notification'] : []),
    ...(afterFurtherOffence === null ? [] : [`Written ${afterFurtherOffence.inWords} after the further offence`]),
    ...(oldDiffersFromRecord ? ['It states an earlier text that differs from the one on record'] : []),
  ]
}

import { momentInWords } from '#case-record'
import type { CaseLinks } from '../frame/case-links.ts'
import type { PinnedShown } from './notebook.query.ts'

type Entry = Extract<PinnedShown['shown'], { readonly __typename: 'EntryFound' }>['entry']

/** An entry as it stood at the moment that it is pinned to. */
export interface PinnedModel {
  readonly id: string
  /** Absent: it cannot be shown, and `why` says so. */
  readonly entry?: Entry
  readonly why?: string
  /** Its page at that moment. */
  readonly href: string
  /** "as recorded by 14 March 2025 at 5:10pm". */
  readonly pinned: string
}

export function pinnedModel(links: CaseLinks, { id, basis, shown }: PinnedShown): PinnedModel {
  const { snapshot, knownAt } = basis
  const found = shown.__typename === 'EntryFound' ? { entry: shown.entry } : { why: shown.message }
  const family = shown.__typename === 'EntryFound' ? shown.entry.family : 'none'
  const folder = family === 'decision' ? 'decisions' : 'entries'
  return {
    id,
    ...found,
    href: links.at({ snapshot }, `${folder}/${encodeURIComponent(id)}`),
    pinned: knownAt === null ? 'at a moment that cannot be read here' : `as recorded by ${instant(knownAt)}`,
  }
}

/** In one line, without a link: for a list to choose from, and for a spreadsheet. */
export function pinnedInWords({ entry, why, id }: PinnedModel): string {
  if (entry === undefined) return `${id}: ${why ?? 'not shown'}`
  const headline = entry.headline.__typename === 'DisclosedText' ? entry.headline.text : ''
  const when = entry.occurred?.inWords ?? 'date not known'
  return `${headline === '' ? entry.title : headline}, ${entry.actor.inWords}, ${when}`
}

export function instant(at: string): string {
  return momentInWords(Date.parse(at))
}

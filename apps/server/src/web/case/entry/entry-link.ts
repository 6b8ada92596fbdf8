import type { CaseLinks } from '../frame/case-links.ts'
import type { Card, Words } from './entry-parts.query.ts'

/** A link to an entry, with what somebody needs to know before following it. */
export interface EntryLink {
  readonly href: string
  readonly reference: string
  readonly title: string
  readonly headline: Words
  readonly when: string
  readonly by: string
  readonly withdrawn: boolean
  readonly otherCase: string | null
}

/** Where an entry is shown: a decision on a page of its own sort, everything else as an entry. */
export function entryPath({ id, family }: Pick<Card, 'id' | 'family'>): string {
  return `${family === 'decision' ? 'decisions' : 'entries'}/${encodeURIComponent(id)}`
}

export function entryLink(links: CaseLinks, card: Card): EntryLink {
  return {
    href: links.to(entryPath(card)),
    reference: card.reference,
    title: card.title,
    headline: card.headline,
    when: card.occurred?.inWords ?? 'time not recorded',
    by: card.actor.inWords,
    withdrawn: card.withdrawnBy.length > 0,
    otherCase: card.otherCase,
  }
}

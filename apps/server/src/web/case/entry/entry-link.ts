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

const meetings: readonly string[] = ['mappa.meeting', 'mappa.meeting.not_held']

/** Where an entry is shown: decisions and meetings on pages of their own sort, everything else as an entry. */
export function entryPath({ id, family, kind }: Pick<Card, 'id' | 'family' | 'kind'>): string {
  const sort = meetings.includes(kind) ? 'meetings' : family === 'decision' ? 'decisions' : 'entries'
  return `${sort}/${encodeURIComponent(id)}`
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

/** What stands where the API gives nothing: withheld with its entry, or not recorded. Never one in place of the other. */
export function unsaid({ headline }: Pick<Card, 'headline'>, notRecorded: string): string {
  return headline.__typename === 'WithheldText' ? 'withheld' : notRecorded
}
